import { forPairsHeard, type Hearing } from './hearing.ts';

/** Partners of an actor where nobody was heard yet: 2.2 links an actor, as on real maps, each with two ends. */
const USUAL_PARTNERS = 4.4;
/** Weight of the map's overall density as a prior for two families, in links. */
const LINKS_OF_THE_MAP = 3;

/** How likely two are linked, by the pair of their families; what was heard alone counts. */
export interface Densities {
  /** Density of the whole map. */
  readonly map: number;
  between(familyA: number, familyB: number): number;
}

/**
 * Estimates densities (links per pair) from the pairs with a response. A pair without a respondent counts for
 * nothing; a pair with one counts as much as respondents recall.
 *
 * The density between two families is shrunk towards the map's. The map's own is shrunk towards the default
 * density, with the weight of one respondent.
 */
export function densitiesOf(hearing: Hearing, recall: number): Densities {
  const { actorIds, familyOf, families, isLinked } = hearing;
  const size = actorIds.length;
  const links = new Float64Array(families.length ** 2);
  const pairs = new Float64Array(families.length ** 2);
  const cellOf = (a: number, b: number) => Math.min(a, b) * families.length + Math.max(a, b);
  forPairsHeard(hearing, recall, (a, b, told) => {
    const cell = cellOf(familyOf[a] ?? 0, familyOf[b] ?? 0);
    pairs[cell] = (pairs[cell] ?? 0) + told;
    if (isLinked(a, b)) links[cell] = (links[cell] ?? 0) + 1;
  });
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const usual = size < 2 ? 0 : Math.min(0.5, USUAL_PARTNERS / (size - 1));
  const map = Math.min(1, (sum(links) + usual * (size - 1)) / (sum(pairs) + Math.max(1, size - 1)));
  const weight = map === 0 ? 1 : LINKS_OF_THE_MAP / map;
  return {
    map,
    between: (familyA, familyB) => {
      const cell = cellOf(familyA, familyB);
      return Math.min(1, ((links[cell] ?? 0) + weight * map) / ((pairs[cell] ?? 0) + weight));
    },
  };
}

/** Computes the probability of a link that none of the responding actors of a pair named, one or both. */
export function unnamed(density: number, responding: number, recall: number): number {
  const omitted = (1 - recall) ** responding;
  return (density * omitted) / (1 - density * (1 - omitted));
}
