import { randomUUID } from 'node:crypto';
import type { AuthorKind } from '../../model/contract/author-kind.ts';
import {
  applyEdits,
  type Difference,
  differenceOf,
  effectiveEdits,
  mergeEdits,
} from '../../model/elements/element-edits.ts';
import type { Edits, Elements } from '../../model/elements/elements.ts';
import { statesText } from '../../model/elements/states-text.ts';
import { type Scope, scopeOfDifference } from '../../model/elements/touched.ts';
import { IdTakenError } from '../../model/errors.ts';
import type { Progress } from '../../model/progress.ts';
import { madeRoomIn } from '../../model/writes/made-room.ts';
import { completed } from '../../model/writes/plan.ts';
import { comingTo } from '../../model/writes/recompose-map.ts';
import { KeyReusedError } from '../errors.ts';
import { type Commit, commitsOf } from '../live/commits.ts';
import { findCreatingChange, findTouched, lockForWrite, writeChange } from '../store/changes.ts';
import { ElementReader, EndMissingError, sendElements } from '../store/elements.ts';
import { ConstraintViolationError } from '../store/errors.ts';
import type { Executor, Transaction } from '../store/execute.ts';
import { queuesOf } from '../store/territory-queue.ts';
import { territoriesOf } from '../territories/territories.ts';
import { findPrivateAfter, findPrivateBefore } from './access/find-private.ts';
import { joinLands } from './join-lands.ts';
import { keepRehearsalsApart } from './keep-rehearsals-apart.ts';
import { keepWithdrawnAway } from './keep-withdrawn-away.ts';
import { placementEdits, readLayouts } from './placement-edits.ts';
import { type AtHand, MapNotAtHandError, recomposeYoungMaps } from './recompose-young-maps.ts';

/** Dependencies of every write. */
export interface WriteDeps {
  readonly executor: Executor;
}

/** Context of a write: everything in a request except its content. */
export interface WriteContext {
  /** The same request has the same hash: method, path and body. */
  readonly requestHash: string;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: string | undefined;
  /** The person who acts. */
  readonly by?: string | undefined;
  /** The same person, as credentials tell: of two who bear one name, or came by one link, it says which. */
  readonly byKey?: string | undefined;
  /** By what that person came. */
  readonly byKind?: AuthorKind | undefined;
  /** Returns true if the person may confirm that organisations that withdrew from a territory come back, and does. */
  readonly consentsIn?: ((territoryId: string) => boolean) | undefined;
  /** Told, once all is written, which revision each territory touched now has. */
  readonly committed?: ((revisions: ReadonlyMap<string, number>) => void) | undefined;
}

/** One write: what it reads, what follows from it, how its Change is called. */
export interface Write {
  /** In the past tense: `actor.added`. */
  readonly type: string;
  readonly subjectId: string;
  readonly context: WriteContext;
  /** Elements to lock before anything is read; a hint, since further ones are found under the lock. */
  readonly scope: Scope;
  /** Key of the node that this write creates, if that is what it does. */
  readonly creates?: string;
  /** How long the engine may take, where much is written at once; in milliseconds. */
  readonly timeoutMs?: number;
  /** Checked during a long write, which may still be cancelled before its commit. */
  readonly tell?: Progress;
  /** Restores former positions, including having none. */
  readonly restores?: boolean;
  /** The Change that it undoes, once it was read. */
  undoes?(): string | undefined;
  /** Territory whose map the write composes, once planned: no other actor there makes room. */
  composes?(): string | undefined;
  /** Reads the elements that the write touches or depends on. */
  read(reader: ElementReader, tx: Transaction): Promise<void>;
  /** Returns the edits, from the elements read. Refuses by throwing. */
  plan(state: Elements, reader: ElementReader): Edits;
  /** Returns the part of the difference that the Change keeps, if not all. */
  keep?(difference: Difference): Difference;
}

/** Result of a write. */
export interface Committed {
  readonly subjectId: string;
  /** Under which its Change is kept: the Idempotency-Key, or one of our own. */
  readonly mutationId: string;
  /** The elements that were read, as they are now. */
  readonly elements: Elements;
  /** Revision by territory, also where the mutation was carried out before; empty when nothing changed. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Commit of this write, if it changed anything. */
  readonly commit?: Commit;
}

const ATTEMPTS = 8;

/** More is touched than was locked: the write is retried with all of it locked. */
class WiderWriteError extends Error {
  readonly territoryIds: readonly string[];

  constructor(territoryIds: readonly string[]) {
    super('More territories are touched than were locked.');
    this.territoryIds = territoryIds;
  }
}

/**
 * Commits a write: the only path of all. It queues by territory; one transaction locks, checks, changes,
 * stores a Change and raises revisions. A write without effect leaves no Change. With an Idempotency-Key, a
 * Change of no territory then registers the key, to recognise it when repeated.
 */
export async function commitWrite({ executor }: WriteDeps, write: Write): Promise<Committed> {
  let territoryIds = await findTouched(executor, write.scope);
  const triedIds = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const locked = territoryIds;
      const committed = await queuesOf(executor).run(locked, () =>
        executor.writeTransaction(
          (tx) => runWrite(tx, write, locked, { executor, triedIds }),
          write.timeoutMs === undefined ? {} : { timeoutMs: write.timeoutMs },
        ),
      );
      if (committed.commit !== undefined) commitsOf(executor).announce(committed.commit);
      write.context.committed?.(committed.revisions);
      return committed;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      if (error instanceof WiderWriteError)
        territoryIds = [...new Set([...territoryIds, ...error.territoryIds])].sort();
      else if (error instanceof MapNotAtHandError) {
        triedIds.add(error.territoryId);
        await territoriesOf(executor).present(error.territoryId);
      }
      // Another request created the same id, or deleted an element that this one refers to: read again.
      else if (!(error instanceof ConstraintViolationError || error instanceof EndMissingError)) throw error;
    }
  }
}

async function runWrite(
  tx: Transaction,
  write: Write,
  locked: readonly string[],
  atHand: AtHand,
): Promise<Committed> {
  const reader = new ElementReader(tx);
  // Sent together: a transaction runs its statements in the order in which they were sent, so that all is locked first.
  const [{ known, hasRehearsals }] = await Promise.all([
    lockForWrite(tx, {
      ...locksOf(write.scope, locked),
      mutationId: write.context.idempotencyKey,
    }),
    write.read(reader, tx),
  ]);
  if (known !== undefined) {
    if (known.requestHash !== write.context.requestHash) throw new KeyReusedError();
    return unchanged(write, known.subjectId, reader.state, known.revisions);
  }
  if (write.creates !== undefined && reader.state.has(write.creates)) {
    const { type, subjectId, context } = write;
    if (!(await findCreatingChange(tx, { type, subjectId, requestHash: context.requestHash })))
      throw new IdTakenError(subjectId);
    return keepKey(tx, write, subjectId, reader.state);
  }
  const asked = effectiveEdits(reader.state, write.plan(reader.state, reader));
  write.tell?.(0, asked.size);
  const planned = mergeEdits(asked, await keepWithdrawnAway(tx, reader, asked, write.context.consentsIn));
  if (planned.size === 0) return keepKey(tx, write, write.subjectId, reader.state);
  const asPlanned = { state: reader.state, edits: planned };
  const { state, edits: placed } = write.restores
    ? asPlanned
    : await withPlaces(tx, atHand, asPlanned, write.composes?.());
  write.tell?.(0, planned.size);
  const edits = completed(state, placed);
  const mutationId = write.context.idempotencyKey ?? randomUUID();
  const commit = await applyWrite(tx, write, { state, edits, mutationId, locked, hasRehearsals });
  const { revisions } = commit;
  return { subjectId: write.subjectId, mutationId, elements: applyEdits(state, edits), revisions, commit };
}

interface Placed {
  readonly state: Elements;
  readonly edits: Edits;
}

/** Adds the position and land of each actor that enters a map; actors on a young map make room. */
async function withPlaces(
  tx: Transaction,
  atHand: AtHand,
  { state, edits: planned }: Placed,
  composedId: string | undefined,
): Promise<Placed> {
  // Joining a land brings nobody to a map.
  const coming = new Map([...comingTo(state, planned)].filter(([territoryId]) => territoryId !== composedId));
  const [lands, layouts] = await Promise.all([
    joinLands(tx, state, planned),
    readLayouts(tx, state, planned, coming),
  ]);
  const joined = mergeEdits(planned, lands);
  const room = await recomposeYoungMaps(tx, { layouts, coming }, atHand, state, joined);
  const placed = mergeEdits(joined, room.edits);
  const edits = mergeEdits(placed, placementEdits(layouts, state, placed));
  return { state: new Map([...room.known, ...state]), edits };
}

const unchanged = (
  { context }: Write,
  subjectId: string,
  elements: Elements,
  revisions: Committed['revisions'] = new Map(),
): Committed => ({ subjectId, mutationId: context.idempotencyKey ?? '', elements, revisions });

async function keepKey(
  tx: Transaction,
  write: Write,
  subjectId: string,
  elements: Elements,
): Promise<Committed> {
  const mutationId = write.context.idempotencyKey;
  if (mutationId !== undefined)
    await keepChange(tx, write, { before: {}, after: {} }, { mutationId, territoryIds: [], unseen: [] });
  return unchanged(write, subjectId, elements);
}

const locksOf = (scope: Scope, territoryIds: readonly string[]) => ({
  territoryIds,
  actorIds: [...scope.actingActorIds, ...scope.outsideActorIds],
  commitmentIds: scope.commitmentIds,
  cooperationIds: scope.cooperationIds,
});

interface Application {
  readonly state: Elements;
  readonly edits: Edits;
  readonly mutationId: string;
  readonly locked: readonly string[];
  readonly hasRehearsals: boolean;
}

async function applyWrite(
  tx: Transaction,
  write: Write,
  { state, edits, mutationId, locked, hasRehearsals }: Application,
): Promise<Commit> {
  const difference = differenceOf(state, edits);
  const scope = scopeOfDifference(difference);
  const keys = { before: Object.keys(difference.before), after: Object.keys(difference.after) };
  const onlyAdds = keys.before.every((key) => key in difference.after);
  const onlyRemoves = keys.after.every((key) => key in difference.before);
  const find = () => findTouched(tx, scope);
  const [unseenBefore, before] = await Promise.all([
    findPrivateBefore(tx, difference),
    // If nothing is removed, everything touched before is touched after, and vice versa.
    onlyAdds && !onlyRemoves ? [] : find(),
  ]);
  write.tell?.(0, edits.size);
  const sent = await sendElements(tx, state, edits, write.tell);
  const [after, unseenAfter] = await Promise.all([
    onlyRemoves ? [] : find(),
    findPrivateAfter(tx, difference),
    keepRehearsalsApart(tx, difference, hasRehearsals),
    ...sent,
  ]);
  const touched = [...new Set([...before, ...after])].sort();
  const missed = touched.filter((id) => !locked.includes(id));
  if (missed.length > 0) throw new WiderWriteError(missed);
  write.tell?.(edits.size, edits.size);
  const unseen = [...new Set([...unseenBefore, ...unseenAfter])].sort();
  return keepChange(tx, write, difference, { mutationId, territoryIds: touched, unseen });
}

async function keepChange(
  tx: Transaction,
  write: Write,
  difference: Difference,
  { mutationId, territoryIds, unseen }: { mutationId: string; territoryIds: string[]; unseen: string[] },
): Promise<Commit> {
  const { before, after } = write.keep?.(difference) ?? difference;
  const { requestHash, by, byKind } = write.context;
  const change = {
    id: randomUUID(),
    mutationId,
    type: write.type,
    subjectId: write.subjectId,
    before: statesOrNull(before),
    after: statesOrNull(after),
    ...(by !== undefined && { by }),
    ...(byKind !== undefined && { byKind }),
    at: new Date().toISOString(),
    unseen,
  };
  const isAside = madeRoomIn(write.type, { before, after });
  const rows = await writeChange(tx, {
    ...change,
    requestHash,
    before: textOf(change.before, isAside),
    after: textOf(change.after, isAside),
    territoryIds,
    byKey: write.context.byKey,
    undoesId: territoryIds.length === 0 ? undefined : write.undoes?.(),
  });
  return { change, revisions: new Map(rows.map(({ territoryId, revision }) => [territoryId, revision])) };
}

type States = Difference['before'];
const statesOrNull = (states: States): States | null => (Object.keys(states).length === 0 ? null : states);
const textOf = (states: States | null, isAside: (key: string) => boolean): string | undefined =>
  states === null ? undefined : statesText(states, isAside);
