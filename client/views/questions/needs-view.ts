import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { pairKey } from '../../../model/elements/system.ts';
import { openView, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';
import { needsAndOffers } from './needs-groups.ts';
import { WideReading } from './wide-reading.ts';

type Line = TerritoryMap['needs'][number] | TerritoryMap['offers'][number];

/** Needs and offers, with and without a match. */
export class NeedsView extends WideReading {
  protected override render(): TemplateResult {
    const map = this.state.map.value;
    return html`<div class="panel-body reading-wide">${viewTabs('needs')}
      ${map === null ? null : map.needs.length + map.offers.length === 0 ? this.#empty() : this.#groups(map)}</div>`;
  }

  #empty(): TemplateResult {
    return html`<h2 tabindex="-1">${t('needs.emptyTitle')}</h2><p>${t('needs.empty')}</p>
      <p><button class="button primary" @click=${() => openView('map')}>${t('needs.emptyStep')}</button></p>`;
  }

  #groups(map: TerritoryMap): TemplateResult {
    const { covered, uncovered, unused } = needsAndOffers(map);
    return html`<h2 tabindex="-1">${t('needs.title', map.needs.length, map.offers.length)}</h2>
      <div class="columns wide">
        <section><h3>${t('needs.covered')} (${covered.length})</h3>
          ${covered.length === 0 ? html`<p class="soft">${t('needs.noneCovered')}</p>` : html`<ul class="rows" role="list">${covered.map((need) => this.#met(need, map))}</ul>`}</section>
        <section><h3>${t('needs.uncovered')} (${uncovered.length})</h3>
          ${this.#lines(uncovered, t('needs.seeks'), t('needs.noneUncovered'), map)}</section>
        <section><h3>${t('needs.unused')} (${unused.length})</h3>
          ${this.#lines(unused, t('needs.offers'), t('needs.noneUnused'), map)}</section>
      </div>`;
  }

  #lines(lines: readonly Line[], verb: string, none: string, map: TerritoryMap): TemplateResult {
    if (lines.length === 0) return html`<p class="soft">${none}</p>`;
    return html`<ul class="rows" role="list">${lines.map(
      (line) =>
        html`<li><button class="row" @click=${() => select({ kind: 'actor', id: line.actorId })}>${this.#line(line, verb, map)}</button></li>`,
    )}</ul>`;
  }

  #line(line: Line, verb: string, map: TerritoryMap): TemplateResult {
    const actor = indexMap(map).actors.get(line.actorId);
    return html`${actor === undefined ? null : familyMark(actor.family)}<span><b>${actor?.name ?? line.actorId}</b> ${verb} ${lineText(line)}
      <span class="detail">${about(line)}</span></span>`;
  }

  /**
   * Shows a need with its offers: selecting it highlights the pair, and shows whether they already cooperate.
   */
  #met(need: TerritoryMap['needs'][number], map: TerritoryMap): TemplateResult {
    const index = indexMap(map);
    const name = (id: string) => index.actors.get(id)?.name ?? id;
    const linked = new Set(index.linksOf(need.actorId).flatMap(({ actorIds }) => actorIds));
    const offers = need.offeredByIds.map((id) => ({
      id,
      offer: map.offers.find((one) => one.actorId === id && one.resourceId === need.resourceId),
    }));
    return html`<li class="met"><button class="row" @click=${() => select({ kind: 'actor', id: need.actorId })}>${this.#line(need, t('needs.seeks'), map)}</button>
      ${offers.map(
        ({ id, offer }) => html`<button class="row offer"
          @click=${() => select({ kind: 'pair', id: pairKey(need.actorId, id) })}>
          <span aria-hidden="true">→</span><span><b>${name(id)}</b> ${t('needs.offers')} ${offer === undefined ? '' : lineText(offer)}
          ${linked.has(id) ? html`<span class="detail">${t('needs.linked')}</span>` : null}</span></button>`,
      )}</li>`;
  }
}

/** Returns the actor's words, else the name of the resource. */
const lineText = ({ note, resourceId }: Line): string =>
  note ?? labelOf('resources', resourceId).toLocaleLowerCase();

const about = ({ resourceId, themeId, note }: Line): string =>
  [
    ...(note === undefined ? [] : [labelOf('resources', resourceId)]),
    ...(themeId === undefined ? [] : [labelOf('themes', themeId)]),
  ].join(' · ');

customElements.define('maillage-needs', NeedsView);
