import type { Change, ConflictingChange } from '../../model/contract/change.ts';
import { endsOf } from '../../model/elements/attachments.ts';
import { applyEdits, type Difference } from '../../model/elements/element-edits.ts';
import { type Edits, type Elements, parseKey, statesOf } from '../../model/elements/elements.ts';
import { checkCooperation } from '../../model/elements/model-rules.ts';
import { isMoveOf } from '../../model/elements/moves.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import {
  ErasedChangeError,
  NotFoundError,
  RefusedError,
  UndoConflictError,
  UndoneElsewhereError,
} from '../../model/errors.ts';
import { append } from '../../model/grouped.ts';
import { blockingChanges } from '../../model/writes/blocking-changes.ts';
import { beforeRoom } from '../../model/writes/made-room.ts';
import { requireNode } from '../../model/writes/require.ts';
import { reverseChange } from '../../model/writes/reverse-change.ts';
import { readChange } from '../store/changes.ts';
import { ElementReader } from '../store/elements.ts';
import type { Executor, ReadQuery, Transaction } from '../store/execute.ts';
import { statesAfter } from '../store/past.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { readElements } from './read-elements.ts';

const UNDO_TIMEOUT_MS = 180_000;

/** A Change to undo. */
interface Undo {
  readonly territoryId: string;
  readonly revision: number;
}

/** Writes the reverse of a Change of a territory as a new Change; undoing that one does it again. */
export async function undoChange(deps: WriteDeps, undo: Undo, context: WriteContext): Promise<Committed> {
  try {
    return await writeReverse(deps, undo, context);
  } catch (error) {
    if (error instanceof UndoConflictError)
      error.conflicts = await findConflicts(deps.executor, undo.territoryId, undo.revision);
    throw error;
  }
}

function writeReverse(
  deps: WriteDeps,
  { territoryId, revision }: Undo,
  context: WriteContext,
): Promise<Committed> {
  let change: Undoable | undefined;
  let seen: Elements = new Map();
  return commitWrite(deps, {
    type: 'change.undone',
    subjectId: territoryId,
    context,
    restores: true,
    // Undoes an import at once, as it came.
    timeoutMs: UNDO_TIMEOUT_MS,
    undoes: () => change?.id,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader, tx) => {
      await reader.read('territories', [territoryId]);
      change = await readUndoable(tx, territoryId, revision);
      if (change === undefined) return;
      await readConcerned(reader, change.difference);
      seen = await withoutRoom(tx, reader.state, territoryId, revision, change);
    },
    plan: (state, reader) => {
      requireNode(state, 'Territory', territoryId);
      if (change === undefined) throw new NotFoundError('CHANGE', String(revision));
      if (change.isErased) throw new ErasedChangeError();
      refuseOthersBrief(change.difference, territoryId);
      return planReverse(seen, change, reader);
    },
  });
}

/** A move is taken back from those too who made room since: what was done then was no move of theirs. */
async function withoutRoom(
  tx: Transaction<ReadQuery>,
  state: Elements,
  territoryId: string,
  revision: number,
  { difference }: Undoable,
): Promise<Elements> {
  const { after } = difference;
  const isMoved = Object.entries(after).some(([key, { x, y }]) => {
    const now = state.get(key);
    return now !== undefined && (now.x !== x || now.y !== y);
  });
  if (!isMoved || !isMoveOf(difference)) return state;
  return beforeRoom(state, difference, await statesAfter(tx, territoryId, revision));
}

/** A Change to undo. The content of an import is stored once. */
interface Undoable extends Pick<Change, 'id' | 'type'> {
  readonly difference: Difference;
  readonly isErased: boolean;
}

async function readUndoable(
  tx: Transaction<ReadQuery>,
  territoryId: string,
  revision: number,
): Promise<Undoable | undefined> {
  const change = await readChange(tx, territoryId, revision);
  if (change === undefined) return undefined;
  const { id, type, before, after } = change;
  return {
    ...{ id, type, isErased: before === null && after === null },
    difference: { before: statesOf(before), after: statesOf(after) },
  };
}

function planReverse(state: Elements, { type, difference }: Undoable, reader: ElementReader): Edits {
  const edits = reverseChange(state, type, difference);
  refuseBrokenState(state, edits, reader);
  return edits;
}

/**
 * Lists later changes of the territory that must be undone first, newest first; other territories' changes
 * are not among them.
 */
const findConflicts = (
  executor: Executor,
  territoryId: string,
  revision: number,
): Promise<ConflictingChange[]> =>
  executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    const change = await readUndoable(tx, territoryId, revision);
    if (change === undefined) return [];
    await reader.read('territories', [territoryId]);
    await readConcerned(reader, change.difference);
    const later = await statesAfter(tx, territoryId, revision);
    const seen = isMoveOf(change.difference)
      ? beforeRoom(reader.state, change.difference, later)
      : reader.state;
    return blockingChanges(seen, later, (state) => planReverse(state, change, reader)).map(
      ({ revision, type, subjectId }) => ({ revision, type, subjectId }),
    );
  });

/** Throws if the step is another territory's, on a brief that it publishes here. */
function refuseOthersBrief({ before, after }: Difference, territoryId: string): void {
  const states = Object.entries({ ...before, ...after });
  const home = states.find(([key]) => key.startsWith('Fiche:'))?.[1].territoryId;
  const isOfBriefs = states.every(([key]) => /^(Fiche|BRINGS):/.test(key));
  if (isOfBriefs && typeof home === 'string' && home !== territoryId) throw new UndoneElsewhereError(home);
}

/**
 * Reads the present elements of a Change, the elements attached to those to delete, and the ends of those to
 * restore.
 */
async function readConcerned(reader: ElementReader, { before, after }: Difference): Promise<void> {
  const concerned = new Map(Object.entries({ ...before, ...after }));
  const ends = [...concerned].flatMap(([key, properties]) => endsOf(key, properties));
  const idsOf = (kind: string, keys: readonly string[]) =>
    keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => parseKey(key).id);
  const created = Object.keys(after).filter((key) => !(key in before));
  await readElements(reader, concerned);
  await Promise.all([
    reader.read('belongings', idsOf('Actor', created)),
    reader.read('ties', idsOf('Actor', created)),
    reader.read('actors', idsOf('Actor', ends)),
    reader.read('territories', idsOf('Territory', ends)),
    reader.read('cooperations', idsOf('Cooperation', ends)),
    reader.read('workshops', idsOf('Workshop', ends)),
    reader.lookUp({ commitmentIds: idsOf('Commitment', ends) }),
  ]);
}

/**
 * Refuses an undo that later changes make impossible: an end was deleted, or a cooperation would break a
 * rule.
 */
function refuseBrokenState(state: Elements, edits: Edits, reader: ElementReader): void {
  const next = applyEdits(state, edits);
  const gone = [...edits].flatMap(([key, properties]) =>
    properties === null ? [] : endsOf(key, properties).filter((end) => !isThere(end, next, reader)),
  );
  if (gone.length > 0) throw new UndoConflictError([...new Set(gone)]);
  const parties = partiesIn(next);
  const broken = [...next.keys()].filter(
    (key) => key.startsWith('Cooperation:') && isBroken(next, parseKey(key).id, parties),
  );
  if (broken.length > 0) throw new UndoConflictError(broken);
}

const isThere = (key: string, next: Elements, reader: ElementReader): boolean =>
  key.startsWith('Theme:') || key.startsWith('Resource:') || next.has(key) || reader.has(key);

/** Who is party to each cooperation: looked up once, there may be thousands. */
function partiesIn(elements: Elements): ReadonlyMap<string, readonly string[]> {
  const parties = new Map<string, string[]>();
  for (const key of elements.keys()) {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind !== 'PARTY_TO') continue;
    append(parties, toId, id);
  }
  return parties;
}

function isBroken(
  next: Elements,
  cooperationId: string,
  parties: ReadonlyMap<string, readonly string[]>,
): boolean {
  try {
    checkCooperation(next, cooperationId, parties.get(cooperationId) ?? []);
    return false;
  } catch (error) {
    if (error instanceof RefusedError) return true;
    throw error;
  }
}
