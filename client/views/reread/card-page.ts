import { html, type TemplateResult } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
import './card.ts';

/** Card of one organisation for facilitators: to print, and to enter returned paper. */
export class CardPage extends StoreElement {
  protected override render(): TemplateResult | null {
    const { territoryId, workshopId = '', cardOf = '', view } = this.state;
    if (view !== 'card' || territoryId === null) return null;
    return html`<maillage-card .territoryId=${territoryId} .workshopId=${workshopId} .actorId=${cardOf}></maillage-card>`;
  }
}

customElements.define('maillage-card-page', CardPage);
