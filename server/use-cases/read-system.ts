import type { IsoDay } from '../../model/elements/day.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { type QueryOptions, queryOptionsOf } from '../../model/elements/query-options.ts';
import { System } from '../../model/elements/system.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Executor } from '../store/execute.ts';
import { type Revision, readRevision } from '../store/facts.ts';
import { territoriesOf } from '../territories/territories.ts';
import { factsSeen } from './access/facts-seen.ts';
import { locatePast, type PastMoment, pastFacts } from './locate-past.ts';

/** How a reading is asked for, and for whom. */
export interface ReadingRequest extends Visibility, QueryOptions {
  /** A revision or an instant: the territory as it was known then. */
  readonly known?: string | undefined;
  /** One of many read at once: evicts nothing in use. */
  readonly isPassing?: boolean | undefined;
}
/** Coordinates of a query, known before any data is read. */
export interface ReadingPoint {
  readonly territoryId: string;
  /** Differs whenever the territory's map may differ. */
  readonly token: string;
  /** Its revision when it was located. */
  readonly revision: Revision;
  readonly isPassing?: boolean | undefined;
  /** For whom: what is private to them is read as if it were not there. */
  readonly visibility: Visibility;
  readonly day: IsoDay;
  readonly minIntensity: number;
  readonly withoutTransactions: boolean;
  /** Set if the query is not about the present knowledge. */
  readonly past?: PastMoment;
}

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
  const { seesPrivate, territoryIds, isPassing } = request;
  return {
    territoryId,
    token,
    revision,
    ...(isPassing !== undefined && { isPassing }),
    visibility: { seesPrivate, territoryIds },
    ...(past !== undefined && { past }),
    ...queryOptionsOf(request, asOf, now),
  };
}

/** Returns the system of a territory at a point, from cached elements updated to that revision. */
export async function systemAt(executor: Executor, point: ReadingPoint): Promise<System> {
  const { territoryId, revision, isPassing, day, minIntensity, withoutTransactions, past, visibility } =
    point;
  const all = await (past === undefined
    ? territoriesOf(executor).factsAt(territoryId, revision, { isPassing })
    : pastFacts(executor, territoryId, past, revision));
  if (all === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const facts = await factsSeen(executor, all, visibility, past);
  return new System(facts, { day, minIntensity, withoutTransactions });
}

/** Returns the system of a territory for a request: both steps in one. */
export async function readSystem(
  executor: Executor,
  territoryId: string,
  request: ReadingRequest,
): Promise<System> {
  return systemAt(executor, await locateReading(executor, territoryId, request));
}

/** Builds the present system of a territory from facts as someone sees them. */
export const presentSystem = (seen: Facts, asked: QueryOptions): System =>
  new System(seen, queryOptionsOf(asked, seen.territory.asOf));
