import { html, type TemplateResult } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can } from '../../state/index.ts';
import { phonePage } from '../join/phone-page.ts';
import './card.ts';

/** Card of one organisation for facilitators: to print, and to enter returned paper. */
export class CardPage extends StoreElement {
  protected override render(): TemplateResult | null {
    const { territoryId, workshopId = '', cardOf = '', view } = this.state;
    if (view !== 'card' || territoryId === null) return null;
    // A phone or a reader reads the card of its own organisation by a link, and of no other.
    if (!can('map.facilitate'))
      return phonePage({
        body: html`<h1 tabindex="-1">${t('reread.title')}</h1><p role="status">${t('reread.byLeaders')}</p>`,
      });
    return html`<maillage-card .territoryId=${territoryId} .workshopId=${workshopId} .actorId=${cardOf}></maillage-card>`;
  }
}

customElements.define('maillage-card-page', CardPage);
