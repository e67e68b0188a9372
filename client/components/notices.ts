import { html, type TemplateResult } from 'lit';
import { isSample } from '../../model/contract/territory.ts';
import { setViewOptions } from '../actions/index.ts';
import { longDay, today } from '../messages/format.ts';
import { rereadText } from '../messages/reread-text.ts';
import { t } from '../messages/translate.ts';
import { StoreElement } from './store-element.ts';

/** What one must know before reading the map: another day than today, a sample, a fiction. */
export class Notices extends StoreElement {
  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (this.state.territoryId === null || map === null) return null;
    const { day, territory } = map;
    const parts = [
      day === today() ? this.#backTo(territory.asOf) : this.#otherDay(day),
      isSample(territory) ? html`<span>${t('notice.sample')}</span>` : null,
      territory.reread === undefined ? null : html`<span>${rereadText(territory.reread)}</span>`,
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : html`<p class="notice">${parts}</p>`;
  }

  #otherDay(day: string): TemplateResult {
    return html`<span><span class="strong">${wideOr(t('notice.day', longDay(day)), longDay(day))}</span> <span class="between">·</span>
      <button class="worded" @click=${() => this.#readAt(today())}>${wideOr(t('notice.toToday'), t('notice.todayWord'))}</button></span>`;
  }

  /** A territory read at a day of its own: the way back to it. */
  #backTo(asOf: string | undefined): TemplateResult | null {
    if (asOf === undefined || asOf === today()) return null;
    const { at: _, ...viewOptions } = this.state.viewOptions;
    return html`<span><span class="whole">${t('notice.today')} · </span>
      <button class="worded" @click=${() => setViewOptions(viewOptions)}>${t('notice.toDay', longDay(asOf))}</button></span>`;
  }

  #readAt(at: string): void {
    setViewOptions({ ...this.state.viewOptions, at });
  }
}

/** The whole words, or where there is little room one of them. */
const wideOr = (words: string, word: string): TemplateResult =>
  html`<span class="whole">${words}</span><span class="short">${word}</span>`;

customElements.define('maillage-notices', Notices);
