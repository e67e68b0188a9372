import {
  asksPartners,
  datesLinks,
  describesLinks,
  headingKey,
  looseUse,
  saysOfLinks,
} from '../grid/heading-words.ts';
import { isOfProgram, isPersonal } from '../grid/lines-aside.ts';
import { pledgeColumns } from '../grid/pledges-beside.ts';
import { hasLineForEachLink } from '../grid/repeated-bodies.ts';
import { listedInColumn, namesPartners } from '../links-of-actors.ts';
import { plainKey } from '../plain-key.ts';
import type { Table } from '../table.ts';
import { knownOf } from './known-headings.ts';

/** Returns true if a column of an actor table is read in a table of its own. */
export function isReadBeside(table: Table, column: number): boolean {
  if (namesPartners(table, column) || listedInColumn(table, column) !== undefined) return true;
  if (pledgeColumns(table).includes(column)) return true;
  return saidOfLinks(table, column) !== undefined;
}

/**
 * Returns the meaning of a column after the partners, as part of the link: « Depuis », « Objet », or another
 * word.
 */
export function saidOfLinks(table: Table, column: number): string | undefined {
  const heading = table.headings[column] ?? '';
  const before = table.headings.slice(0, column).findLastIndex((_, i) => namesPartners(table, i));
  if (heading === '' || namesPartners(table, column) || table.pointed?.has(column)) return undefined;
  if (before < 0) return isAskedBefore(table, column) || isEventOf(table, column) ? 'note' : undefined;
  const between = table.headings.slice(before + 1, column);
  const isNext = between.every(
    (one, i) =>
      one === '' ||
      listedInColumn(table, before + 1 + i) === 'wished' ||
      saidOfLinks(table, before + 1 + i) !== undefined,
  );
  const says = saysOfLinks(heading);
  const isOfEach =
    isBetweenPartners(table, column) ||
    (isNext && describesLinks(heading)) ||
    isInGroupOfPartners(table, before, column);
  if (says !== undefined && (says === 'note' || isNext || datesLinks(heading))) return says;
  if ((!isOfEach && !hasLineForEachLink(table)) || listedInColumn(table, column) !== undefined)
    return undefined;
  if (isPersonal(table, column) || isOfProgram(table, column)) return undefined;
  const exact = knownOf('cooperations').get(plainKey(heading)) ?? looseUse('cooperations', heading);
  return exact !== undefined && OF_A_LINK.has(exact) ? exact : '+text';
}

/** Detects « Fait quoi ? » just before « Avec qui ? ». */
const isAskedBefore = (table: Table, column: number): boolean =>
  saysOfLinks(table.headings[column] ?? '') === 'note' && namesPartners(table, column + 1);

const EVENT = /^(?:evenement|manifestation|event|animation|rendez vou|atelier)$/;

/** Detects what the bodies of a line do together, before them: « Évènement | Organisateur | Co-organisateurs ». */
const isEventOf = (table: Table, column: number): boolean =>
  EVENT.test(headingKey(table.headings[column] ?? '')) &&
  table.headings.some((_, i) => i > column && namesPartners(table, i));

/** Returns true if a column stands under the title of the partners before it: « Partenariats » above both. */
function isInGroupOfPartners({ groups = [] }: Table, partners: number, column: number): boolean {
  const group = groups[column] ?? '';
  return group !== '' && group === groups[partners] && asksPartners(group);
}

/** Removes the number of a heading: « Partenaire 2 », « partenaires[2]/nom ». */
export const withoutNumber = (heading: string): string => plainKey(heading.replace(/\d+/g, ' '));

/** Returns true if a column stands between two partners, or is headed like one that does: it says more of the one before. */
export function isBetweenPartners(table: Table, column: number): boolean {
  const partners = table.headings.flatMap((_, i) => (namesPartners(table, i) ? [i] : []));
  const [first = -1, last = -1] = [partners[0], partners.at(-1)];
  if (partners.length < 2 || column < first) return false;
  if (column < last) return table.headings[column] !== '';
  const key = withoutNumber(table.headings[column] ?? '');
  return table.headings.slice(first, last).some((heading) => withoutNumber(heading) === key);
}

const OF_A_LINK: ReadonlySet<string> = new Set([
  ...['note', 'startedOn', 'endedOn', 'intensity', 'nature', 'status', 'formality', 'themes'],
]);
