import { html, type TemplateResult } from 'lit';
import type { Peer } from '../../../model/contract/territory.ts';
import { makePeers, partPeers, territoryName } from '../../actions/index.ts';
import type { ComboOption, PickEvent, TypedEvent } from '../../components/combobox.ts';
import '../../components/combobox.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { FoundTerritories } from '../../components/found-territories.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';

/** Enough to choose from; typing on finds the others. */
const LISTED = 8;

/** The territories this one learns with: the list, and one more. */
export class TerritoryPeers extends StoreElement {
  static override properties = { text: { state: true }, chosen: { state: true }, isOpen: { state: true } };
  declare text: string;
  declare chosen: ComboOption | null;
  declare isOpen: boolean;
  readonly #found = new FoundTerritories(
    this,
    () => (this.text.trim() === '' ? null : this.text),
    LISTED * 2,
  );

  constructor() {
    super();
    this.text = '';
    this.chosen = null;
    this.isOpen = false;
  }

  protected override render(): TemplateResult | null {
    const peers = this.state.map.value?.territory.peers;
    if (peers === undefined) return null;
    return html`<details @toggle=${this.#onToggle}><summary>${t('peers.title')} (${peers.length})</summary>
      ${peers.length === 0 ? html`<p class="soft">${t('peers.none')}</p>` : null}
      <ul class="rows" role="list">${peers.map((peer) => this.#row(peer))}</ul>
      <form class="peer-form" @submit=${this.#add}>
        <maillage-combobox .label=${t('peers.which')} .placeholder=${t('peers.which')} .value=${this.text} .keepText=${true}
          .options=${this.#options(peers)} @typed=${this.#onTyped} @pick=${this.#onPick}></maillage-combobox>
        <input class="input" name="frame" maxlength="200" aria-label=${t('peers.frame')} placeholder=${t('peers.frame')} />
        <label class="small soft" for="peer-since">${t('peers.since')}</label>${dayInput({ id: 'peer-since', name: 'since', style: 'input' })}
        <button class="button compact" ?disabled=${this.chosen === null}>${t('shell.add')}</button>
      </form>
    </details>`;
  }

  #row({ territoryId, frame, since }: Peer): TemplateResult {
    const name = this.isOpen ? territoryName(territoryId) : territoryId;
    const detail = [frame, since === undefined ? undefined : t('peers.sinceDay', longDay(since))].filter(
      (part) => part !== undefined,
    );
    return html`<li><a class="row" href=${`/t/${encodeURIComponent(territoryId)}`}><span>${name}
        <span class="detail">${detail.join(' · ')}</span></span></a>
      <button class="quiet" data-needs="territories.relate" aria-label=${t('shell.labelled', t('shell.remove'), name)} title=${t('shell.remove')}
        @click=${() => void partPeers(this.#here, territoryId)}>${icon('close')}</button></li>`;
  }

  get #here(): string {
    return this.state.territoryId ?? '';
  }

  #options(peers: readonly Peer[]): readonly ComboOption[] {
    const taken = new Set([this.#here, ...peers.map(({ territoryId }) => territoryId)]);
    if (this.text.trim() === '') return [];
    return this.#found.items
      .filter(({ id }) => !taken.has(id))
      .slice(0, LISTED)
      .map(({ id, name, level }) => ({ id, label: name, detail: labelOf('territoryLevels', level) }));
  }

  /** Names are read when they are looked at: a map of its own has no use for the other territories. */
  readonly #onToggle = (event: Event): void => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  };

  readonly #onTyped = (event: TypedEvent): void => {
    this.text = event.detail.text;
    this.chosen = null;
  };

  readonly #onPick = (event: PickEvent): void => {
    this.chosen = event.detail.option;
    this.text = this.chosen.label;
  };

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    if (this.chosen === null) return;
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const peer = await makePeers(this.#here, this.chosen.id, {
      frame: text('frame'),
      since: typedDay(data, 'since'),
    });
    if (peer === null) return;
    this.text = '';
    this.chosen = null;
    form.reset();
  };
}

customElements.define('maillage-territory-peers', TerritoryPeers);
