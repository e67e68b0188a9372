import { html, type TemplateResult } from 'lit';
import type { PatternCell, PatternColumn, PatternRef } from '../../../model/contract/patterns.ts';
import { shortDay } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { labelOf, type Table } from '../../messages/vocabulary.ts';
import { type AppState, formatAddress, noFilters, type SelectionKind } from '../../state/index.ts';

const TABLES: Readonly<Partial<Record<PatternColumn['type'], Table>>> = {
  family: 'families',
  theme: 'themes',
  themes: 'themes',
  nature: 'natures',
  formality: 'formalities',
  state: 'statuses',
  resource: 'resources',
};

const KINDS: Readonly<Partial<Record<PatternColumn['type'], SelectionKind>>> = {
  actor: 'actor',
  actors: 'actor',
  cooperation: 'cooperation',
  cooperations: 'cooperation',
  commitment: 'commitment',
  commitments: 'commitment',
};

/** A cell as one reads it: what has a page is a link to it, on the map of the territory it is of. */
export function patternCell(
  column: PatternColumn,
  cell: PatternCell,
  territoryId: string,
  state: AppState,
): TemplateResult | string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return wordOf(column, cell);
  const parts: readonly Part[] = Array.isArray(cell) ? cell : [cell];
  const listed = (some: readonly Part[]) =>
    some.map(
      (part, i) =>
        html`${i === 0 ? '' : ', '}${typeof part === 'string' ? wordOf(column, part) : linkTo(column, part, territoryId, state)}`,
    );
  if (parts.length <= LISTED) return html`${listed(parts)}`;
  return html`${listed(parts.slice(0, LISTED))}
    <details class="rest"><summary>${t('patterns.more', parts.length - LISTED)}</summary>${listed(parts.slice(LISTED))}</details>`;
}

type Part = string | PatternRef;

/** Maximum number of entries in a cell before the rest is folded. */
const LISTED = 6;

function wordOf({ type, choices }: PatternColumn, id: string): string {
  if (type === 'day') return shortDay(id);
  if (type === 'choice' || type === 'rule') {
    const label = choices?.find((one) => one.id === id)?.label;
    return label === undefined ? id : labelText(label);
  }
  if (type === 'state' && id === 'unknown') return t('cooperation.unknown');
  const table = TABLES[type];
  return table === undefined ? id : labelOf(table, id);
}

function linkTo(
  { type }: PatternColumn,
  { id, name, territoryId: elsewhere }: PatternRef,
  here: string,
  state: AppState,
): TemplateResult {
  const kind = KINDS[type];
  const there = { ...state, view: 'map' as const, tab: null, filters: noFilters };
  const href =
    kind === undefined
      ? formatAddress({ ...there, territoryId: id, selection: null })
      : formatAddress({ ...there, territoryId: elsewhere ?? here, selection: { kind, id } });
  return html`<a href=${href}>${name}</a>`;
}
