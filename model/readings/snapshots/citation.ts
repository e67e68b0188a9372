import type { Language } from '../../contract/primitives.ts';
import type { CslItem, Snapshot, SnapshotCitation } from '../../contract/snapshot.ts';
import { withoutAbsent } from '../../without-absent.ts';
import { mannerOf } from '../../words/manner.ts';
import { sayDay } from '../../words/say-day.ts';
import { wordsIn } from '../../words/words.ts';

/** Data of a citation: authors, title, publisher, date, address, and identifier. */
interface Cited {
  readonly authors: readonly string[];
  readonly title: string;
  readonly publisher: string | undefined;
  readonly day: string;
  /** Kind, territories and their day, version, licence, hash: what no field of a reference holds. */
  readonly notes: readonly string[];
}

/**
 * Formats a citation of a snapshot: as text, BibTeX, and CSL-JSON. It has an address if the server is public.
 */
export function citationOf(
  snapshot: Snapshot,
  address: string | undefined,
  language: Language,
): SnapshotCitation {
  const cited = citedOf(snapshot, language);
  return {
    text: citationText(cited, address, language),
    bibtex: bibtexOf(snapshot.id, cited, address),
    csl: [cslOf(snapshot.id, cited, address, language)],
    address: address ?? null,
    withoutAddress: address === undefined ? wordsIn(language).citation.withoutAddress : null,
  };
}

function citedOf(snapshot: Snapshot, language: Language): Cited {
  const { title, author, authors, organisation, licence, software, hash, takenAt, territories } = snapshot;
  const says = wordsIn(language).citation;
  const { colon } = mannerOf(language);
  const named = authors ?? (organisation === undefined && author !== undefined ? [author] : undefined);
  const [first] = territories;
  const subject =
    territories.length === 1 && first !== undefined
      ? says.one(first.name, sayDay(first.day, language))
      : says.several(territories.length);
  return {
    authors: named ?? (organisation === undefined ? [] : [organisation]),
    title,
    publisher: organisation,
    day: takenAt.slice(0, 10),
    notes: [
      subject,
      software === undefined ? 'Maillage' : `Maillage ${software}`,
      ...(licence === undefined ? [] : [`${says.licence}${colon}${licence}`]),
      `SHA-256${colon}${hash}`,
    ],
  };
}

function citationText(
  { authors, title, publisher, day, notes }: Cited,
  address: string | undefined,
  language: Language,
): string {
  const { quote, semicolon } = mannerOf(language);
  const parts = [
    ...(authors.length === 0 ? [] : [authors.join(semicolon)]),
    quote(title),
    ...(publisher === undefined || authors.includes(publisher) ? [] : [publisher]),
    sayDay(day, language),
    ...notes,
  ];
  // A full stop after an address would be taken for a part of it.
  return `${parts.join('. ')}.${address === undefined ? '' : ` ${address}`}`;
}

/** `@misc`, which BibTeX and biblatex both know; `url` is biblatex's, and BibTeX passes over it. */
function bibtexOf(id: string, { authors, title, publisher, day, notes }: Cited, address: string | undefined) {
  const fields: Array<readonly [string, string]> = [
    ...(authors.length === 0 ? [] : [['author', authors.map(bibtexName).join(' and ')] as const]),
    ['title', `{${escapeTex(title)}}`],
    ...(publisher === undefined ? [] : [['organization', `{${escapeTex(publisher)}}`] as const]),
    ['year', day.slice(0, 4)],
    ['month', String(Number(day.slice(5, 7)))],
    ['note', notes.map(escapeTex).join('. ')],
    ...(address === undefined ? [] : [['url', address] as const]),
  ];
  return `@misc{maillage-${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** A name with its comma says itself which part is the family's; any other is taken whole, as where `and` would part it. */
const bibtexName = (name: string): string =>
  partsOf(name) === undefined || /\sand\s/i.test(name) ? `{${escapeTex(name)}}` : escapeTex(name);

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes TeX: a typed brace would close the field, other signs have a meaning. */
const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);

function cslOf(
  id: string,
  { authors, title, publisher, day, notes }: Cited,
  address: string | undefined,
  language: Language,
): CslItem {
  return {
    id: `maillage-${id}`,
    type: 'dataset',
    title,
    ...(authors.length > 0 && {
      author: authors.map((name) => partsOf(name) ?? { literal: name }),
    }),
    ...withoutAbsent({ publisher }),
    issued: { 'date-parts': [day.split('-').map(Number)] },
    ...withoutAbsent({ URL: address }),
    language,
    note: notes.join('. '),
  };
}

function partsOf(name: string): { readonly family: string; readonly given: string } | undefined {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim());
  return family === '' || given === '' || rest.length > 0 ? undefined : { family, given };
}
