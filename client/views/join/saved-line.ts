import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';
import { countWaiting, store } from '../../state/index.ts';

/** Shows « enregistré », or how many answers wait for the network: always visible, announced on change. */
export function savedLine(): TemplateResult {
  const { outbox, speaking } = store.get();
  const waiting = countWaiting(outbox);
  const isWaiting = outbox.some(({ status }) => status === 'waiting');
  const hasSent = speaking?.speakers.some(({ sent }) => sent.length > 0) === true;
  const words = isWaiting
    ? t('saved.waiting', waiting)
    : waiting > 0
      ? t('saved.sending')
      : hasSent
        ? t('saved.done')
        : '';
  // Without a secure address the browser cannot cache the page: it works while open, but cannot be reloaded.
  const stay = isWaiting && !('serviceWorker' in navigator) ? t('saved.noReload') : '';
  return html`<p class="saved ${isWaiting ? 'waiting' : ''}" role="status">${words}${stay === '' ? '' : ` ${stay}`}</p>`;
}
