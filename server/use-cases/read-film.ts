import type { FilmAuthor, FilmQuery } from '../../model/contract/film.ts';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { KnownMoment } from '../../model/contract/reading.ts';
import { beginningOf, dayInParis, nextDay } from '../../model/elements/day.ts';
import type { Properties } from '../../model/elements/elements.ts';
import { namedInStates } from '../../model/elements/visibility/visible-changes.ts';
import { FilmTooLargeError, NotFoundError, NotKnownYetError } from '../../model/errors.ts';
import type { FilmedChange, FilmSource } from '../../model/readings/film/film-source.ts';
import { namesToErase, valueWithoutNames } from '../../model/writes/erasure/erased-words.ts';
import { namesOfActor } from '../../model/writes/erasure/names-of-actor.ts';
import { namesIn } from '../store/change-names.ts';
import type { Executor } from '../store/execute.ts';
import { countActing, readRevision } from '../store/facts.ts';
import { findSeen } from '../store/hidden.ts';
import { type Filmed, findKnown, type Known } from '../store/past.ts';
import { listWithdrawn } from '../store/workshops.ts';
import { type History, historySince } from '../territories/read-past.ts';
import { territoriesOf } from '../territories/territories.ts';

/** Source of a film, without its language. */
export type FilmData = Omit<FilmSource, 'present' | 'language' | 'reference' | 'compose'> & {
  readonly present: { readonly entries: ReadonlyArray<readonly [string, Properties]> };
};

/** First revision of a territory. */
const FIRST = 1;

/** Reads the source of a territory’s film, as everyone may see it now, for every caller. */
export async function readFilm(
  executor: Executor,
  territoryId: string,
  query: FilmQuery,
  now: Date = new Date(),
): Promise<FilmData> {
  const revision = await readRevision(executor, territoryId);
  if (revision === undefined) throw new NotFoundError('TERRITORY', territoryId);
  if ((await countActing(executor, territoryId)) > DRAWN_AT_MOST) throw new FilmTooLargeError(territoryId);
  const [from, to] = await momentsOf(executor, territoryId, query);
  const later =
    from.revision <= revision.revision
      ? await territoriesOf(executor).elementsAt(territoryId, revision)
      : undefined;
  const history = await historySince(executor, territoryId, from, later);
  const changes = history.ours.map(filmed);
  const withdrawn = await listWithdrawn(executor, territoryId);
  const [seen, territories] = await Promise.all([
    seenNow(executor, history, withdrawn),
    namesOfTerritories(executor, territoryId, changes),
  ]);
  const names = namesToErase(namesThen(history, withdrawn));
  // Texts that others wrote then do not name organisations that withdrew since.
  const told = <T>(value: T): T => (names.length === 0 ? value : (valueWithoutNames(value, names) as T));
  const moment = ({ revision, at }: Known): KnownMoment => ({ revision, at });
  return {
    ...{ territoryId, changes: told(changes), seen, territories, elsewhere: told(history.elsewhere) },
    ...{ from: moment(from), to: moment(to), today: dayInParis(now) },
    present: { entries: told([...history.present]) },
  };
}

/** The two moments, whichever was asked for first; before the first change there is nothing to show. */
async function momentsOf(
  executor: Executor,
  territoryId: string,
  { from, to }: FilmQuery,
): Promise<[Known, Known]> {
  const known = (moment: Parameters<typeof findKnown>[2]) => findKnown(executor, territoryId, moment);
  const first = await known({ revision: FIRST });
  const begins = (from === undefined ? first : await known(momentOf(from, 'from'))) ?? first;
  const ends = await known(to === undefined ? { revision: 999_999_999 } : momentOf(to, 'to'));
  if (begins === undefined || ends === undefined) throw new NotKnownYetError(territoryId);
  return begins.revision <= ends.revision ? [begins, ends] : [ends, begins];
}

/**
 * Parses the bound of a film: it starts with the state before a day, and ends with everything recorded on
 * one.
 */
function momentOf(moment: string, end: keyof FilmQuery): { revision: number } | { at: string } {
  if (/^\d+$/.test(moment)) return { revision: Number(moment) };
  if (/^\d{4}-\d\d-\d\d$/.test(moment)) {
    const midnight = beginningOf(end === 'from' ? moment : nextDay(moment));
    return { at: new Date(midnight.getTime() - 1).toISOString() };
  }
  return { at: new Date(moment).toISOString() };
}

function filmed({ unseen, maker, workshop, undoes, ...change }: Filmed): FilmedChange {
  const author = authorOf({ ...change, maker });
  return {
    ...change,
    ...(unseen !== null && { unseen }),
    ...(author !== undefined && { author }),
    ...(workshop !== null && { workshop }),
    ...(undoes !== null && { undoes: { revision: undoes.revision, again: undoes.steps % 2 === 0 } }),
  };
}

const MAKERS: Readonly<Record<string, FilmAuthor>> = {
  password: 'facilitator',
  machine: 'facilitator',
  session: 'contributor',
  token: 'program',
};

/** Describes the author of a change, by its type and the kind of credential. */
function authorOf({ type, after, maker }: Pick<Filmed, 'type' | 'after' | 'maker'>): FilmAuthor | undefined {
  if (['import.applied', 'snapshot.restored', 'territory.restored'].includes(type)) return 'file';
  if (Object.keys(after).some((key) => key.startsWith('Contribution:'))) return 'organisation';
  return maker === null ? undefined : MAKERS[maker];
}

/** Collects everything ever recorded that is public now, without organisations that withdrew. */
async function seenNow(
  executor: Executor,
  history: History<Filmed>,
  withdrawn: readonly string[],
): Promise<FilmSource['seen']> {
  const seen = await findSeen(executor, namedInStates([...history.present, ...statesOf(history)]));
  return { ...seen, actorIds: new Set([...seen.actorIds].filter((id) => !withdrawn.includes(id))) };
}

const statesOf = ({ ours, elsewhere }: History<Filmed>): [string, Properties][] =>
  [...ours, ...elsewhere].flatMap(({ before, after }) => [
    ...Object.entries(before),
    ...Object.entries(after),
  ]);

/** Lists all names that these actors had. */
const namesThen = (history: History<Filmed>, actorIds: readonly string[]): string[] =>
  [...history.present, ...statesOf(history)].flatMap(([key, properties]) =>
    actorIds.some((id) => key === `Actor:${id}`) ? namesOfActor(properties) : [],
  );

/** Reads the names of peers and parents: they are on no map of this territory. */
async function namesOfTerritories(
  executor: Executor,
  territoryId: string,
  changes: readonly FilmedChange[],
): Promise<ReadonlyMap<string, string>> {
  const tied = changes.filter(({ before, after }) =>
    [...Object.keys(before), ...Object.keys(after)].some((key) => /^(Territory|PEER_OF|PART_OF):/.test(key)),
  );
  const names = await namesIn(executor, territoryId, tied);
  return new Map(
    names.flatMap(({ key, name }) =>
      key.startsWith('Territory:') && name !== undefined ? [[key.slice('Territory:'.length), name]] : [],
    ),
  );
}
