import { html, type TemplateResult } from 'lit';
import type { PatternAnswer, PatternColumnType, PatternRef } from '../../../model/contract/patterns.ts';
import { icon } from '../../components/icon.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type AppState, formatAddress, noFilters } from '../../state/index.ts';
import { patternCell } from './pattern-cell.ts';

/** Shows the rows of an answer, each with a link to the map. */
export function patternTable(answer: PatternAnswer, state: AppState): TemplateResult {
  const several = answer.territories.length > 1;
  const columns = answer.columns.filter(({ id }) => several || id !== 'territoryId');
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${labelText(answer.pattern.title)}>
    <table class="pattern-rows">
      <thead><tr>${columns.map(({ type, label }) => html`<th scope="col" class=${classOf(type)}>${labelText(label)}</th>`)}<th class="no-print"><span class="visually-hidden">${t('patterns.show')}</span></th></tr></thead>
      <tbody>${answer.rows.map((row, i) => {
        const { id: territoryId } = row.territoryId as PatternRef;
        const place = {
          ...state,
          territoryId,
          view: 'map' as const,
          tab: null,
          filters: noFilters,
          selection: { kind: 'pattern' as const, id: `${answer.pattern.id}:${i}` },
        };
        return html`<tr>${columns.map(
          (column) =>
            html`<td class=${classOf(column.type)}>${patternCell(column, row[column.id] ?? null, territoryId, state)}</td>`,
        )}<td class="no-print"><a class="icon-link" href=${formatAddress(place)} aria-label=${t('patterns.showRow')}>${icon('focus')}</a></td></tr>`;
      })}</tbody>
    </table></div>`;
}

const classOf = (type: PatternColumnType): string => (type === 'number' || type === 'day' ? type : '');
