import { html, svg, type TemplateResult } from 'lit';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { Family, LINK_LEVELS, Nature } from '../../../model/contract/vocabulary.ts';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { colouring, NATURE_COLOURS } from '../../../model/drawing/colours.ts';
import { drawnFilters } from '../../../model/drawing/filter-map.ts';
import { LEGEND_MARKS, type LegendMark, legendMarks } from '../../../model/drawing/legend-marks.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import type { HighlightedEvidence } from '../../../model/drawing/render-input.ts';
import { memoizeLast } from '../../../model/once.ts';
import { select, setFilters, setViewOptions, toggleFold } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { legendSign } from '../../components/legend-sign.ts';
import { StoreElement } from '../../components/store-element.ts';
import { categoryName } from '../../messages/category-name.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, intensityName, labelOf } from '../../messages/vocabulary.ts';
import {
  type Appearance,
  comparedMaps,
  drawnAppearance,
  heardFirstAtRest,
  highlightedOnMap,
  isFiltering,
  isFolded,
  type MapFilters,
  noFilters,
  toggled,
} from '../../state/index.ts';
import './legend-filters.ts';
import './reserve-list.ts';
import { measuredLegend, sizeChoice } from './size-legend.ts';

/** Marks on a map of two moments. */
const SIGNS_OF_TIME: readonly LegendMark[] = ['come', 'gone', 'stronger', 'weaker'];

/** Memoised by inputs; highlights as text, since they are rebuilt each time. */
const marksOnMap = memoizeLast(
  (
    map: TerritoryMap,
    filters: MapFilters,
    withoutTransactions: boolean,
    appearance: Appearance,
    measures: MeasureReading | null,
    highlightedText: string,
    folded: number,
  ): readonly LegendMark[] => {
    const lit = JSON.parse(highlightedText) as HighlightedEvidence | null;
    const shown = { map, appearance, measures, lit, filters: drawnFilters(filters, withoutTransactions) };
    const lands = appearance.showLands ? (map.lands?.length ?? 0) : 0;
    return legendMarks(mapElements({ ...shown, selection: null }), lands, lands > 0 ? folded : 0);
  },
);

const stroke = (level: number, extra = '') =>
  svg`<svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line x1="1" x2="53" y1="5" y2="5"
    stroke-width=${linkWidth(level)} class=${extra}></line></svg>`;

/** Legend: explains the drawing, without controls. */
export class MapLegend extends StoreElement {
  protected override render(): TemplateResult {
    const { filters, viewOptions, measures } = this.state;
    const appearance = drawnAppearance(this.state.appearance, measures.value);
    return html`
      ${appearance.colourBy === 'family' ? this.#families() : this.#categories()}
      ${this.#intensities()}
      ${appearance.linkLens === 'nature' ? this.#natures() : null}
      ${measuredLegend(this.state)}
      ${sizeChoice(this.state.appearance)}
      <section class="lens">
        <h2>${t('legend.shown')}</h2>
        ${choice(
          t('legend.shown'),
          viewOptions.withoutTransactions ? 'without' : 'all',
          [
            ['all', t('legend.shown.all')],
            ['without', t('legend.shown.withoutTransactions')],
          ],
          (shown) => {
            const { withoutTransactions: _, ...rest } = this.state.viewOptions;
            setViewOptions(shown === 'without' ? { ...rest, withoutTransactions: true } : rest);
          },
        )}
      </section>
      <maillage-legend-filters></maillage-legend-filters>
      <maillage-reserve></maillage-reserve>
      ${
        isFiltering(filters)
          ? html`<button class="button compact" @click=${() => setFilters(noFilters)}>${t('legend.clear')}</button>`
          : null
      }
    `;
  }

  #families(): TemplateResult {
    const { map, filters } = this.state;
    const counts = new Map<string, number>();
    for (const { family, outside } of map.value?.actors ?? [])
      if (!outside) counts.set(family, (counts.get(family) ?? 0) + 1);
    return html`<section>
      <h2>${t('legend.families')}</h2>
      ${Family.options
        .filter((family) => family !== 'unspecified' || counts.has(family))
        .map(
          (family) => html`<button class="legend-row" aria-pressed=${!filters.hiddenFamilies.includes(family)}
          @click=${() => setFilters({ ...filters, hiddenFamilies: toggled(filters.hiddenFamilies, family) })}>
          ${familyMark(family)}<span class="name">${familyShort(family)}</span><span class="count">${counts.get(family) ?? 0}</span>
        </button>`,
        )}
    </section>`;
  }

  #categories(): TemplateResult | null {
    const { map, appearance, measures } = this.state;
    if (map.value === null) return null;
    const { colourBy, theme } = appearance;
    return html`<section>
      <h2>${t(`legend.colours.${colourBy}`)}</h2>
      ${colouring(map.value, colourBy, theme, measures.value).legend.map(
        ({ category, colour, count }) => html`<div class="legend-row">
          <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" fill=${colour}></rect></svg>
          <span class="name">${categoryName(category, colourBy)}</span><span class="count">${count}</span>
        </div>`,
      )}
    </section>`;
  }

  /** Shows the colours of link natures that are on this map. */
  #natures(): TemplateResult {
    const present = new Set(this.state.map.value?.cooperations.map(({ nature }) => nature));
    return html`<section>
      <h2>${t('legend.natures')}</h2>
      ${Nature.options
        .filter((nature) => present.has(nature))
        .map(
          (
            nature,
          ) => html`<div class="legend-row"><svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><path
          d="M1 5h52" stroke-width="4" stroke=${NATURE_COLOURS[nature][this.state.appearance.theme]}></path></svg
          ><span class="name">${labelOf('natures', nature)}</span></div>`,
        )}
    </section>`;
  }

  /** Lands by name, to be chosen. */
  #lands(): TemplateResult | null {
    const { map, appearance, selection, folded } = this.state;
    const lands = map.value?.lands ?? [];
    if (!appearance.showLands || lands.length === 0) return null;
    const chosen = (id: string) => selection?.kind === 'land' && selection.id === id;
    return html`<details class="land-list"><summary>${t('legend.landList', lands.length)}</summary>${lands.map(
      ({
        id,
        name,
        actorIds,
      }) => html`<button class="legend-row" aria-current=${chosen(id) ? 'true' : 'false'}
          @click=${() => select({ kind: 'land', id })}><span>${name}</span><span class="count">${actorIds.length}</span></button>`,
    )}</details>
      <button class="button compact" @click=${() => toggleFold()}>${t(lands.every(({ id }) => isFolded(folded, id)) ? 'legend.unfoldAll' : 'legend.foldAll')}</button>`;
  }

  /** Lists the other marks that are on the map. */
  #marks(): readonly LegendMark[] {
    const { map, filters, viewOptions, appearance, measures, view, folded, selection } = this.state;
    if (map.value === null) return [];
    // A chosen actor or link lights its neighbours: the legend stays as it is.
    const isSteady = view === 'map' && selection !== null && selection.kind !== 'gap';
    const lit = isSteady ? null : highlightedOnMap(this.state);
    const drawn = marksOnMap(
      map.value,
      filters,
      viewOptions.withoutTransactions === true,
      appearance,
      measures.value,
      JSON.stringify(lit),
      folded.length,
    );
    const signs: readonly LegendMark[] = comparedMaps(this.state) === null ? [] : SIGNS_OF_TIME;
    return LEGEND_MARKS.filter((mark) => drawn.includes(mark) || signs.includes(mark));
  }

  #intensities(): TemplateResult {
    const { filters } = this.state;
    const from = (level: number) => (filters.fromIntensity === level ? 0 : level);
    return html`<section>
      <h2>${t('legend.intensity')}</h2>
      ${LINK_LEVELS.map(
        (level) => html`<button class="legend-row ${level < filters.fromIntensity ? 'below' : ''}"
          aria-pressed=${level >= filters.fromIntensity} title=${t('legend.fromHere', intensityName(level))}
          @click=${() => setFilters({ ...filters, fromIntensity: from(level) })}>
          ${stroke(level)}<span class="name">${intensityName(level)}</span>
        </button>`,
      )}
      ${this.#marks().map((mark) => html`<div class="legend-row">${legendSign(mark)}</div>`)}
      ${heardFirstAtRest(this.state).length > 0 ? html`<div class="legend-row"><span class="stroke">${icon('hear')}</span><span>${t('legend.hearFirst')}</span></div>` : null}
      ${this.#lands()}
    </section>`;
  }
}

customElements.define('maillage-legend', MapLegend);
