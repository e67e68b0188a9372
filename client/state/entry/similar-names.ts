import type {
  OfficialInstitution,
  SimilarActor,
  SimilarNames,
} from '../../../model/contract/name-similarity.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { nameKey } from './name-key.ts';
import type { Entry, Named, Scene, Statement } from './types.ts';

/** Names similar to new ones, by folded name, as far as looked up. */
export type SimilarNamesByKey = ReadonlyMap<string, SimilarNames>;

/** Returns the server's candidates for a new name. */
export const similarNamesOf = (name: string, { similarNames }: Scene): SimilarNames | undefined =>
  similarNames?.get(nameKey(name));

/** Common names of villages, like « La Grange », « Le Verger »: only shown, never asked about. */
const VILLAGE = 2_000;

/**
 * Returns the actor or official institution that a new name surely or probably means: it is asked before
 * another is created. A body of that name elsewhere may be different: it is shown, and blocks nobody.
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
 * Returns the only possible meaning of a new name: an actor here with exactly this name, else the only
 * official institution of that name. « Mairie de Redon » is the commune of Redon, without a question.
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

/** Returns a candidate worth showing without asking. */
export const worthSaying = ({
  items,
  official,
}: SimilarNames): SimilarActor | OfficialInstitution | undefined =>
  items.find(({ actor, grade }) => actor.onMap !== undefined || grade !== 'possible') ??
  official.find(({ grade }) => grade !== 'possible');

/** Returns a chosen actor that is not on this map yet: of another territory, or an official institution. */
export function joining(actorId: string, { similarNames }: Scene): MapActor | undefined {
  for (const { items, official } of similarNames?.values() ?? [])
    for (const { actor } of [...items, ...official]) if (actor.id === actorId) return asMapActor(actor);
  return undefined;
}

/** Returns the actor data of an official institution; undefined if it is an actor already. */
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

/** Lists the names in a line. */
export const namesIn = (statement: Statement): readonly Named[] =>
  statement.kind === 'link' ? statement.parties.map(({ named }) => named) : statement.actors;

/** Lists the new names of a line to look up before creation. */
export const namesToLookUp = ({ statement }: Entry, { similarNames }: Scene): readonly string[] =>
  statement === null
    ? []
    : namesIn(statement).flatMap((named) =>
        named.is === 'new' && named.sure !== true && !similarNames?.has(nameKey(named.name))
          ? [named.name]
          : [],
      );
