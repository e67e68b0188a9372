import { html, type TemplateResult } from 'lit';
import { straitId, straitsFrom } from '../../../model/readings/strait-reading.ts';
import { select } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** The straits of a land, to each other one: what the figures between coasts say, without the map. */
export class StraitsFrom extends StoreElement {
  static override properties = { landId: {} };
  declare landId: string;

  constructor() {
    super();
    this.landId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const land = map?.lands?.find(({ id }) => id === this.landId);
    if (map === null || land === undefined) return null;
    const straits = straitsFrom(map, land);
    if (straits.length === 0) return null;
    return html`<h3>${t('strait.others')}</h3>
      <ul class="rows" role="list">${straits.map(
        ({
          to,
          links,
        }) => html`<li><button class="row" @click=${() => select({ kind: 'strait', id: straitId(land.id, to.id) })}>
          <span>${to.name}<span class="detail">${t('map.strait', links)}</span></span></button></li>`,
      )}</ul>`;
  }
}

customElements.define('maillage-straits', StraitsFrom);
