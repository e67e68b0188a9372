import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory } from '../../../model/contract/comparison.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import type { Computed } from '../../state/index.ts';
import { figureText } from '../measures/figure-text.ts';
import { COMPUTED, FIGURES, type FigureId, figureOf } from './figures.ts';

/** Shows a territory a row, a figure a column, and below it the change since the earlier day. */
export function figureTable(
  territories: readonly ComparedTerritory[],
  computed: Computed,
  chosen: FigureId,
  choose: (figure: FigureId) => void,
): TemplateResult {
  const hasComputed = Object.keys(computed.byId).length > 0;
  const columns: readonly FigureId[] = hasComputed ? [...FIGURES, ...COMPUTED] : FIGURES;
  return html`<div class="table-scroll tall" tabindex="0" role="region" aria-label=${t('across.figures')}>
  <table class="plain-table across-figures">
    <thead><tr><th scope="col">${t('across.territory')}</th>
      ${columns.map(
        (id) =>
          html`<th scope="col" class="number"><button type="button" class="in-words" aria-pressed=${id === chosen} title=${t('across.chart')} @click=${() => choose(id)}>${figureOf(id, computed).words()}</button></th>`,
      )}
      <th scope="col" class="number">${t('across.heard')}</th><th scope="col" class="number">${t('across.saidBy')}</th></tr></thead>
    <tbody>${territories.map((territory) => row(territory, hasComputed ? computed : null))}</tbody>
  </table></div>`;
}

function row(territory: ComparedTerritory, computed: Computed | null): TemplateResult {
  const { territoryId, name, now, before, coverage } = territory;
  const { byTwo, byOne, byNone } = coverage.confirmed;
  const since = before === undefined ? null : t('across.sinceDay', longDay(before.day));
  return html`<tr><th scope="row"><a href=${`/t/${encodeURIComponent(territoryId)}`}>${name}</a><span class="detail">${longDay(now.day)}</span>
      ${since === null ? null : html`<span class="detail">${since}</span>`}</th>
    ${FIGURES.map((id) => html`<td class="number">${figureText(now[id])}${before === undefined ? null : change(now[id], before[id])}</td>`)}
    ${computed === null ? null : COMPUTED.map((id) => html`<td class="number">${computedText(computed, territoryId, id)}</td>`)}
    <td class="number">${t('across.of', coverage.heard, coverage.of)}</td>
    <td class="number">${byTwo}, ${byOne}, ${byNone}</td></tr>`;
}

/** Returns the text of a computed figure: empty before loading, a message after a failure. */
function computedText({ byId }: Computed, territoryId: string, id: (typeof COMPUTED)[number]): string {
  const figures = byId[territoryId];
  if (figures === undefined) return '';
  return figures === null ? t('across.notRead') : figureText(figures[id]);
}

/** Nothing where one of the two is undefined: there is no way from what is not. */
function change(now: number | null, before: number | null): TemplateResult | null {
  if (now === null || before === null) return null;
  const by = Number((now - before).toFixed(3));
  return html`<span class="detail">${t('across.change', figureText(Math.abs(by)), by)}</span>`;
}
