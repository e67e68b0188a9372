import { memoizeByObject } from '../../../once.ts';
import { fold } from '../../../words/fold-text.ts';
import { readYes } from '../import-words.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { linesOf } from './lines-aside.ts';

/** Role of a body in an action, as its mark gives it; `none` is a body that is only informed. */
export type CarrierRole = 'lead' | 'contributor' | 'none';

const LEADS =
  /^(?:p|pp|pilote|l|lead|leader|r|mo|moa|chef(?: de file)?|porteu\w+|responsable|pilotage|co ?-?(?:pilote|chef|porteu\w+))$/;
const TICKS = /^[✓✔☑•●*]+$/;
const JOINS =
  /^(?:x|s|co|a|part|partenaire|contribut\w*|associe\w*|participe\w*|soutien|appui|consult\w*|t|f|financeur|technique)$/;
const SAYS_LEAD = /pilot|port(?:e|ag)|chef|responsable|lead|realis|maitr|\banime|coordin/;
/** Who is only informed carries nothing. */
const TOLD = /^inform\w*$/;
const SAYS_TOLD = /inform|\btold\b/;

const LONGEST_MARK = 'pilote'.length;

/** Reads the legend of a table: « P = pilote ; X = partenaire », below or above it. */
export function legendOf({ aside = [], above = [] }: Table): ReadonlyMap<string, string> {
  const texts = [
    ...aside
      .filter(({ why }) => why === 'legend' || why === 'note' || why === 'title')
      .map(({ words }) => words),
    ...above.map(({ cells }) => cells.filter((cell) => cell !== '').join(' ; ')),
  ];
  const entries = texts.flatMap((text) => text.replace(/^l[ée]gende\s*:\s*/i, '').split(/[;,|\n]/));
  return new Map(
    entries.flatMap((one): [string, string][] => {
      const [, mark = '', meaning = ''] = /^\s*(\S{1,6})\s*(?:=|:| – | - )\s*(\S.*)$/.exec(one) ?? [];
      // « Porteur : P » says it the other way round.
      const [, word = '', sign = ''] = /^\s*(\p{L}[^=:]{2,30}?)\s*[=:]\s*(\S{1,3})\s*$/u.exec(one) ?? [];
      if (word !== '') return [[sign.toLowerCase(), word]];
      return mark === '' ? [] : [[mark.toLowerCase(), meaning.trim()]];
    }),
  );
}

/** Returns what the marks of a table say; undefined for words that are no mark. */
export const carrierRoles = memoizeByObject((table: Table): ((cell: string) => CarrierRole | undefined) => {
  const legend = legendOf(table);
  const isShort = (cell: string): boolean => cell !== '' && cell.length <= LONGEST_MARK;
  const marks = new Set(linesOf(table).flatMap(({ cells }) => cells.filter(isShort)));
  const letters = new Set([...marks].map(fold));
  // « C » is for « chef de file », and for « contribue » where another letter leads.
  const hasLead = ['p', 'r', 'l', 'pilote'].some((one) => letters.has(one));
  const isRaci = letters.has('r') && (letters.has('a') || letters.has('i'));
  const ofOne = (mark: string): CarrierRole | undefined => {
    const meaning = legend.get(mark);
    if (meaning !== undefined) {
      const folded = fold(meaning);
      return SAYS_LEAD.test(folded) ? 'lead' : SAYS_TOLD.test(folded) ? 'none' : 'contributor';
    }
    if (isRaci && (mark === 'a' || mark === 'i')) return mark === 'a' ? 'lead' : 'none';
    if (mark === 'c') return hasLead ? 'contributor' : 'lead';
    if (TOLD.test(mark)) return 'none';
    if (LEADS.test(mark)) return 'lead';
    return JOINS.test(mark) || TICKS.test(mark) || readYes(plainKey(mark)) === true
      ? 'contributor'
      : undefined;
  };
  return (cell) => {
    const whole = ofOne(fold(cell));
    if (whole !== undefined) return whole;
    const roles = fold(cell)
      .split(/[\s/,;+&]+/)
      .map(ofOne);
    if (roles.length < 2 || roles.includes(undefined)) return undefined;
    return roles.includes('lead') ? 'lead' : 'contributor';
  };
});
