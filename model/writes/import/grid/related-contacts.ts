import { fold } from '../../../words/fold-text.ts';
import { saysNothing } from '../said/nothing-said.ts';
import type { Aside, Table, TableRow } from '../table.ts';
import { directionSaid } from './heading-words.ts';
import { wordsOf } from './row-words.ts';

/** Columns of a list that relates « Contact A » to « Contact B », as programs of contacts export it; -1 for none. */
interface Related {
  readonly from: number;
  readonly to: number;
  readonly fromKind: number;
  readonly toKind: number;
  readonly relation: number;
  readonly start: number;
  readonly end: number;
  readonly active: number;
  readonly note: number;
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const OF_A_CONTACT = /\bcontact\b/;
const KIND = /\b(?:type|sous type|subtype)\b/;
const NO_NAME =
  /\b(?:id|identifiant|identifier|e ?mail|courriel|mail|phone|telephone|tel|portable|mobile|adresse|address|rue|street|ville|city|code|cp|externe|external)\b/;
const RELATION = /\b(?:relation|relationship)s?\b/;
const OF_RELATION = /\b(?:type|nature)\b|\ba (?:vers|to) b\b|^(?:relation|relationship)$/;

/** Returns the contact of a relationship that a heading is about: « Nom du contact A », “Contact Name (B)”. */
const sideOf = (heading: string): 'a' | 'b' | undefined => {
  if (!OF_A_CONTACT.test(heading)) return undefined;
  const words = heading.split(' ');
  if (words.at(-1) === 'b' || words[0] === 'b' || heading.includes('contact b')) return 'b';
  return words.at(-1) === 'a' || heading.includes('contact a') ? 'a' : undefined;
};

function relatedIn(table: Table): Related | undefined {
  const headings = table.headings.map(plain);
  const find = (test: (heading: string) => boolean): number => headings.findIndex(test);
  const nameOf = (side: 'a' | 'b'): number =>
    find((heading) => sideOf(heading) === side && !KIND.test(heading) && !NO_NAME.test(heading));
  const kindOf = (side: 'a' | 'b'): number =>
    find((heading) => sideOf(heading) === side && KIND.test(heading));
  const other = (test: RegExp): number =>
    find((heading) => sideOf(heading) === undefined && test.test(heading));
  const relation = find(
    (heading) => RELATION.test(heading) && OF_RELATION.test(heading) && !/\bid\b/.test(heading),
  );
  const [from, to] = [nameOf('a'), nameOf('b')];
  if (from < 0 || to < 0 || relation < 0) return undefined;
  return {
    ...{ from, to, relation, fromKind: kindOf('a'), toKind: kindOf('b') },
    start: other(/\b(?:debut|start)\b/),
    end: other(/\b(?:fin|end)\b/),
    active: other(/\b(?:active?|actif)\b/),
    note: other(/\b(?:description|notes?|commentaires?|details?)\b/),
  };
}

const PERSON = /^(?:personne|individu|individual|person|particulier|foyer|menage|household)s?\b/;
/** Matches relations that only persons and households have. */
const OF_PERSONS =
  /\b(?:salariee?|employe|employee|employeur|employer|benevole|volunteer|stagiaire|conjointe?|spouse|parent|enfant|child|sibling|frere|soeur|foyer|household|chef de famille|head of)\b/;
/** « Durand, Lucie ». */
const NAME_OF_PERSON = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}-]+$/u;
const PARTNERS = /\b(?:partenaire|partner|membre|member|adherent)\b/;
const TURNED = /\b(?:par|by|beneficiaire|beneficiary|recoit|receives?|cliente?|client of)\b/;

/** Returns the direction of a relation, « finance », « est partenaire de », “is funded by”. */
function directionOf(relation: string): string {
  const key = plain(relation);
  if (key === '' || PARTNERS.test(key)) return '';
  return directionSaid(relation) || (TURNED.test(key) ? 'reversed' : 'directed');
}

/**
 * Reads « Contact A | Type de relation | Contact B » as links in the direction that each relation tells. Lines of
 * persons and households bring nothing; identifiers and addresses are left out. Undefined for other tables.
 */
export function linksOfContacts(table: Table): Table | undefined {
  const columns = relatedIn(table);
  if (columns === undefined) return undefined;
  const aside: Aside[] = [];
  const rows = table.rows.map((row): TableRow => {
    const cell = (column: number): string => row.cells[column] ?? '';
    const [from, to, relation] = [cell(columns.from), cell(columns.to), cell(columns.relation)];
    const kinds = [cell(columns.fromKind), cell(columns.toKind)];
    const isOfPerson = kinds.every((kind) => kind !== '')
      ? kinds.some((kind) => PERSON.test(plain(kind)))
      : [from, to].some((name) => NAME_OF_PERSON.test(name)) || OF_PERSONS.test(plain(relation));
    if (isOfPerson) aside.push({ row: row.number, why: 'note', words: wordsOf(row) });
    const isOver = /^(?:non|no|0|faux|false)$/.test(plain(cell(columns.active)));
    const note = [relation, cell(columns.note)].filter((text) => !saysNothing(text)).join('\n');
    const status = isOver ? 'ended' : '';
    return {
      number: row.number,
      cells: [from, to, directionOf(relation), note, cell(columns.start), cell(columns.end), status],
    };
  });
  const headings = ['from', 'to', 'direction', 'note', 'startedOn', 'endedOn', 'status'];
  return {
    ...{ name: table.name, headingRow: table.headingRow, headings, rows },
    given: { kind: 'cooperations', uses: headings },
    aside: [...(table.aside ?? []), ...aside],
  };
}
