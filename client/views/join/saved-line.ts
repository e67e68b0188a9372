import { html, type TemplateResult } from 'lit';
import { ASKED } from '../../../model/contract/asked-questions.ts';
import { t } from '../../messages/translate.ts';
import { countWaiting, type ScreenState, type Speaking, screenState, store } from '../../state/index.ts';

/**
 * Shows « enregistré », or how many answers wait: always visible, announced on change.
 *
 * @param own state of the screen on the page: where it has one, that is what is shown of what was sent.
 */
export function savedLine(own?: ScreenState): TemplateResult {
  const { outbox, speaking } = store.get();
  const waiting = countWaiting(outbox);
  const isWaiting = outbox.some(({ status }) => status === 'waiting');
  const words = isWaiting
    ? t('saved.waiting', waiting)
    : waiting > 0
      ? t('saved.sending')
      : speaking === null || (own !== undefined && own.is !== 'todo' && own.is !== 'passed')
        ? ''
        : ofAll(speaking);
  // Without a secure address the browser cannot cache the page: it works while open, but cannot be reloaded.
  const stay = isWaiting && !('serviceWorker' in navigator) ? t('saved.noReload') : '';
  return html`<p class="saved ${isWaiting ? 'waiting' : ''}" role="status">${words}${stay === '' ? '' : ` ${stay}`}</p>`;
}

/** Summarises the state of all answers of this device: never « enregistré » where one was refused. */
function ofAll(speaking: Speaking): string {
  const { outbox } = store.get();
  const states = speaking.speakers.flatMap((speaker) =>
    ASKED.map((screen) => screenState(speaking, speaker, screen, outbox).is),
  );
  const kept = states.filter((is) => is === 'held').length;
  if (kept > 0) return t('saved.held', kept);
  const declined = states.filter((is) => is === 'declined').length;
  if (declined > 0) return t('saved.declined', declined);
  return speaking.speakers.some(({ sent }) => sent.length > 0) ? t('saved.done') : '';
}
