import { html, type TemplateResult } from 'lit';
import { listOfNames } from '../messages/format.ts';
import { t } from '../messages/translate.ts';
import { countWaiting } from '../state/index.ts';
import { StoreElement } from './store-element.ts';

/** Connected, reconnecting, how many changes wait, how many people are here: one line, said aloud when it changes. */
export class ConnectionSign extends StoreElement {
  protected override render(): TemplateResult | null {
    const { live, outbox, serverMap } = this.state;
    if (this.state.territoryId === null || live.status === 'off') return null;
    const waiting = outbox.some(({ status }) => status === 'waiting') ? countWaiting(outbox) : 0;
    const tone = live.status === 'connected' && waiting === 0 ? 'connected' : 'lost';
    const hint = [
      ...(waiting > 0 ? [t('live.waitingHint')] : []),
      ...(serverMap.away ? [t('live.readHere')] : []),
    ];
    if (hint.length === 0 && live.names.length > 0) hint.push(t('live.here', listOfNames(live.names)));
    return html`<p class="connection ${live.status === 'connecting' ? 'connecting' : tone}" role="status" title=${hint.join(' ')}>
      <span class="dot" aria-hidden="true"></span><span class="words">${this.#words(waiting)}</span>
    </p>`;
  }

  #words(waiting: number): string | TemplateResult {
    const { status, people } = this.state.live;
    const away = status === 'connected' ? null : t(status === 'lost' ? 'live.lost' : 'live.connecting');
    if (waiting > 0) return [away, t('live.waiting', waiting)].filter((part) => part !== null).join(' · ');
    if (away !== null || people < 2) return away ?? t('live.connected');
    return html`${t('live.connectedWith', people)}<span class="noun"> ${t('live.peopleWord')}</span>`;
  }
}

customElements.define('maillage-connection', ConnectionSign);
