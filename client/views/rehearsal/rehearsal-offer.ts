import { html, type TemplateResult } from 'lit';
import type { Territory } from '../../../model/contract/territory.ts';
import { readRehearsals, startRehearsal, throwAway } from '../../actions/rehearsals.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** On the home page: a copy of the demonstration to practise on, and those that are still there. */
export class RehearsalOffer extends StoreElement {
  static override properties = { beginning: { state: true } };
  declare beginning: boolean;
  readonly #rehearsals = new Fetched<readonly Territory[]>(this, {
    // Read again once something was saved: one of them may have been thrown away from its own map.
    key: () => (this.state.saving > 0 ? 'saving' : 'saved'),
    read: readRehearsals,
    keeps: true,
  });

  constructor() {
    super();
    this.beginning = false;
  }

  protected override render(): TemplateResult {
    const { beginning } = this;
    const begun = this.#rehearsals.value ?? [];
    return html`<section class="rehearsals" aria-label=${t('rehearsal.title')}>
      <p>${t('rehearsal.before')} <button class="worded" aria-disabled=${beginning ? 'true' : 'false'}
        @click=${() => void this.#begin()}>${t(beginning ? 'rehearsal.beginning' : 'rehearsal.begin')}</button>
        <span class="soft small">${t('rehearsal.what')}</span></p>
      ${begun.length === 0 ? null : html`<ul role="list">${begun.map((territory) => this.#row(territory))}</ul>`}
    </section>`;
  }

  #row({ id, name, counts }: Territory): TemplateResult {
    return html`<li><a href=${`/t/${encodeURIComponent(id)}`}>${t('rehearsal.resume', name)}</a>
      <span class="soft small">${t('home.counts', counts.actors, counts.cooperations, counts.commitments)}</span>
      <button class="worded" data-needs="rehearsal.end" @click=${() => void throwAway(id)}>${t('rehearsal.end')}</button></li>`;
  }

  async #begin(): Promise<void> {
    if (this.beginning) return;
    this.beginning = true;
    await startRehearsal();
    this.beginning = false;
  }
}

customElements.define('maillage-rehearsals', RehearsalOffer);
