import { html, type TemplateResult } from 'lit';
import { composeAccepted, composeLater } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import type { GraphElement } from './graph-element.ts';

/** Offers to compose a map that was placed by hand or settled, and was never arranged. */
export class ComposeOffer extends StoreElement {
  protected override render(): TemplateResult | null {
    const { composeOffer, territoryId, view, appearance } = this.state;
    if (composeOffer === null || composeOffer !== territoryId || view !== 'map' || appearance.bigScreen)
      return null;
    return html`<p class="tour-offer compose-offer">${t('compose.offer')}
      <button class="worded" @click=${this.#compose}>${t('compose.accept')}</button>
      <button class="quiet" aria-label=${t('compose.later')} title=${t('compose.later')} @click=${composeLater}>${icon('close')}</button></p>`;
  }

  readonly #compose = (): void => {
    composeAccepted();
    void document.querySelector<GraphElement>('maillage-graph')?.arrange();
  };
}

customElements.define('maillage-compose-offer', ComposeOffer);
