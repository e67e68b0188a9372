import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';
import { countWaiting, store } from '../../state/index.ts';

/** « enregistré », or how many answers wait for the network: always in sight, said aloud when it changes. */
export function savedLine(): TemplateResult {
  const { outbox, speaking } = store.get();
  const waiting = countWaiting(outbox);
  const held = outbox.some(({ status }) => status === 'waiting');
  const said = speaking?.speakers.some(({ sent }) => sent.length > 0) === true;
  const words = held
    ? t('saved.waiting', waiting)
    : waiting > 0
      ? t('saved.sending')
      : said
        ? t('saved.done')
        : '';
  // Without a secure address no browser keeps the page: what is open goes on, what is read anew is not there.
  const stay = held && !('serviceWorker' in navigator) ? t('saved.noReload') : '';
  return html`<p class="saved ${held ? 'waiting' : ''}" role="status">${words}${stay === '' ? '' : ` ${stay}`}</p>`;
}
