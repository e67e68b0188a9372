import { html, type TemplateResult } from 'lit';
import { isSample } from '../../model/contract/territory.ts';
import { setViewOptions } from '../actions/index.ts';
import { briefDay, longDay, today } from '../messages/format.ts';
import { rereadText } from '../messages/reread-text.ts';
import { t } from '../messages/translate.ts';
import { formatAddress, type ViewId } from '../state/index.ts';
import { isPhone } from '../views/map/is-phone.ts';
import { icon } from './icon.ts';
import { menu } from './menu.ts';
import { StoreElement } from './store-element.ts';

/** Views about time, which the day of the map opens. */
const OF_TIME = [
  ['history', 'view.history'],
  ['compare', 'compare.tab'],
  ['film', 'film.tab'],
] as const;

/** Notices above the map: its day, a sample, who reread it. */
export class Notices extends StoreElement {
  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (this.state.territoryId === null || map === null) return null;
    const { day, territory } = map;
    const isToday = day === today();
    const word = longDay(day);
    return html`<div class="notice">
      ${menu(
        {
          icon: 'calendar',
          word: isPhone() ? briefDay(day) : word,
          label: t('notice.when', isToday, word),
          kind: 'when',
        },
        html`${isToday ? this.#backTo(territory.asOf) : this.#toToday()}
          ${OF_TIME.map(([view, name]) => html`<a class="quiet" href=${this.#addressOf(view)}>${t(name)}</a>`)}`,
      )}
      ${isSample(territory) ? html`<span>${t('notice.sample')}</span>` : null}
      ${territory.reread === undefined ? null : html`<span>${rereadText(territory.reread)}</span>`}
    </div>`;
  }

  #addressOf(view: ViewId): string {
    return formatAddress({ ...this.state, view, tab: null, selection: null });
  }

  #toToday(): TemplateResult {
    return html`<button class="quiet" @click=${() => this.#readAt(today())}>${icon('history')} ${t('notice.toToday')}</button>`;
  }

  /** Shows the way back to the territory's own day. */
  #backTo(asOf: string | undefined): TemplateResult | null {
    if (asOf === undefined || asOf === today()) return null;
    const { at: _, ...viewOptions } = this.state.viewOptions;
    return html`<button class="quiet" @click=${() => setViewOptions(viewOptions)}>${icon('history')} ${t('notice.toDay', longDay(asOf))}</button>`;
  }

  #readAt(at: string): void {
    setViewOptions({ ...this.state.viewOptions, at });
  }
}

customElements.define('maillage-notices', Notices);
