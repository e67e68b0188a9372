import { html, type TemplateResult } from 'lit';
import { throwAway } from '../../actions/rehearsals.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** Banner of a rehearsal, which prevents confusion with a real map, and deletes it. */
export class RehearsalBanner extends StoreElement {
  protected override render(): TemplateResult | null {
    const territory = this.state.map.value?.territory;
    if (territory?.rehearsal !== true) return null;
    return html`<p class="part-banner" role="note"><span><strong>${t('rehearsal.mark')}</strong> ${t('rehearsal.apart')}</span>
      <button class="worded" data-needs="rehearsal.end" @click=${() => void throwAway(territory.id)}>${t('rehearsal.end')}</button></p>`;
  }
}

customElements.define('maillage-rehearsal', RehearsalBanner);
