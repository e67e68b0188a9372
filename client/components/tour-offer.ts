import { html, type TemplateResult } from 'lit';
import { canTour, DEMONSTRATION, rememberTour, tourSeen } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { icon } from './icon.ts';
import { openTour } from './open-tour.ts';
import { StoreElement } from './store-element.ts';

/** Offers the tour once: on the home page, and on the demonstration’s map when nothing else is going on. */
export class TourOffer extends StoreElement {
  protected override render(): TemplateResult | null {
    if (tourSeen() || !canTour() || !this.#isQuiet()) return null;
    return html`<p class="tour-offer">${t('tour.offer')}
      <button class="worded" @click=${this.#start}>${t('tour.start')}</button>
      <span class="soft small">${t('tour.what')}</span>
      <button class="quiet" aria-label=${t('tour.no')} title=${t('tour.no')} @click=${this.#refuse}>${icon('close')}</button></p>`;
  }

  /** Returns true if the offer may appear: never on a projector, nor during work. */
  #isQuiet(): boolean {
    const { territoryId, view, selection, appearance, map } = this.state;
    if (territoryId === null) return true;
    return (
      territoryId === DEMONSTRATION &&
      view === 'map' &&
      selection === null &&
      !appearance.bigScreen &&
      map.value !== null
    );
  }

  /** It is offered no more while it goes on. */
  readonly #start = (): void => {
    void openTour();
    this.requestUpdate();
  };

  readonly #refuse = (): void => {
    rememberTour();
    this.requestUpdate();
  };
}

customElements.define('maillage-tour-offer', TourOffer);
