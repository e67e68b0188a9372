import { html, type TemplateResult } from 'lit';
import pin from 'lucide-static/icons/pin.svg?raw';
import { saidOfThePast } from '../../actions/index.ts';
import { patch } from '../../actions/patch.ts';
import { drawnIcon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can, pastMoment } from '../../state/index.ts';

/**
 * Lock of positions: newcomers are placed next to their partners and nobody else moves; on an unlocked young
 * map others make room.
 */
export class SettleTool extends StoreElement {
  protected override render(): TemplateResult | null {
    const { map, serverMap } = this.state;
    if (map.value === null || !can('map.facilitate')) return null;
    const isSettled = map.value.territory.frozen === true;
    const label = t(isSettled ? 'map.unsettle' : 'map.settle');
    const act = (): void => {
      if (pastMoment(this.state) !== null) return void saidOfThePast();
      const territory = (serverMap.map ?? map.value)?.territory;
      if (territory === undefined) return;
      const notice = t(isSettled ? 'map.unsettled' : 'map.settled');
      void patch('territory', territory, { frozen: isSettled ? null : true }, { notice });
    };
    return html`<button class="quiet" aria-pressed=${isSettled} @click=${act}>${drawnIcon(pin)} ${label}</button>`;
  }
}

customElements.define('maillage-settle-tool', SettleTool);
