import { html, type TemplateResult } from 'lit';
import type { ImportProgress } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';

/** What is going on, how far it is, and the way to give it up. */
export function workingLine(
  busy: '' | 'working' | 'applying' | 'cancelling',
  progress: ImportProgress | null,
  stop: () => void,
): TemplateResult {
  const text =
    busy === '' || busy === 'cancelling'
      ? ''
      : progress === null
        ? t(busy === 'working' ? 'bring.working' : 'bring.applying')
        : t(`bring.stage.${progress.stage}`, progress.percent);
  // What is said aloud is that it began: not each hundredth.
  return html`<p class="visually-hidden" role="status">${
    busy === '' ? '' : t(busy === 'working' ? 'bring.working' : 'bring.applying')
  }</p>
  ${
    busy === ''
      ? null
      : html`<div class="bring-working">
      <p id="bring-stage" aria-hidden="true">${busy === 'cancelling' ? t('bring.cancelling') : text}</p>
      ${
        progress === null
          ? html`<progress aria-label=${t('bring.progress')}></progress>`
          : html`<progress aria-label=${t('bring.progress')} max="100" value=${progress.percent}></progress>`
      }
      <button class="button compact" ?disabled=${busy === 'cancelling'} @click=${stop}>${t('bring.cancel')}</button>
    </div>`
  }`;
}
