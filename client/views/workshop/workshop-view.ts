import { html, type TemplateResult } from 'lit';
import { loadReadings } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { workshopsOf } from '../../state/index.ts';
import './workshop-board.ts';
import './workshop-list.ts';

/** The workshops of a territory: the list of them, or the board of one. */
export class WorkshopView extends StoreElement {
  protected override render(): TemplateResult {
    const { map, workshops, workshop: place } = this.state;
    const list = workshopsOf(this.state);
    if (list === null || map.value === null)
      return html`<maillage-load-state class="page-wait" .loadable=${workshops.error === null ? map : workshops} .doing=${t('workshop.reading')}
        .retry=${() => void loadReadings(['map', 'gaps', 'workshops'])}></maillage-load-state>`;
    if (place === null) return html`<maillage-workshop-list></maillage-workshop-list>`;
    const workshop = list.find(({ id }) => id === place.id);
    if (workshop === undefined)
      return html`<div class="page-empty"><h2>${t('workshop.gone')}</h2><p>${t('workshop.goneText')}</p>
        <a class="button" href=${`/t/${encodeURIComponent(this.state.territoryId ?? '')}/atelier`}>${t('workshop.all')}</a></div>`;
    return html`<maillage-workshop-board .workshop=${workshop}></maillage-workshop-board>`;
  }
}

customElements.define('maillage-workshop', WorkshopView);
