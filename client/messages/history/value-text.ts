import type { State } from '../../../model/contract/change-news.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { longDay } from '../format.ts';
import { t } from '../translate.ts';
import { intensityName, kindName, labelOf, type Table } from '../vocabulary.ts';

/** Which table says a property: of a kind of element, else of any. */
const TABLES: Readonly<Record<string, Table>> = {
  family: 'families',
  scale: 'scales',
  tableRoles: 'tableRoles',
  charter: 'charterRelations',
  level: 'territoryLevels',
  nature: 'natures',
  formality: 'formalities',
  status: 'statuses',
  horizon: 'horizons',
  channel: 'channels',
  themeId: 'themes',
  'Commitment.status': 'commitmentStatuses',
  'Commitment.frame': 'commitmentFrames',
  'GapAnswer.status': 'gapStatuses',
  'CARRIES.role': 'carrierRoles',
  'PARTY_TO.role': 'partyRoles',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A lone month may be a code: it is a month only in day fields. A year is shown as written. */
const MONTH = /^\d{4}-\d{2}$/;
const IS_DAY = /On$|^(?:on|since|promisedFor)$/;

/** Formats the value of a property; empty if there is none. */
export function valueText(kind: string, name: string, value: unknown, state: State | null): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'shell.yes' : 'shell.no');
  if (Array.isArray(value)) return value.map((one) => valueText(kind, name, one, state)).join(', ');
  if (name === 'intensity') return `${value} · ${intensityName(Number(value))}`;
  if (name === 'kind') return kindName(state?.family as Family, String(value));
  const table = TABLES[`${kind}.${name}`] ?? TABLES[name];
  if (table !== undefined) return labelOf(table, String(value));
  const text = String(value);
  return DAY.test(text) || (IS_DAY.test(name) && MONTH.test(text)) ? longDay(text) : text;
}
