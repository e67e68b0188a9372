import { html, type TemplateResult } from 'lit';
import type { EditedField } from '../../../model/contract/editing.ts';
import { editedBy } from '../../components/edited-by.ts';

/**
 * Shows the small kind and the large title of a selection. Enter moves the focus to the title. `of`: the
 * element of the sheet; others editing it are shown.
 */
export const panelHead = (
  kicker: TemplateResult | string,
  title: string,
  edited?: Pick<EditedField, 'kind' | 'id'>,
): TemplateResult =>
  html`<div class="panel-top"><span class="kicker">${kicker}</span></div>
    <h2 tabindex="-1">${title}</h2>
    ${edited === undefined ? null : html`<p class="sheet-edited" role="status">${editedBy(({ kind, id }) => kind === edited.kind && id === edited.id, 'live.editsSheet')}</p>`}`;
