import { html, type TemplateResult } from 'lit';
import { backToThePresent } from '../actions/index.ts';
import { longMoment } from '../messages/format.ts';
import { t } from '../messages/translate.ts';
import { pastMoment } from '../state/index.ts';
import { icon } from './icon.ts';
import { StoreElement } from './store-element.ts';

/** Banner of the past, unmissable on paper too. */
export class PastBanner extends StoreElement {
  protected override render(): TemplateResult {
    return html`<div role="status">${this.#sentence()}</div>`;
  }

  #sentence(): TemplateResult | null {
    const { map, viewOptions, territoryId } = this.state;
    if (territoryId === null || viewOptions.known === undefined) return null;
    const known = pastMoment(this.state);
    if (known !== null)
      return html`<p class="past-banner">${icon('history')}<span>${t('past.banner', longMoment(known.at))}</span>
        <button class="worded" @click=${backToThePresent}>${t('past.back')}</button></p>`;
    // An address may ask for a moment at which there was nothing yet.
    if (map.error?.code !== 'NOT_KNOWN_YET') return null;
    return html`<p class="past-banner">${icon('history')}<span>${map.error.detail}</span>
      <button class="worded" @click=${backToThePresent}>${t('past.back')}</button></p>`;
  }
}

customElements.define('maillage-past', PastBanner);
