import type { PatternAnswer } from '../../model/contract/patterns.ts';
import type { Selection } from './selection.ts';

/** The question of the library that is asked, with what was chosen: all that it takes to ask it again. */
export interface PatternPlace {
  readonly id: string | null;
  readonly chosen: Readonly<Record<string, string>>;
  /** Whether it concerns all readable territories instead of this one. */
  readonly everywhere: boolean;
  /** Cohort whose territories are asked. */
  readonly cohort?: string;
}

export const noPattern: PatternPlace = { id: null, chosen: {}, everywhere: false };

/** Returns true if it is asked of the territory on screen only. */
export const isAskedHere = ({ everywhere, cohort }: PatternPlace): boolean =>
  !everywhere && cohort === undefined;

/** Prefix of choices in an address: a question may name its own parameters. */
const OWN = 'q.';
const ID = /^[a-z0-9-]{1,64}$/;

/** Reads it from an address: its name is the last part of the path, or what is chosen on the map. */
export function parsePattern(part: string, selection: Selection, query: URLSearchParams): PatternPlace {
  const named = selection?.kind === 'pattern' ? patternOf(selection.id) : part;
  if (!ID.test(named)) return noPattern;
  const cohort = (query.get('cohorte') ?? '').trim().slice(0, 120);
  const chosen = [...query].filter(([name]) => name.startsWith(OWN));
  return {
    id: named,
    chosen: Object.fromEntries(chosen.map(([name, value]) => [name.slice(OWN.length), value])),
    everywhere: query.get('partout') === '1',
    ...(cohort === '' ? {} : { cohort }),
  };
}

/** Formats it for an address. */
export const patternParts = ({ chosen, everywhere, cohort }: PatternPlace): [string, string][] => [
  ...Object.entries(chosen).map(([name, value]): [string, string] => [`${OWN}${name}`, value]),
  ...(everywhere ? [['partout', '1'] as [string, string]] : []),
  ...(cohort === undefined ? [] : [['cohorte', cohort] as [string, string]]),
];

/** Returns the question of `chains`, or of a row, `chains:3`. */
const patternOf = (id: string): string => id.split(':')[0] ?? '';

/** Returns the elements of an answer, or of one row, to highlight. */
export function evidenceOfPattern(answer: PatternAnswer | null, id: string): PatternAnswer['graph'] | null {
  const [named, row] = id.split(':');
  if (answer === null || answer.pattern.id !== named) return null;
  if (row === undefined) return answer.graph;
  const cells = answer.rows[Number(row)];
  if (cells === undefined) return null;
  const idsOf = (...types: readonly string[]): string[] =>
    answer.columns
      .filter(({ type }) => types.includes(type))
      .flatMap(({ id: column }) => [cells[column] ?? []].flat())
      .map((cell) => (typeof cell === 'object' ? cell.id : String(cell)));
  return {
    actorIds: idsOf('actor', 'actors'),
    cooperationIds: idsOf('cooperation', 'cooperations'),
    commitmentIds: idsOf('commitment', 'commitments'),
    themeIds: idsOf('theme', 'themes'),
  };
}
