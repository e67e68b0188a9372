import { html, type TemplateResult } from 'lit';
import sprout from 'lucide-static/icons/sprout.svg?raw';
import type { Territory } from '../../../model/contract/territory.ts';
import { readRehearsals, startRehearsal, throwAway } from '../../actions/rehearsals.ts';
import { Fetched } from '../../components/fetched.ts';
import { drawnIcon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** Rehearsals on the home page: copy the demonstration, or open existing copies. */
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
      <button class="home-way" aria-disabled=${beginning ? 'true' : 'false'} @click=${() => void this.#begin()}>
        <span class="way-title">${drawnIcon(sprout)} ${t(beginning ? 'rehearsal.beginning' : 'rehearsal.begin')}</span>
        <span class="soft">${t('rehearsal.what')}</span></button>
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
