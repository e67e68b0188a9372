import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory, ThemePair } from '../../../model/contract/comparison.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';

/** Draws the matrix themes × themes: cooperations about both, of one territory or of all that are shown. */
export function themeMatrix(
  territories: readonly ComparedTerritory[],
  chosen: string,
  choose: (territoryId: string) => void,
): TemplateResult {
  const shown = territories.filter(({ territoryId }) => chosen === '' || territoryId === chosen);
  const { themes, countOf, most } = summedPairs(shown.flatMap((territory): ThemePair[] => territory.themes));
  const name = (id: string) => labelOf('themes', id);
  return html`<section><h3>${t('across.themes')}</h3><p class="soft">${t('across.themesLead')}</p>
    <div class="field themes-of"><label for="themes-of">${t('across.themesOf')}</label>
      <select id="themes-of" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${chosen === ''}>${t('across.themesAll')}</option>
        ${territories.map(({ territoryId, name }) => html`<option value=${territoryId} .selected=${territoryId === chosen}>${name}</option>`)}
      </select></div>
    ${
      themes.length === 0
        ? html`<p>${t('across.noThemes')}</p>`
        : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('across.themes')}><table class="plain-table theme-matrix">
      <thead><tr><td></td>${themes.map((id) => html`<th scope="col"><span>${name(id)}</span></th>`)}</tr></thead>
      <tbody>${themes.map(
        (row) =>
          html`<tr><th scope="row">${name(row)}</th>${themes.map((column) => {
            const count = countOf(row, column);
            return html`<td class="number depth-${count === 0 ? 0 : Math.ceil((count / most) * 4)}" title=${t('across.themeCell', name(row), name(column), count)}>${count === 0 ? html`<span class="soft">·</span>` : count}</td>`;
          })}</tr>`,
      )}</tbody></table></div>`
    }</section>`;
}

interface SummedPairs {
  /** Themes of any cooperation, the most frequent first. */
  readonly themes: readonly string[];
  countOf(a: string, b: string): number;
  readonly most: number;
}

/** Adds up the theme pairs of several territories. */
export function summedPairs(pairs: readonly ThemePair[]): SummedPairs {
  const counts = new Map<string, number>();
  for (const { a, b, cooperations } of pairs) {
    const key = keyOf(a, b);
    counts.set(key, (counts.get(key) ?? 0) + cooperations);
  }
  const countOf = (a: string, b: string): number => counts.get(keyOf(a, b)) ?? 0;
  const themes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(
    (x, y) => countOf(y, y) - countOf(x, x) || (x < y ? -1 : 1),
  );
  return { themes, countOf, most: Math.max(1, ...counts.values()) };
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
