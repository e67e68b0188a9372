import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { type Found, NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { likelyQuery, similarQueries } from '../../model/readings/name-similarity/name-keys.ts';
import { type ActorName, findNames, readNames } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';
import { namesOfTerritory } from './names-of-territory.ts';

/** Territory from which names are asked, and what may be known there. */
export interface AroundTerritory {
  readonly territoryId: string;
  /** Copies of a rehearsal are known there alone, and it knows nobody else. */
  readonly rehearsal: boolean;
  /** Actors of fictional territories are proposed in fictional ones only. */
  readonly fictional: boolean;
  readonly visibility: Visibility;
}

/** Candidates of a name outside the territory; the model compares each. */
const CANDIDATES = 60;
/** The same for one name among thousands of a file. */
const CANDIDATES_OF_LINE = 10;
/** Names of a file that are looked up in one statement. */
const LOOKED_UP_AT_ONCE = 250;

/**
 * Finds actors similar to a name or of a number: all of the territory, and the likeliest of others. Costs what the
 * territory and the answer cost, however many actors there are elsewhere.
 */
export async function findNamed(
  executor: Executor,
  around: AroundTerritory,
  name: string,
  siren: string | undefined,
): Promise<Found<ActorName>[]> {
  const [own, elsewhere] = await Promise.all([
    namesOfTerritory(executor, around.territoryId),
    around.rehearsal ? [] : candidatesOf(executor, around, name, siren),
  ]);
  const others = new NameIndex<ActorName>();
  for (const one of elsewhere) if (own.get(one.id) === undefined) others.put(one);
  return [...own.find(name, siren), ...others.find(name, siren)];
}

async function candidatesOf(
  executor: Executor,
  { visibility, fictional }: AroundTerritory,
  name: string,
  siren: string | undefined,
): Promise<ActorName[]> {
  const queries = similarQueries(name, visibility.seesPrivate);
  const [named, numbered] = await Promise.all([
    findNames(executor, queries, { visibility, fictional, limit: CANDIDATES }),
    readNames(executor, { sirens: siren === undefined ? [] : [siren], fictional }),
  ]);
  return [...named, ...numbered];
}

/** Names that a file asks for, and actors that it names otherwise. */
export interface SoughtNames {
  readonly names: readonly string[];
  readonly sirens?: readonly string[];
  readonly ids?: readonly string[];
}

/** Lists the actors that names of a file may likely mean in other territories; none for a rehearsal. */
export async function listLikely(
  executor: Pick<Executor, 'read'>,
  { rehearsal, visibility, fictional }: AroundTerritory,
  { names, sirens = [], ids = [] }: SoughtNames,
): Promise<ActorName[]> {
  if (rehearsal) return readNames(executor, { ids });
  const found = new Map<string, ActorName>();
  const take = (list: readonly ActorName[]): void => {
    for (const one of list) found.set(one.id, one);
  };
  take(await readNames(executor, { ids, sirens, fictional }));
  const queries = names.flatMap((name) => likelyQuery(name, visibility.seesPrivate) ?? []);
  const search = { visibility, fictional, limit: CANDIDATES_OF_LINE };
  for (let from = 0; from < queries.length; from += LOOKED_UP_AT_ONCE)
    take(await findNames(executor, queries.slice(from, from + LOOKED_UP_AT_ONCE), search));
  return [...found.values()];
}
