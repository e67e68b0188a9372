import { hash } from 'node:crypto';
import type { ImportSettings } from '../../model/contract/import.ts';
import { mayRead, maySeeActor, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { memoizeByObject } from '../../model/once.ts';
import { NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import { ImportIds } from '../../model/writes/import/import-ids.ts';
import type { SceneInput } from '../../model/writes/import/import-scene.ts';
import { nameKey } from '../../model/writes/import/plain-key.ts';
import type { ReadImport } from '../../model/writes/import/plan-import.ts';
import type { Telling } from '../../model/writes/import/say-import.ts';
import type { ActorName } from '../store/actor-names.ts';
import type { KnownNames } from './task-surroundings.ts';

/** Known names, ready to be searched: prepared once for as long as they stay the same. */
const indexOf = memoizeByObject((names: KnownNames): NameIndex<ActorName> => {
  const index = new NameIndex<ActorName>();
  for (const name of names.all) index.put(name);
  return index;
});

export const importIds = (territoryId: string): ImportIds =>
  new ImportIds(territoryId, (text) => hash('sha256', text));

/** Names and numbers of a file's lines, to be looked up in other territories. */
export interface NamesInFile {
  /** Ids of chosen actors, and ids that new ones would get. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly sirens: readonly string[];
}

/**
 * Collects the names, SIRENs and ids of the actors that lines define, to find them in the database. Names in
 * links are looked up after planning: many are of the file itself.
 */
export function namesInFile(
  { lines }: ReadImport,
  { duplicates = [], names: chosen = [] }: ImportSettings,
  territoryId: string,
): NamesInFile {
  const ids = new Set([...duplicates, ...chosen].flatMap(({ actorId }) => actorId ?? []));
  const [names, sirens, made] = [new Set<string>(), new Set<string>(), importIds(territoryId)];
  for (const { kind, values } of lines) {
    if (kind !== 'actors') continue;
    const [name, key, siren] = [values.get('name'), values.get('key'), values.get('siren')];
    if (typeof name !== 'string') continue;
    names.add(name);
    if (typeof siren === 'string') sirens.add(siren);
    // Adds the id that a new actor would get. Ids of possible other names are looked up after planning.
    ids.add(made.make('actor', typeof key === 'string' ? key : `name ${nameKey(name)}`));
  }
  return { ids: [...ids], names: [...names], sirens: [...sirens] };
}

/**
 * Returns the actors of other territories that someone may see. Names that were not looked up and are asked for
 * are added to `unsought`.
 */
export function knownTo(
  all: KnownNames,
  visibility: Visibility,
  unsought: Set<string>,
): Pick<SceneInput, 'names' | 'sees' | 'mayEdit'> {
  const names = indexOf(all);
  return {
    names: remembered(names, all.looked === undefined ? undefined : new Set(all.looked), unsought),
    sees: (id) => {
      const actor = names.get(id);
      return actor !== undefined && maySeeActor(visibility, actor);
    },
    // Tests the right to edit an actor's sheet, which needs access to all its territories. An actor added
    // since the names were read may act anywhere.
    mayEdit: (id) =>
      names.get(id)?.territories.every((territory) => mayRead(visibility, territory.id)) ??
      visibility.territoryIds === null,
  };
}

/**
 * Returns a function that describes an actor so that people can tell it from a namesake: the territories that
 * they may read, their number, and the kind.
 */
export function aboutActors(all: KnownNames, visibility: Visibility): Telling['about'] {
  const names = indexOf(all);
  return (id) => {
    const actor = names.get(id);
    if (actor === undefined) return {};
    const territoryIds = actor.territories.map((one) => one.id).filter((one) => mayRead(visibility, one));
    return {
      ...(territoryIds.length > 0 && { territoryIds }),
      ...withoutAbsent({ siren: actor.siren, kind: actor.kind }),
    };
  };
}

/** Finds each name once, and notes names that nobody has looked up. */
function remembered(
  names: NameIndex<ActorName>,
  looked: ReadonlySet<string> | undefined,
  unsought: Set<string>,
): SceneInput['names'] {
  const found = new Map<string, ReturnType<NameIndex<ActorName>['likely']>>();
  return {
    get: (id) => names.get(id),
    likely(name, siren) {
      if (looked?.has(name) === false) unsought.add(name);
      const key = `${siren ?? ''} ${name}`;
      const known = found.get(key) ?? names.likely(name, siren);
      found.set(key, known);
      return known;
    },
  };
}
