import { html, type TemplateResult } from 'lit';
import type { FicheList } from '../../../model/contract/fiche.ts';
import { loadReadings } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { formatAddress } from '../../state/index.ts';
import './fiche-list.ts';
import './one-fiche.ts';

/** The fiches of a territory and those published to it; one of them at its own address. */
export class FichesView extends StoreElement {
  protected override render(): TemplateResult {
    const { fiches } = this.state;
    return html`<div class="page-main"><div class="page-body reading paper portrait fiches">
      ${viewTabs('fiches')}
      ${
        fiches.value === null
          ? html`<maillage-load-state .loadable=${fiches} .doing=${t('fiches.reading')} .retry=${() => void loadReadings(['fiches'])}></maillage-load-state>`
          : this.#page(fiches.value)
      }
    </div></div>`;
  }

  #page({ items }: FicheList): TemplateResult {
    const { fiche: asked } = this.state;
    if (asked === null) return html`<maillage-fiche-list></maillage-fiche-list>`;
    const back = html`<p class="fiche-back"><a href=${formatAddress({ ...this.state, fiche: null })}><span aria-hidden="true">←</span> ${t('fiches.back')}</a></p>`;
    const fiche = items.find(({ id }) => id === asked);
    if (fiche === undefined)
      return html`${back}<div class="page-empty"><h2>${t('fiches.gone')}</h2><p>${t('fiches.goneText')}</p></div>`;
    return html`${back}<maillage-fiche .fiche=${fiche}></maillage-fiche>`;
  }
}

customElements.define('maillage-fiches', FichesView);
