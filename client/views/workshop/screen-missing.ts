import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { problemText, t } from '../../messages/translate.ts';
import type { AppState } from '../../state/index.ts';

/** Says why the big screen shows nothing yet: its workshop or the map is being read, refused, or not there. */
export function screenMissing({ map, workshops }: AppState, workshop: Workshop | undefined): TemplateResult {
  if (workshops.value !== null && workshop === undefined)
    return html`<p class="working" role="alert"><strong>${t('workshop.gone')}</strong><br />${t('workshop.goneText')}</p>`;
  const { error } = workshops.error === null ? map : workshops;
  return html`<p class="working" role="status">${error === null ? t('workshop.reading') : problemText(error)}</p>`;
}
