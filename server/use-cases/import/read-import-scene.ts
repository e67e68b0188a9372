import type { ImportSettings } from '../../../model/contract/import.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { sourcesOf } from '../../../model/elements/attachments.ts';
import { nodeKey, parseKey } from '../../../model/elements/elements.ts';
import type { KnownElements } from '../../../model/elements/past/followed-elements.ts';
import type { Progress } from '../../../model/progress.ts';
import { defaultDay } from '../../../model/writes/default-day.ts';
import { requireNode } from '../../../model/writes/require.ts';
import type { ElementReader } from '../../store/elements.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';
import type { Workers } from '../../workers/pool.ts';
import type { TaskResult } from '../../workers/tasks.ts';
import { hiddenAmong } from '../give-way.ts';
import type { AroundTerritory } from '../names-around.ts';
import { inside, type NamesOfImport } from './names-of-import.ts';

/** Input of an import's plan, in addition to the database. */
export interface ImportRequest {
  readonly around: AroundTerritory;
  /** The file, as a thread read it. */
  readonly file: TaskResult<'read-import'>;
  readonly settings: ImportSettings;
  /** Actors that it may mean, found so far. */
  readonly names: NamesOfImport;
  readonly language: Language;
  readonly wanted: 'preview' | 'edits' | 'composition';
  /** Cached elements of the territory; if undefined, all are read. */
  readonly known?: KnownElements | undefined;
}

interface Threads {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly told: Progress;
}

/** A plan, and the ids in the file of actors hidden from its sender: to the plan they are free. */
type Planned = TaskResult<'plan-import'> & { readonly hidden: readonly string[] };

/** Reads the territory and whom the file may mean, in one transaction, and has planned what the file does to it. */
export async function planFrom(
  { reader, tx }: { readonly reader: ElementReader; readonly tx: Transaction<ReadQuery> },
  { file, names, known, around, ...request }: ImportRequest,
  { workers, signal, told }: Threads,
): Promise<Planned> {
  const { territoryId, visibility } = around;
  if (known !== undefined) goOnFrom(reader, territoryId, known);
  await readTerritory(reader, territoryId);
  await reader.read('actors', [...file.named.ids, ...names.idsOfNumbers(file.named.sirens)]);
  const day = defaultDay(new Date(), requireNode(reader.state, 'Territory', territoryId));
  const looked = new Set<string>();
  for (;;) {
    const parties = partiesIn(reader.state);
    await names.readPartners(tx, parties.actorIds);
    const foreign = await reader.foreignTo(visibility, parties);
    const asked = { ...request, territoryId, visibility, read: file.read, day };
    const input = { ...asked, looked: [...looked], foreign: [...foreign] };
    const hidden = await hiddenAmong(inside(tx), idsIn(reader.state, file.named.ids, looked), visibility);
    const keys = new Set(hidden.map((id) => nodeKey('Actor', id)));
    const state = { entries: [...reader.state].filter(([key]) => !keys.has(key)) };
    const plan = await workers.run('plan-import', input, { names: names.known, state, signal, told });
    // An id that is about to be given may be of something elsewhere, and so may a name in a link: planned again.
    const isNamed = await names.lookUp(tx, plan.unsought);
    if (!(await readUnread(reader, plan.unread, looked)) && !isNamed) return { ...plan, hidden };
  }
}

/** Lists the ids of existing actors that the file names or that a line would get. */
const idsIn = (
  state: ElementReader['state'],
  named: readonly string[],
  looked: ReadonlySet<string>,
): string[] => {
  const keys = [...named.map((id) => nodeKey('Actor', id)), ...looked];
  return keys.filter((key) => key.startsWith('Actor:') && state.has(key)).map((key) => parseKey(key).id);
};

/** Lists all cooperations read, and their parties. */
function partiesIn(state: ElementReader['state']) {
  const ends = [...state.keys()].filter((key) => key.startsWith('PARTY_TO:')).map(parseKey);
  return {
    actorIds: [...new Set(ends.map(({ id }) => id))],
    cooperationIds: [...new Set(ends.map(({ toId = '' }) => toId))],
  };
}

/**
 * Starts from cached elements, so that they are not read again. Memberships by law are read: the history has
 * them only if both ends were shown.
 */
function goOnFrom(reader: ElementReader, territoryId: string, { elements, nodes }: KnownElements): void {
  const { acting, outside, cooperations, commitments } = nodes;
  const here = [territoryId];
  const actors = [...acting, ...outside];
  reader.know(elements, {
    territories: here,
    contents: here,
    actors,
    ties: acting,
    cooperations,
    commitments,
  });
}

/**
 * Reads everything on a territory's map, including the sheets of partners from other territories, as a cache
 * does.
 */
async function readTerritory(reader: ElementReader, territoryId: string): Promise<void> {
  await Promise.all([reader.read('territories', [territoryId]), reader.read('contents', [territoryId])]);
  const acting = sourcesOf(reader.state, 'ACTS_IN', territoryId);
  await Promise.all([
    reader.read('actors', acting),
    reader.read('belongings', acting),
    reader.read('ties', acting),
    reader.read('commitments', sourcesOf(reader.state, 'FOR', territoryId)),
  ]);
  await reader.read('cooperations', partiesIn(reader.state).cooperationIds);
  await reader.read('actors', partiesIn(reader.state).actorIds);
}

const PARTS = { Actor: 'actors', Cooperation: 'cooperations', Commitment: 'commitments' } as const;

/** Reads unread elements that exist; returns whether there were any. Hardly any ever exist. */
async function readUnread(
  reader: ElementReader,
  unread: readonly string[],
  looked: Set<string>,
): Promise<boolean> {
  for (const key of unread) looked.add(key);
  const idsOf = (keys: Iterable<string>, kind: string): string[] =>
    [...keys].filter((key) => key.startsWith(`${kind}:`)).map((key) => parseKey(key).id);
  const there = await reader.lookUp({
    actorIds: idsOf(unread, 'Actor'),
    cooperationIds: idsOf(unread, 'Cooperation'),
    commitmentIds: idsOf(unread, 'Commitment'),
  });
  for (const [kind, part] of Object.entries(PARTS)) await reader.read(part, idsOf(there, kind));
  return there.size > 0;
}
