import { html, type TemplateResult } from 'lit';
import type { EditedField } from '../../../model/contract/editing.ts';
import { editedBy } from '../../components/edited-by.ts';

/**
 * What is chosen, small; what there is to say of it, large. The title takes the focus when Enter opens the panel. `of`: the
 * element whose sheet it is; who edits it elsewhere is said.
 */
export const panelHead = (
  kicker: TemplateResult | string,
  title: string,
  edited?: Pick<EditedField, 'kind' | 'id'>,
): TemplateResult =>
  html`<div class="panel-top"><span class="kicker">${kicker}</span></div>
    <h2 tabindex="-1">${title}</h2>
    ${edited === undefined ? null : html`<p class="sheet-edited" role="status">${editedBy(({ kind, id }) => kind === edited.kind && id === edited.id, 'live.editsSheet')}</p>`}`;
