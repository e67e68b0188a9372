import type { Place } from '../../contract/territory.ts';
import { foldText } from '../../words/fold-text.ts';
import type { Geography } from './geography.ts';

/** Every present place, ready to be searched. */
export interface PlaceIndex {
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly place: Place;
  /** The names it is called by, folded: whole, then without its article or its legal form. */
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** Inhabitants, of a département or région too: among equal matches the larger comes first. */
  readonly weight: number;
}

// « Saint » and « st », « communauté d'agglomération » and « CA » are the same to those who search.
const SHORT_WORDS: Readonly<Record<string, string>> = {
  saint: 'st',
  sainte: 'ste',
  saints: 'sts',
  saintes: 'stes',
};
const SHORT_FORMS: ReadonlyArray<readonly [string, string]> = [
  ['communaute de communes', 'cc'],
  ['communaute d agglomeration', 'ca'],
  ['communaute urbaine', 'cu'],
];
const LEADING = /^(?:(?:cc|ca|cu|metropole|communaute) )?(?:(?:de la|de l|du|des|de|d|le|la|les|l|aux) )?/;

/** Name or search put in the form in which the two are compared. */
function foldPlace(text: string): string {
  const words = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const folded = words.map((word) => SHORT_WORDS[word] ?? word).join(' ');
  return SHORT_FORMS.reduce((name, [long, short]) => name.replace(long, short), folded);
}

/** Prepares the search: once, for all 36,000 places. */
export function indexPlaces(geography: Geography): PlaceIndex {
  const { communes, epcis, departments, regions } = geography;
  const inhabitants = new Map<string, number>();
  for (const { departmentCode, regionCode, population = 0 } of communes.values()) {
    for (const key of [`departement:${departmentCode}`, `region:${regionCode}`])
      inhabitants.set(key, (inhabitants.get(key) ?? 0) + population);
  }
  const area = (kind: 'departement' | 'region', { code, name }: { code: string; name: string }): Entry => {
    const place = `${kind}:${code}`;
    return entry({ place, name, kind }, [code], inhabitants.get(place) ?? 0);
  };
  return {
    entries: [
      ...[...communes.values()].map(({ code, name, siren, population }) =>
        entry(
          { place: `commune:${code}`, name, kind: 'commune', population },
          [code, siren ?? ''],
          population,
        ),
      ),
      ...[...epcis.values()].map(({ siren, name, population }) =>
        entry({ place: `epci:${siren}`, name, kind: 'epci', population }, [siren], population),
      ),
      ...[...departments.values()].map((department) => area('departement', department)),
      ...[...regions.values()].map((region) => area('region', region)),
    ],
  };
}

function entry({ population, ...place }: Place, codes: readonly string[], weight = 0): Entry {
  const whole = foldPlace(place.name);
  return {
    place: { ...place, ...(population !== undefined && { population }) },
    names: [...new Set([whole, whole.replace(LEADING, '')])].filter((name) => name !== ''),
    codes: codes.filter((code) => code !== '').map((code) => code.toLowerCase()),
    weight,
  };
}

/** The places that a text means, the best first: it is the name or code, begins it, or its words begin words of it. */
export function searchPlaces({ entries }: PlaceIndex, text: string): Place[] {
  const query = foldPlace(text);
  if (query === '') return [];
  const code = query.replaceAll(' ', '');
  const words = query.split(' ').map((word) => ` ${word}`);
  return entries
    .map((candidate) => ({ candidate, rank: rankOf(candidate, query, code, words) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || inOrder(a.candidate, b.candidate))
    .map(({ candidate }) => candidate.place);
}

const NO_MATCH = 4;

function rankOf({ names, codes }: Entry, query: string, code: string, words: readonly string[]): number {
  if (codes.includes(code) || names[0] === query) return 0;
  if (names[1] === query) return 1;
  if (names.some((name) => name.startsWith(query))) return 2;
  return words.every((word) => ` ${names[0]}`.includes(word)) ? 3 : NO_MATCH;
}

const inOrder = (a: Entry, b: Entry): number =>
  b.weight - a.weight || compare(a.names[0] ?? '', b.names[0] ?? '') || compare(a.place.place, b.place.place);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
