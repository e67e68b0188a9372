import { html, type TemplateResult } from 'lit';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { preselect, readFamilyComparison, select } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { wordHelp } from '../../components/word-help.ts';
import { t } from '../../messages/translate.ts';
import {
  indexMap,
  type Side,
  type Sides,
  selectionOfFamilies,
  sidesOf,
  USUAL_SIDES,
} from '../../state/index.ts';
import { facingTables } from './facing-table.ts';
import { familyComparisonLinks } from './family-comparison-links.ts';
import { sideChoice } from './side-choice.ts';
import { sideName } from './side-name.ts';
import { WideReading } from './wide-reading.ts';

const isEmpty = (side: Side): boolean => !('family' in side) && side.actorIds.length === 0;

/** Comparison of two sides, families or actors: their links, common commitments, and own texts. */
export class FamilyComparisonView extends WideReading {
  /** Loaded again when the sides, the map or its query change; results for other sides are not shown. */
  readonly #reading = new Fetched(this, {
    key: () => {
      const { map, viewOptions: reading } = this.state;
      const { id, revision } = map.value?.territory ?? {};
      return map.value === null || this.#sides.some(isEmpty)
        ? null
        : JSON.stringify([this.#sides, id, revision, reading]);
    },
    read: async () => {
      const key = this.#key;
      return { of: key, found: await readFamilyComparison(this.#sides) };
    },
    keeps: true,
  });

  /** Selects the default sides if none are, so the map highlights them. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (sidesOf(this.state.selection) === null)
      queueMicrotask(() => preselect(selectionOfFamilies(USUAL_SIDES)));
  }

  get #sides(): Sides {
    return sidesOf(this.state.selection) ?? USUAL_SIDES;
  }

  get #key(): string {
    return JSON.stringify([this.#sides, this.state.map.value?.territory.id]);
  }

  protected override render(): TemplateResult {
    const map = this.state.map.value;
    const sides = this.#sides;
    const names = sides.map((side) => sideName(side, map)) as [string, string];
    return html`<div class="panel-body reading-wide paper landscape">
      ${viewTabs('sides')}
      ${map === null ? null : paperHead(map)}
      <div class="side-head"><h2 tabindex="-1">${t('sides.title', ...names)}</h2>${wordHelp('sides')}${printButton()}</div>
      ${map === null ? null : this.#choices(sides, map)}
      ${this.#body(sides, names, map)}
    </div>`;
  }

  #choices([a, b]: Sides, map: TerritoryMap): TemplateResult {
    return html`<div class="side-choice">
      ${sideChoice('a', a, b, map, (side) => select(selectionOfFamilies([side, b])))}
      ${sideChoice('b', b, a, map, (side) => select(selectionOfFamilies([a, side])))}
    </div>`;
  }

  #body(sides: Sides, names: readonly [string, string], map: TerritoryMap | null): TemplateResult {
    const { value } = this.#reading;
    const reading = value?.of === this.#key ? value.found : null;
    if (sides.some(isEmpty)) return html`<p class="soft">${t('sides.choose')}</p>`;
    if (map === null || reading === null)
      return html`<p class="soft" role="status">${t('shell.working')}</p>`;
    const index = indexMap(map);
    const actors = reading.sides.map(({ actorIds }) =>
      actorIds.map((id) => index.actors.get(id)).filter((actor) => actor !== undefined),
    ) as [MapActor[], MapActor[]];
    return html`<h3>${t('sides.words')}</h3>
      ${facingTables(actors)}
      <h3>${t('sides.carried')}</h3>
      ${reading.commitmentIds.length === 0 ? html`<p class="soft">${t('sides.carriedNone')}</p>` : html`<ul class="rows" role="list">${reading.commitmentIds.map((id) => html`<li><span class="row">${index.commitments.get(id)?.text ?? id}</span></li>`)}</ul>`}
      <h3>${t('sides.between')}</h3>
      ${familyComparisonLinks(reading, names, map)}`;
  }
}

customElements.define('maillage-sides', FamilyComparisonView);
