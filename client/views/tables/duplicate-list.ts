import { html, type TemplateResult } from 'lit';
import type { ApartPair, Duplicate, DuplicateList } from '../../../model/contract/name-similarity.ts';
import { bringBack, readDuplicates, select, setApart } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can, indexMap, type MapIndex } from '../../state/index.ts';
import { openMerge } from '../map/dialogs.ts';

// More than these are folded, so that the table keeps the screen.
const UNFOLDED = 3;
const NONE: DuplicateList = { items: [], apart: [] };

/** Actors that are likely noted twice; nothing where there are none. */
export class DuplicatesElement extends StoreElement {
  /** Asked again when the map has changed; what cannot be read is not shown. */
  readonly #found = new Fetched<DuplicateList>(this, {
    key: () => {
      const territory = this.state.map.value?.territory;
      if (territory === undefined || !can('actor.delete')) return null;
      return JSON.stringify([territory.id, territory.revision, this.state.language]);
    },
    read: () => readDuplicates(),
    keeps: true,
  });

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null || !can('actor.delete')) return null;
    const index = indexMap(map);
    const isHere = ({ actorIds }: Duplicate): boolean => actorIds.every((id) => index.actors.has(id));
    const { value, error } = this.#found.known;
    const found = error === null ? (value ?? NONE) : NONE;
    const pairs = found.items.filter(isHere);
    const apart = found.apart.filter(isHere);
    return html`${
      pairs.length === 0
        ? null
        : html`<details class="ending duplicates" ?open=${pairs.length <= UNFOLDED}>
      <summary>${t('duplicates.title', pairs.length)}</summary>
      <ul role="list">${pairs.map((pair) => this.#pair(pair, index))}</ul>
    </details>`
    }${
      apart.length === 0
        ? null
        : html`<details class="ending duplicates apart">
      <summary>${t('duplicates.apart', apart.length)}</summary>
      <ul role="list">${apart.map((pair) => this.#apart(pair, index))}</ul>
    </details>`
    }`;
  }

  #pair({ actorIds, reason }: Duplicate, index: MapIndex): TemplateResult {
    const [a, b] = actorIds;
    const [one, other] = namesOf(actorIds, index);
    return html`<li>${two(actorIds, index)} <span class="soft">${reason}</span>
      <button class="button compact" aria-label=${t('duplicates.mergeOf', one, other)}
        @click=${() => void openMerge(a, b)}>${t('duplicates.merge')}</button>
      <button class="button compact" data-needs="map.facilitate" aria-label=${t('duplicates.differentOf', one, other)}
        @click=${() => void setApart(actorIds, t('duplicates.areTwo', one, other))}>${t('duplicates.different')}</button></li>`;
  }

  #apart({ actorIds, by, at }: ApartPair, index: MapIndex): TemplateResult {
    const [one, other] = namesOf(actorIds, index);
    return html`<li>${two(actorIds, index)} <span class="soft">${[longDay(at), ...(by === undefined ? [] : [by])].join(' · ')}</span>
      <button class="button compact" data-needs="map.facilitate" aria-label=${t('duplicates.backOf', one, other)}
        @click=${() => void bringBack(actorIds, t('duplicates.backAgain', one, other))}>${t('duplicates.back')}</button></li>`;
  }
}

const namesOf = (actorIds: Duplicate['actorIds'], index: MapIndex): [string, string] => {
  const name = (id: string): string => index.actors.get(id)?.name ?? id;
  return [name(actorIds[0]), name(actorIds[1])];
};

/** Both, each to be looked at. */
function two(actorIds: Duplicate['actorIds'], index: MapIndex): TemplateResult {
  const [one, other] = namesOf(actorIds, index);
  const link = (id: string, name: string) =>
    html`<button class="worded" @click=${() => select({ kind: 'actor', id })}>${name}</button>`;
  return html`${link(actorIds[0], one)} ${t('duplicates.and')} ${link(actorIds[1], other)}`;
}

customElements.define('maillage-duplicates', DuplicatesElement);
