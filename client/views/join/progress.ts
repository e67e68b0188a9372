import { html, type TemplateResult } from 'lit';
import { ASKED } from '../../../model/contract/asked-questions.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { speak } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';
import { type ScreenState, type Speaker, type Speaking, screenState, store } from '../../state/index.ts';

/** Describes the state of a screen. */
export const stateWords = (state: ScreenState): string =>
  state.is === 'declined' && state.reason !== ''
    ? t('state.declinedBecause', state.reason)
    : t(`state.${state.is}`);

/**
 * Explains why an answer waits: it came after the workshop, or needs a yes though answers are taken directly.
 * Null otherwise.
 */
export function waitsLine({ acceptance, status }: Workshop): TemplateResult | null {
  if (status === 'closed') return html`<p class="small waits">${t('state.waitsLate')}</p>`;
  return acceptance === 'direct' ? html`<p class="small waits">${t('state.waitsWhy')}</p>` : null;
}

/** Shows the row of screens: the present one, completed ones; each opens. */
export function progress(speaking: Speaking, speaker: Speaker): TemplateResult {
  const { outbox } = store.get();
  return html`<nav class="progress" aria-label=${t('screen.progress', ASKED.length)}>${ASKED.map((screen) => {
    const state = screenState(speaking, speaker, screen, outbox);
    const here = speaking.step === screen;
    return html`<button type="button" class="progress-step ${state.is}" aria-current=${here ? 'step' : 'false'}
      aria-label=${t('shell.labelled', t(`screen.${screen}.title`), stateWords(state))} @click=${() =>
        speak((now) => ({ ...now, step: screen, part: 0 }))}></button>`;
  })}</nav>`;
}
