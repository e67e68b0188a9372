import { html, type TemplateResult } from 'lit';
import type { BriefList } from '../../../model/contract/brief.ts';
import { loadReadings } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { formatAddress } from '../../state/index.ts';
import './brief-list.ts';
import './one-brief.ts';

/** The briefs of a territory and those published to it; one of them at its own address. */
export class BriefsView extends StoreElement {
  protected override render(): TemplateResult {
    const { briefs } = this.state;
    return html`<div class="page-main"><div class="page-body reading paper portrait fiches">
      ${viewTabs('fiches')}
      ${
        briefs.value === null
          ? html`<maillage-load-state .loadable=${briefs} .doing=${t('fiches.reading')} .retry=${() => void loadReadings(['briefs'])}></maillage-load-state>`
          : this.#page(briefs.value)
      }
    </div></div>`;
  }

  #page({ items }: BriefList): TemplateResult {
    const { brief: asked } = this.state;
    if (asked === null) return html`<maillage-fiche-list></maillage-fiche-list>`;
    const back = html`<p class="fiche-back"><a href=${formatAddress({ ...this.state, brief: null })}><span aria-hidden="true">←</span> ${t('fiches.back')}</a></p>`;
    const brief = items.find(({ id }) => id === asked);
    if (brief === undefined)
      return html`${back}<div class="page-empty"><h2>${t('fiches.gone')}</h2><p>${t('fiches.goneText')}</p></div>`;
    return html`${back}<maillage-fiche .brief=${brief}></maillage-fiche>`;
  }
}

customElements.define('maillage-fiches', BriefsView);
