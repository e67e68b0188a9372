import type {
  OfficialInstitution,
  SimilarActor,
  SimilarNames,
  SimilarQuery,
} from '../../model/contract/name-similarity.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { maySeeActor, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Found } from '../../model/readings/name-similarity/name-index.ts';
import type { NameSimilarity } from '../../model/readings/name-similarity/name-similarity.ts';
import { parseName } from '../../model/readings/name-similarity/parse-name.ts';
import type { Institution } from '../../model/readings/places/place-contents.ts';
import { wordsIn } from '../../model/words/words.ts';
import { loadGeography } from '../reference/load-geography.ts';
import { loadOfficialNames } from '../reference/load-official-names.ts';
import { type ActorName, readNames } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';
import { findTerritory } from '../store/territories.ts';
import { findNamed } from './names-around.ts';

// A reader chooses among a few; an institution is called by its name, so fewer still.
const OFFICIAL_LISTED = 4;

/**
 * Finds what a name may mean: actors of the territory, actors of others, institutions that are no actor yet.
 */
export async function findSimilar(
  executor: Executor,
  territoryId: string,
  { name, siren, limit }: SimilarQuery,
  { language, visibility }: { readonly language: Language; readonly visibility: Visibility },
): Promise<SimilarNames> {
  const territory = await findTerritory(executor, territoryId);
  if (territory === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const number = siren?.replace(/\s/g, '');
  const here = ({ territories }: ActorName) => territories.find(({ id }) => id === territoryId);
  const around = { territoryId, ...territory, visibility };
  // An institution is one actor in all territories: a rehearsal has none of them.
  const [found, institutions] = await Promise.all([
    findNamed(executor, around, name, number),
    territory.rehearsal ? [] : findOfficial(name, number),
  ]);
  const items = found
    .filter(({ item }) => maySeeActor(visibility, item))
    .sort(
      (a, b) =>
        Number(here(b.item) !== undefined) - Number(here(a.item) !== undefined) ||
        b.similarity.score - a.similarity.score ||
        byNameThenId(a.item, b.item),
    )
    .slice(0, limit)
    .map(({ item, similarity }): SimilarActor => {
      const { territories: _territories, private: _private, aliases: _aliases, ...actor } = item;
      const onMap = here(item)?.onMap;
      return {
        actor: { ...actor, ...(onMap === undefined ? {} : { onMap }) },
        ...described(similarity, language),
      };
    });
  const listed = new Set(items.map(({ actor }) => actor.id));
  const offered = institutions
    .filter(({ item }) => !listed.has(item.id))
    .slice(0, Math.min(OFFICIAL_LISTED, limit));
  // The existence of a private institution elsewhere must not be disclosed: the offers do not depend on it.
  const known = await readNames(executor, { ids: offered.map(({ item }) => item.id) });
  const seen = new Set(known.filter((one) => maySeeActor(visibility, one)).map(({ id }) => id));
  const official = offered.map((one) => institution(one, seen.has(one.item.id), language));
  return { items, official };
}

const described = ({ grade, basis }: NameSimilarity, language: Language) => ({
  grade,
  reason: wordsIn(language).similarity[basis],
});

/**
 * Finds official institutions by name. Among places of one name the larger is meant more often. Names that
 * only begin alike are returned once the kind is given: « Commune de Cal » matches them, « CALL » does not.
 */
async function findOfficial(name: string, siren: string | undefined): Promise<Found<Institution>[]> {
  const saysKind = parseName(name).kind !== undefined;
  return (await loadOfficialNames())
    .find(name, siren)
    .filter(({ similarity }) => saysKind || similarity.basis !== 'begins')
    .sort(
      (a, b) =>
        b.similarity.score - a.similarity.score ||
        (b.item.population ?? 0) - (a.item.population ?? 0) ||
        byNameThenId(a.item, b.item),
    );
}

function institution(
  { item, similarity }: Found<Institution>,
  exists: boolean,
  language: Language,
): OfficialInstitution {
  const { place, population, ...actor } = item;
  return {
    place,
    ...(population === undefined ? {} : { population }),
    exists,
    actor: { ...actor, family: 'local_authority', source: loadGeography().source },
    ...described(similarity, language),
  };
}

const byNameThenId = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
