import type {
  OfficialInstitution,
  SimilarActor,
  SimilarNames,
} from '../../../model/contract/name-similarity.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { nameKey } from './name-key.ts';
import type { Entry, Named, Scene, Statement } from './types.ts';

/** What the names that would be new resemble, by folded name, as far as it was looked up. */
export type SimilarNamesByKey = ReadonlyMap<string, SimilarNames>;

/** Whom a new name may mean, as the server knows them. */
export const similarNamesOf = (name: string, { similarNames }: Scene): SimilarNames | undefined =>
  similarNames?.get(nameKey(name));

/** « La Grange », « Le Verger » are villages, and words: their name alone is said, not asked about. */
const VILLAGE = 2_000;

/**
 * Whoever a new name surely or likely means: an actor of this territory, an official institution. It is asked before
 * another is made. A body of the same name elsewhere may well be another: it is said, and holds nobody up.
 */
export function likelyMeant(similar: SimilarNames): SimilarActor | OfficialInstitution | undefined {
  const { items, official } = similar;
  return (
    items.find(
      ({ actor, grade }) => grade !== 'possible' && (actor.onMap !== undefined || actor.siren !== undefined),
    ) ??
    official.find(
      ({ grade, population = VILLAGE }) => grade === 'same' || (grade === 'likely' && population >= VILLAGE),
    )
  );
}

/** Official bodies are called by their names: two companies may share one. */
const isInstitution = ({ siren, family }: SimilarActor['actor']): boolean =>
  siren !== undefined && family === 'local_authority';

/**
 * Whoever a new name can only mean: one that bears exactly this name on the territory, else the only official
 * institution of that name. « Mairie de Redon » is the commune of Redon, and nobody is asked.
 */
export function surelyMeant({ items, official }: SimilarNames): string | undefined {
  const near = items.filter(({ actor, grade }) => actor.onMap !== undefined && grade !== 'possible');
  const same = [
    ...items.filter(({ actor, grade }) => grade === 'same' && isInstitution(actor)),
    ...official.filter(({ grade }) => grade === 'same'),
  ];
  const [only, ...others] = near.length > 0 ? near : same;
  return others.length === 0 && only?.grade === 'same' ? only.actor.id : undefined;
}

/** Where nobody has to be asked: who is worth saying all the same. */
export const worthSaying = ({
  items,
  official,
}: SimilarNames): SimilarActor | OfficialInstitution | undefined =>
  items.find(({ actor, grade }) => actor.onMap !== undefined || grade !== 'possible') ??
  official.find(({ grade }) => grade !== 'possible');

/** Someone who is not on this map yet and was chosen for a name: an actor of elsewhere, or an official institution. */
export function joining(actorId: string, { similarNames }: Scene): MapActor | undefined {
  for (const { items, official } of similarNames?.values() ?? [])
    for (const { actor } of [...items, ...official]) if (actor.id === actorId) return asMapActor(actor);
  return undefined;
}

/** What makes an official institution an actor; undefined where it is one already. */
export function officialActor(
  actorId: string,
  { similarNames }: Scene,
): OfficialInstitution['actor'] | undefined {
  for (const { official } of similarNames?.values() ?? [])
    for (const { actor, exists } of official) if (actor.id === actorId && !exists) return actor;
  return undefined;
}

const asMapActor = ({
  id,
  name,
  family,
  kind,
}: SimilarActor['actor'] | OfficialInstitution['actor']): MapActor => ({
  id,
  name,
  family,
  ...(kind === undefined ? {} : { kind }),
  charter: 'none',
  tableRoles: [],
  tags: [],
  version: 1,
  membership: { onMap: false },
});

/** Whom a line names. */
export const namesIn = (statement: Statement): readonly Named[] =>
  statement.kind === 'link' ? statement.parties.map(({ named }) => named) : statement.actors;

/** New names of a line whose likeness is to be looked up before they are made. */
export const namesToLookUp = ({ statement }: Entry, { similarNames }: Scene): readonly string[] =>
  statement === null
    ? []
    : namesIn(statement).flatMap((named) =>
        named.is === 'new' && named.sure !== true && !similarNames?.has(nameKey(named.name))
          ? [named.name]
          : [],
      );
