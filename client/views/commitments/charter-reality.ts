import { html, type TemplateResult } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';
import type { CharterReading } from '../../../model/contract/reading.ts';
import { loadReadings, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { horizonMark } from './horizon-mark.ts';

type Item = CharterReading['items'][number];

/** Charter against reality: for each item, who signed, who says it acts on it, who was not met yet. */
export class CharterReality extends StoreElement {
  protected override render(): TemplateResult {
    const { charter, map, reference } = this.state;
    if (charter.value === null || map.value === null)
      return html`<maillage-load-state .loadable=${charter} .doing=${t('commitments.readingCharter')}
        .retry=${() => void loadReadings(['map', 'charter'])}></maillage-load-state>`;
    const reading = charter.value;
    const items = reference.value?.charterItems ?? [];
    const objectives = items.filter(({ code }) => code?.startsWith('O'));
    const lessons = items.filter((item) => !objectives.includes(item));
    return html`<div class="charter">
      ${this.#signatories(reading, indexMap(map.value))}
      <p class="soft">${t('commitments.reworded')}</p>
      <div class="charter-columns">
        ${this.#group(t('commitments.objectives'), objectives, reading)}
        ${this.#group(t('commitments.lessons'), lessons, reading)}
      </div>
    </div>`;
  }

  #signatories({ signatoryIds, unheardIds }: CharterReading, index: MapIndex): TemplateResult {
    if (signatoryIds.length === 0) return html`<p class="charter-lead">${t('commitments.noSignatory')}</p>`;
    const unheard = unheardIds.map((id) => index.actors.get(id)?.name ?? id);
    return html`<p class="charter-lead">${t('commitments.signatories', signatoryIds.length)}</p>
      ${unheard.length === 0 ? null : html`<p>${t('commitments.unheard', listOfNames(unheard))}</p>`}`;
  }

  #group(title: string, items: readonly Commitment[], reading: CharterReading): TemplateResult {
    return html`<section><h3>${title}</h3><ul class="charter-items" role="list">
      ${items.map((item) => {
        const found = reading.items.find(({ commitmentId }) => commitmentId === item.id);
        return found === undefined ? null : this.#item(item, found, reading);
      })}</ul></section>`;
  }

  #item(item: Commitment, found: Item, { signatoryIds, unheardIds }: CharterReading): TemplateResult {
    const map = this.state.map.value;
    const refining = map?.commitments.filter(({ refines }) => refines === item.id) ?? [];
    return html`<li>
      <span class="charter-code">${item.code}</span>
      <div>
        <p class="charter-text">${labelOf('charterItems', item.id)}</p>
        <p class="charter-figures">${t('commitments.against', signatoryIds.length, found.actingIds.length, unheardIds.length)}</p>
        ${signatoryIds.length === 0 || map === null ? null : this.#people(found, signatoryIds, unheardIds, indexMap(map))}
        ${
          refining.length === 0
            ? html`<p class="soft small">${t('commitments.notRefined')}</p>`
            : html`<ul class="refining" role="list">${refining.map(
                ({ id, text, horizon }) => html`<li>${horizonMark(horizon)}<button class="worded"
                  aria-pressed=${this.state.selection?.id === id} @click=${() => select({ kind: 'commitment', id })}>${text}</button></li>`,
              )}</ul>`
        }
      </div>
    </li>`;
  }

  /**
   * Shows the signatories, one mark each: full if it acts, pale if not, ringed if it has not responded. The
   * sentence contains the same.
   */
  #people(
    found: Item,
    signatoryIds: readonly string[],
    unheardIds: readonly string[],
    index: MapIndex,
  ): TemplateResult {
    const rank = (id: string) => (found.actingIds.includes(id) ? 0 : unheardIds.includes(id) ? 2 : 1);
    const STANDING = ['acting', 'silent', 'unheard'] as const;
    return html`<ul class="people" role="list">${[...signatoryIds]
      .sort((a, b) => rank(a) - rank(b))
      .map((id) => {
        const actor = index.actors.get(id);
        const standing = STANDING[rank(id)] ?? 'silent';
        const label = t(
          'shell.labelled',
          actor?.name ?? id,
          t(standing === 'unheard' ? 'commitments.unheardOne' : `commitments.${standing}`),
        );
        return actor === undefined
          ? null
          : html`<li class=${standing}><button class="person" title=${label} aria-label=${label}
            @click=${() => select({ kind: 'actor', id })}>${familyMark(actor.family)}</button></li>`;
      })}</ul>`;
  }
}

customElements.define('maillage-charter-reality', CharterReality);
