import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { select } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { indexMap, minIntensityOf, type ShortestPaths, shortestPathsOf } from '../../state/index.ts';
import { panelHead } from './panel-head.ts';
import './tried-link.ts';

/** Maximum number of names in a sentence; beyond it a count follows. */
const NAMED = 4;

/** The two actors chosen, what leads from one to the other in a sentence, then each way. */
export class WaysPanel extends StoreElement {
  #asked = '';

  /** After the key for paths, the focus is on the missing name. */
  protected override updated(): void {
    const { selection } = this.state;
    if (selection?.kind !== 'ways' || selection.id === this.#asked) return;
    this.#asked = selection.id;
    const missing = selection.id.split(':').indexOf('');
    this.querySelectorAll<HTMLElement>('maillage-actor-picker')[missing]?.focus();
  }

  protected override render(): TemplateResult | null {
    const { map, selection, viewOptions } = this.state;
    if (map.value === null || selection?.kind !== 'ways') return null;
    const ways = shortestPathsOf(map.value, selection.id, viewOptions);
    const { actors } = indexMap(map.value);
    const [from, to] = [actors.get(ways.fromId), actors.get(ways.toId)];
    const title =
      from === undefined || to === undefined ? t('ways.choose') : t('ways.title', from.name, to.name);
    return html`${panelHead(t('ways.kicker'), title)}
      ${from === undefined || to === undefined ? html`<p>${t('ways.hint')}</p>` : this.#told(ways, from.name, to.name)}
      ${this.#ends(map.value, ways)}
      ${this.#each(ways)}
      ${
        from === undefined || to === undefined || ways.length === 1
          ? null
          : html`<maillage-tried-link .pair=${`${from.id}:${to.id}`}></maillage-tried-link>`
      }`;
  }

  #told(ways: ShortestPaths, from: string, to: string): TemplateResult {
    const { length, paths, more } = ways;
    const level = intensityName(minIntensityOf(this.state.viewOptions));
    const counted = html`<p class="small soft">${t('ways.counted', level)}</p>`;
    if (length === null)
      return html`<p role="status">${t('ways.none', from, to)}</p><p class="soft">${t('ways.notProved')}</p>${counted}`;
    return html`<p role="status">${this.#sentence(length, paths, more)}</p>${counted}`;
  }

  #sentence(length: number, paths: ShortestPaths['paths'], more: boolean): string {
    if (length < 2) return t('ways.direct');
    const middles = paths.map((path) => this.#names(path.slice(1, -1)));
    if (length === 2)
      return paths.length > NAMED
        ? t('ways.manyBetween', paths.length, more)
        : t('ways.between', paths.length, listOfNames(middles.flat()));
    return paths.length === 1
      ? t('ways.one', length, middles.flat())
      : t('ways.several', length, paths.length, more);
  }

  #names(ids: readonly string[]): string[] {
    const map = this.state.map.value;
    return ids.map((id) => (map === null ? undefined : indexMap(map).actors.get(id)?.name) ?? id);
  }

  /** Shows the ends of the paths: names that can be changed. */
  #ends(map: TerritoryMap, { fromId, toId }: ShortestPaths): TemplateResult {
    const picker = (label: string, chosen: string, other: string, choose: (id: string) => string) =>
      html`<label class="field"><span>${label}</span><maillage-actor-picker .label=${label} .placeholder=${t('map.search')}
        .chosenId=${chosen} .actors=${map.actors.filter(({ id }) => id !== other)}
        @pick=${({ detail }: PickEvent) => select({ kind: 'ways', id: choose(detail.option.id) })}></maillage-actor-picker></label>`;
    return html`<div class="ways-ends">
      ${picker(t('ways.from'), fromId, toId, (id) => `${id}:${toId}`)}
      ${picker(t('ways.to'), toId, fromId, (id) => `${fromId}:${id}`)}
    </div>`;
  }

  /** Shows each path as a row of its actors, selectable by a click. */
  #each({ length, paths }: ShortestPaths): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null || length === null || length < 2) return null;
    const { actors } = indexMap(map);
    return html`<ol class="ways" aria-label=${t('ways.kicker')}>${paths.map(
      (path) =>
        html`<li>${path.slice(1, -1).map((id) => {
          const actor = actors.get(id);
          return actor === undefined
            ? null
            : html`<button class="quiet" @click=${() => select({ kind: 'actor', id })}>${familyMark(actor.family)} ${actor.name}</button>`;
        })}</li>`,
    )}</ol>`;
  }
}

customElements.define('maillage-ways', WaysPanel);
