import { html, type TemplateResult } from 'lit';
import type { Duplicate } from '../../../server/contract/likeness.ts';
import { readDuplicates, select } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can, indexMap, type MapIndex } from '../../state/index.ts';
import { openMerge } from '../map/dialogs.ts';

// More than these are folded, so that the table keeps the screen.
const UNFOLDED = 3;

/** Actors that are likely noted twice; nothing where there are none. */
export class DuplicateList extends StoreElement {
  static override properties = { pairs: { state: true } };
  declare pairs: readonly Duplicate[];
  #asked = '';

  constructor() {
    super();
    this.pairs = [];
  }

  /** Asked again when the map has changed; what cannot be read is not shown. */
  protected override updated(): void {
    const territory = this.state.map.value?.territory;
    const question = JSON.stringify([territory?.id, territory?.revision, this.state.language]);
    if (territory === undefined || !can('actor.delete') || question === this.#asked) return;
    this.#asked = question;
    readDuplicates().then(
      (pairs) => {
        if (question === this.#asked) this.pairs = pairs;
      },
      () => {
        if (question === this.#asked) this.pairs = [];
      },
    );
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null || !can('actor.delete')) return null;
    const index = indexMap(map);
    const pairs = this.pairs.filter(({ actorIds }) => actorIds.every((id) => index.actors.has(id)));
    if (pairs.length === 0) return null;
    return html`<details class="ending duplicates" ?open=${pairs.length <= UNFOLDED}>
      <summary>${t('duplicates.title', pairs.length)}</summary>
      <ul role="list">${pairs.map((pair) => this.#pair(pair, index))}</ul>
    </details>`;
  }

  #pair({ actorIds: [a, b], reason }: Duplicate, index: MapIndex): TemplateResult {
    const name = (id: string) => index.actors.get(id)?.name ?? id;
    const one = (id: string) =>
      html`<button class="worded" @click=${() => select({ kind: 'actor', id })}>${name(id)}</button>`;
    return html`<li>${one(a)} ${t('duplicates.and')} ${one(b)} <span class="soft">${reason}</span>
      <button class="button compact" aria-label=${t('duplicates.mergeOf', name(a), name(b))}
        @click=${() => void openMerge(a, b)}>${t('duplicates.merge')}</button></li>`;
  }
}

customElements.define('maillage-duplicates', DuplicateList);
