import { html, svg, type TemplateResult } from 'lit';
import { Family, Nature } from '../../../model/contract/vocabulary.ts';
import { LAND_TINTS, linkWidth } from '../../../model/drawing/appearance.ts';
import { colouring, NATURE_COLOURS } from '../../../model/drawing/colours.ts';
import { select, setFilters, setReading, toggleFold } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { categoryName } from '../../messages/category-name.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, intensityName, labelOf } from '../../messages/vocabulary.ts';
import { drawnAppearance, isFiltering, isFolded, noFilters, toggled } from '../../state/index.ts';
import './legend-filters.ts';
import './reserve-list.ts';
import { measuredLegend, sizeChoice } from './size-legend.ts';

const stroke = (level: number, extra = '') =>
  svg`<svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line x1="1" x2="53" y1="5" y2="5"
    stroke-width=${linkWidth(level)} class=${extra}></line></svg>`;

/** The legend: says what is drawn, and leaves out what one clicks. */
export class MapLegend extends StoreElement {
  protected override render(): TemplateResult {
    const { filters, reading, measures } = this.state;
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
          reading.withoutTransactions ? 'without' : 'all',
          [
            ['all', t('legend.shown.all')],
            ['without', t('legend.shown.withoutTransactions')],
          ],
          (shown) => {
            const { withoutTransactions: _, ...rest } = this.state.reading;
            setReading(shown === 'without' ? { ...rest, withoutTransactions: true } : rest);
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
      ${Family.options.map(
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

  /** The lens on links: one colour a nature, those that are on this map. */
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

  /** What a coast says, and a pale line from one to another; then the lands by name, to be chosen. */
  #lands(): TemplateResult | null {
    const { map, appearance, selection, folded } = this.state;
    const lands = map.value?.lands ?? [];
    if (!appearance.showLands || lands.length === 0) return null;
    const chosen = (id: string) => selection?.kind === 'land' && selection.id === id;
    return html`<div class="legend-row"><svg class="stroke coast" viewBox="0 0 54 18" aria-hidden="true"><path
          d="M4 10c0-9 14-8 24-7s24 0 23 7-14 6-24 6-23 2-23-6z" fill=${LAND_TINTS[appearance.theme][0] ?? 'none'}></path></svg
        ><span>${t('legend.coast')}</span></div>
      <div class="legend-row">${stroke(1, 'faded')}<span>${t('legend.across')}</span></div>
      <details class="land-list"><summary>${t('legend.landList', lands.length)}</summary>${lands.map(
        ({
          id,
          name,
          actorIds,
        }) => html`<button class="legend-row" aria-current=${chosen(id) ? 'true' : 'false'}
          @click=${() => select({ kind: 'land', id })}><span>${name}</span><span class="count">${actorIds.length}</span></button>`,
      )}</details>
      <button class="button compact" @click=${() => toggleFold()}>${t(lands.every(({ id }) => isFolded(folded, id)) ? 'legend.unfoldAll' : 'legend.foldAll')}</button>
      ${
        folded.length === 0
          ? null
          : html`<div class="legend-row"><svg class="stroke coast" viewBox="0 0 54 18" aria-hidden="true"><circle cx="27" cy="9" r="7.5"
          class="folded" fill=${LAND_TINTS[appearance.theme][0] ?? 'none'}></circle></svg><span>${t('legend.foldedLand')}</span></div>
        <div class="legend-row"><svg class="stroke coast" viewBox="0 0 54 18" aria-hidden="true"><path d="M1 9h19M34 9h19" stroke-width="2.4"></path>
          <text x="27" y="13.5" text-anchor="middle">7</text></svg><span>${t('legend.mergedLine')}</span></div>`
      }`;
  }

  #intensities(): TemplateResult {
    const { filters } = this.state;
    const from = (level: number) => (filters.fromIntensity === level ? 0 : level);
    return html`<section>
      <h2>${t('legend.intensity')}</h2>
      ${[1, 2, 3, 4].map(
        (level) => html`<button class="legend-row ${level < filters.fromIntensity ? 'below' : ''}"
          aria-pressed=${level >= filters.fromIntensity} title=${t('legend.fromHere', intensityName(level))}
          @click=${() => setFilters({ ...filters, fromIntensity: from(level) })}>
          ${stroke(level)}<span class="name">${intensityName(level)}</span>
        </button>`,
      )}
      <div class="legend-row">${stroke(2, 'dashed')}<span>${t('legend.dashed')}</span></div>
      <div class="legend-row">${stroke(2, 'faded')}<span>${t('legend.dormant')}</span></div>
      ${this.#lands()}
      ${this.state.view === 'map' ? null : html`<div class="legend-row">${stroke(2, 'ghost')}<span>${t('legend.ghost')}</span></div>`}
    </section>`;
  }
}

customElements.define('maillage-legend', MapLegend);
