import { html, type TemplateResult } from 'lit';
import type { ImportProgress } from '../../../model/contract/import.ts';
import { timeLeft } from '../../components/job-line.ts';
import { t } from '../../messages/translate.ts';

/** Shows the work under way, its progress, and a cancel button. */
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
  // Screen readers hear the start only, not each hundredth.
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
      ${progress?.secondsLeft === undefined || busy === 'cancelling' ? null : html`<span aria-hidden="true">${timeLeft(progress)}</span>`}
      <button class="button compact" ?disabled=${busy === 'cancelling'} @click=${stop}>${t('bring.cancel')}</button>
    </div>`
  }`;
}
