import { LRUCache } from 'lru-cache';
import { dayInParis, type IsoDay } from '../../model/elements/day.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { System } from '../../model/elements/system.ts';
import type { Sight } from '../../model/elements/visibility/sight.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Executor } from '../store/execute.ts';
import { readFacts, readRevision, revisionOf } from '../store/facts.ts';
import { queuesOf } from '../store/territory-queue.ts';
import { factsSeen } from './access/facts-seen.ts';
import { locatePast, type PastMoment, pastFacts } from './locate-past.ts';

/** How a reading is asked for; what is absent has its default. */
export interface ReadingRequest extends Sight {
  readonly at?: IsoDay | undefined;
  readonly minIntensity?: number | undefined;
  readonly withoutTransactions?: boolean | undefined;
  /** A revision or an instant: the territory as it was known then. */
  readonly known?: string | undefined;
}
/** What a reading will be of, known before any of it is read. */
export interface ReadingPoint {
  readonly territoryId: string;
  /** Differs whenever the territory's map may differ. */
  readonly token: string;
  /** For whom: what is private to them is read as if it were not there. */
  readonly sight: Sight;
  readonly day: IsoDay;
  readonly minIntensity: number;
  readonly withoutTransactions: boolean;
  /** Where the territory is not read as it is known now. */
  readonly past?: PastMoment;
}

/** τ where none is asked for. */
export const DEFAULT_MIN_INTENSITY = 2;

// A map of 400 actors and 1,200 cooperations takes some 2 MB as facts, one of 36,000 and 108,000 some 200.
const TERRITORIES_KEPT = 24;
const ELEMENTS_KEPT = 250_000;

interface Kept {
  readonly token: string;
  readonly facts: Promise<Facts | undefined>;
}

const caches = new WeakMap<Executor, LRUCache<string, Kept>>();

/** Resolves the day (asked for, else the territory's asOf as it is known, else today in Paris) and how far the map is. */
export async function locateReading(
  executor: Executor,
  territoryId: string,
  request: ReadingRequest,
  now: Date = new Date(),
): Promise<ReadingPoint> {
  const revision = await readRevision(executor, territoryId);
  if (revision === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const past = await locatePast(executor, territoryId, revision, request);
  const { token, asOf } = past ?? revision;
  const { seesPrivate, territoryIds } = request;
  return {
    territoryId,
    token,
    sight: { seesPrivate, territoryIds },
    ...(past !== undefined && { past }),
    day: request.at ?? asOf ?? dayInParis(now),
    minIntensity: request.minIntensity ?? DEFAULT_MIN_INTENSITY,
    withoutTransactions: request.withoutTransactions ?? false,
  };
}

/** The system of a territory at a point: its facts are read and parsed once a revision. */
export async function systemAt(executor: Executor, point: ReadingPoint): Promise<System> {
  const { territoryId, day, minIntensity, withoutTransactions, past, sight } = point;
  const all = await (past === undefined ? factsAt(executor, point) : pastFacts(executor, territoryId, past));
  if (all === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const facts = await factsSeen(executor, all, sight, past);
  return new System(facts, { day, minIntensity, withoutTransactions });
}

/** The system of a territory as asked for: the two steps in one. */
export async function readSystem(
  executor: Executor,
  territoryId: string,
  request: ReadingRequest,
): Promise<System> {
  return systemAt(executor, await locateReading(executor, territoryId, request));
}

/** The system of a territory from facts as someone sees them, as it would be read now. */
export function presentSystem(
  seen: Facts,
  { at, minIntensity, withoutTransactions }: Omit<ReadingRequest, 'known' | keyof Sight>,
): System {
  return new System(seen, {
    day: at ?? seen.territory.asOf ?? dayInParis(new Date()),
    minIntensity: minIntensity ?? DEFAULT_MIN_INTENSITY,
    withoutTransactions: withoutTransactions ?? false,
  });
}

/** Facts that are known without having been read, for whoever reads them next. */
export function keepFacts(executor: Executor, facts: Facts): void {
  const entry = { token: revisionOf(facts), facts: Promise.resolve(facts) };
  cacheOf(executor).set(facts.territory.id, entry, { size: elementsOf(facts) });
}

function cacheOf(executor: Executor): LRUCache<string, Kept> {
  const cache =
    caches.get(executor) ?? new LRUCache<string, Kept>({ max: TERRITORIES_KEPT, maxSize: ELEMENTS_KEPT });
  caches.set(executor, cache);
  return cache;
}

const elementsOf = ({ actors, cooperations }: Facts): number => 1 + actors.length + cooperations.length;

function factsAt(executor: Executor, { territoryId, token }: ReadingPoint): Promise<Facts | undefined> {
  const cache = cacheOf(executor);
  const kept = cache.get(territoryId);
  if (kept?.token === token) return kept.facts;
  // Those who ask at once share one read. It is kept only if it is of that revision: a write may have come between.
  const facts = readAsOne(executor, territoryId, token);
  const entry = { token, facts };
  cache.set(territoryId, entry, { size: 1 });
  const forget = () => {
    if (cache.peek(territoryId) === entry) cache.delete(territoryId);
  };
  facts.then((read) => {
    if (read === undefined || revisionOf(read) !== token) forget();
    // How large it is is known now.
    else if (cache.peek(territoryId) === entry) cache.set(territoryId, entry, { size: elementsOf(read) });
  }, forget);
  return facts;
}

/** How often facts are read while others write; then writes wait for it. */
const READS_BESIDE_WRITES = 2;
/** Writes of other processes wait for nothing here. */
const READS_AT_MOST = 12;

/**
 * Reads facts of which all is of one revision. The engine shows a statement what is committed while it runs: of a write
 * that comes in the middle it sees one half. So the revision is looked at before and after.
 */
async function readAsOne(executor: Executor, territoryId: string, token: string): Promise<Facts | undefined> {
  let known: string | undefined = token;
  const read = async () => {
    const before = known;
    const facts = await readFacts(executor, territoryId);
    known = (await readRevision(executor, territoryId))?.token;
    return { facts, isWhole: facts === undefined || (revisionOf(facts) === before && before === known) };
  };
  for (let reads = 1; ; reads += 1) {
    const { facts, isWhole } =
      reads <= READS_BESIDE_WRITES
        ? await read()
        : await queuesOf(executor).read(territoryId, async () => {
            known = (await readRevision(executor, territoryId))?.token;
            return read();
          });
    if (isWhole || reads === READS_AT_MOST) return facts;
  }
}
