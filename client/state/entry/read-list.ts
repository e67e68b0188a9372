import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { type Columns, cellsOf, guessColumns, isHeading } from './columns.ts';
import { nameKey } from './name-key.ts';
import { type Plan, Planner } from './plan.ts';
import { readCells } from './read-cells.ts';
import { namesIn } from './similar-names.ts';
import type { Entry, Link, Named, NewActorName, Scene, Statement } from './types.ts';
import { understand } from './understand.ts';

/**
 * Fate of a line: `made`; `known`, already on the map; `again`, repeated from above; `heading`; `refused`,
 * with the faults of its entry; `beyond`, over the maximum number.
 */
export type Verdict = 'made' | 'known' | 'again' | 'heading' | 'refused' | 'beyond';

export interface ListLine {
  readonly number: number;
  readonly entry: Entry;
  readonly verdict: Verdict;
  /** The line that says it already. */
  readonly sameAs?: number;
}

export interface List {
  readonly columns: Columns;
  readonly lines: readonly ListLine[];
  /** Actors that would be made, once each, with the first line that names them. */
  readonly newActors: readonly { readonly named: NewActorName; readonly number: number }[];
  readonly counts: { readonly actors: number; readonly links: number; readonly others: number };
}

/** Lines taken at once: a list any longer is a file to import. */
const MOST_LINES = 300;

/** Reads a list that was pasted: names, two columns or more, or lines as the entry line takes them. */
export function readList(text: string, scene: Scene, columns?: Columns): List {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((row, i) => ({
      row: row.replace(/\p{Cc}/gu, (sign) => (sign === '\t' ? '\t' : ' ')),
      number: i + 1,
    }))
    .filter(({ row }) => row.trim() !== '');
  const parted = columns ?? guessColumns(rows.map(({ row }) => row));
  const seen = new Map<string, number>();
  const lines = rows.map(({ row, number }, i): ListLine => {
    const cells = cellsOf(row, parted);
    if (i >= MOST_LINES) return { number, entry: nothingOf(row), verdict: 'beyond' };
    if (i === 0 && isHeading(cells)) return { number, entry: nothingOf(row), verdict: 'heading' };
    const entry = entryOf(row, cells, parted, scene);
    if (entry.statement === null) return { number, entry, verdict: 'refused' };
    const key = keyOf(entry.statement);
    const sameAs = seen.get(key);
    if (sameAs !== undefined) return { number, entry, verdict: 'again', sameAs };
    seen.set(key, number);
    return { number, entry, verdict: isThere(entry.statement, scene) ? 'known' : 'made' };
  });
  return { columns: parted, lines, ...newIn(lines) };
}

const nothingOf = (text: string): Entry => ({ text, parts: [], faults: [], statement: null });

/**
 * Reads a row; with commas or dashes as separators, a whole sentence stays one: « AMAP, Lycée co-produisent…
 * ».
 */
function entryOf(row: string, cells: readonly string[], columns: Columns, scene: Scene): Entry {
  if (cells.length < 2) return understand(cells[0] || row.trim(), scene);
  if (columns === 'comma' || columns === 'dash') {
    const sentence = understand(row.trim(), scene);
    if (sentence.statement !== null && sentence.statement.kind !== 'actors') return sentence;
  }
  return readCells(row, cells, scene);
}

function newIn(lines: readonly ListLine[]): Pick<List, 'newActors' | 'counts'> {
  const actors = new Map<string, { named: NewActorName; number: number }>();
  let links = 0;
  let others = 0;
  let entering = 0;
  for (const { entry, verdict, number } of lines) {
    const { statement } = entry;
    if (verdict !== 'made' || statement === null) continue;
    if (statement.kind === 'link') links++;
    else if (statement.kind !== 'actors') others++;
    for (const named of namesIn(statement)) {
      if (named.is === 'new' && !actors.has(nameKey(named.name)))
        actors.set(nameKey(named.name), { named, number });
      else if (named.is === 'known' && statement.kind === 'actors') entering++;
    }
  }
  return { newActors: [...actors.values()], counts: { actors: actors.size + entering, links, others } };
}

/** Builds the requests of a list: each actor once, then the lines' statements. */
export function planOfList(list: List, scene: Scene, newId: () => string): Plan {
  const planner = new Planner(scene, newId);
  for (const { verdict, entry } of list.lines)
    if (verdict === 'made' && entry.statement !== null) planner.add(entry.statement);
  return planner.plan;
}

const idOf = (named: Named): string =>
  named.is === 'known' ? `id:${named.actor.id}` : `name:${nameKey(named.name)}`;

function keyOf(statement: Statement): string {
  const { kind } = statement;
  if (kind === 'actors') return JSON.stringify([kind, statement.actors.map(idOf)]);
  if (kind === 'link') return JSON.stringify([kind, statement.nature, pairsOf(statement)]);
  const stated =
    kind === 'carry'
      ? statement.commitments.map((carried) =>
          carried.is === 'known' ? carried.commitment.id : carried.text,
        )
      : statement.resources.map(({ id }) => id);
  return JSON.stringify([kind, statement.actors.map(idOf), stated]);
}

/** Members are a set; who gives and who receives are not the same. */
const pairsOf = ({ parties }: Link): readonly string[] =>
  parties.map(({ named, role }) => `${role} ${idOf(named)}`).sort();

/** Returns true if the map contains it already: nothing is created twice. */
function isThere(statement: Statement, scene: Scene): boolean {
  if (statement.kind === 'actors')
    return statement.actors.every((named) => named.is === 'known' && named.actor.membership?.onMap !== false);
  return statement.kind === 'link' && sameLink(statement, scene) !== null;
}

/** Finds a cooperation of the same nature and actors that has not ended. */
export function sameLink(link: Link, scene: Scene): Cooperation | null {
  const wanted = pairsOf(link).join();
  return (
    scene.map?.cooperations.find(
      ({ nature, status, parties }) =>
        nature === link.nature &&
        status !== 'ended' &&
        status !== 'broken' &&
        parties
          .map(({ actorId, role }) => `${role} id:${actorId}`)
          .sort()
          .join() === wanted,
    ) ?? null
  );
}
