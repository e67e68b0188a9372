import type { FamilyComparison, FamilyReading, MapLink } from '../contract/reading.ts';
import { Family, Formality, LINK_LEVELS, Nature } from '../contract/vocabulary.ts';
import { pairIntensity } from '../elements/cooperation-state.ts';
import type { CooperationAt, System } from '../elements/system.ts';
import { familyCell, familyMatrix } from './families.ts';

/** A family, or some actors: those of them that are on the map. */
interface Side {
  readonly family?: Family;
  readonly actorIds: readonly string[];
}

/** A linked pair as seen from the two sides: the first of `ends` is of side a. */
interface Passage {
  readonly link: MapLink;
  readonly ends: readonly [string, string];
  readonly cooperations: readonly CooperationAt[];
}

/** Parses a side in an address: a family, or ids separated by commas. */
export function sideOf({ actors }: System, text: string): Side {
  const family = Family.safeParse(text);
  if (family.success)
    return {
      family: family.data,
      actorIds: [...actors.values()].filter((actor) => actor.family === family.data).map(({ id }) => id),
    };
  return { actorIds: [...new Set(text.split(','))].filter((id) => actors.has(id)) };
}

/** Compares two families, with their cell of the matrix. */
export const familyReading = (system: System, a: Family, b: Family): FamilyReading => ({
  ...compareFamilies(system, sideOf(system, a), sideOf(system, b)),
  ...familyCell(familyMatrix(system), a, b),
});

/**
 * Describes the links between two sides at τ: by nature, formality and intensity, the giving side, common
 * commitments.
 */
export function compareFamilies(system: System, a: Side, b: Side): FamilyComparison {
  const passages = passagesBetween(system, a, b);
  const matching = (test: (cooperation: CooperationAt) => boolean) =>
    passages.filter(({ cooperations }) => cooperations.some(test)).length;
  return {
    sides: [copyOf(a), copyOf(b)],
    pairs: pairsBetween(a, b),
    observed: passages.length,
    byNature: Nature.options
      .map((nature) => ({
        nature,
        pairs: matching((cooperation) => cooperation.nature === nature),
        fromA: passages.filter((passage) => gives(passage, nature, 0)).length,
        fromB: passages.filter((passage) => gives(passage, nature, 1)).length,
      }))
      .filter(({ pairs }) => pairs > 0),
    byFormality: Formality.options
      .map((formality) => ({
        formality,
        pairs: matching((cooperation) => cooperation.formality === formality),
      }))
      .filter(({ pairs }) => pairs > 0),
    byIntensity: LINK_LEVELS.map((intensity) => ({
      intensity,
      pairs: passages.filter(({ link }) => link.intensity === intensity).length,
    })).filter(({ pairs }) => pairs > 0),
    links: passages.map(({ link }) => link),
    commitmentIds: carriedByBoth(system, a, b),
  };
}

const copyOf = ({ family, actorIds }: Side): FamilyComparison['sides'][number] => ({
  ...(family === undefined ? {} : { family }),
  actorIds: [...actorIds],
});

// Actors on both sides form no pair with themselves, and each pair of them counts once.
function pairsBetween(a: Side, b: Side): number {
  const others = new Set(b.actorIds);
  const both = a.actorIds.filter((id) => others.has(id)).length;
  return a.actorIds.length * b.actorIds.length - both - (both * (both - 1)) / 2;
}

function passagesBetween(system: System, a: Side, b: Side): Passage[] {
  const { minIntensity, day } = system.reading;
  const byId = new Map(system.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const [ofA, ofB] = [new Set(a.actorIds), new Set(b.actorIds)];
  return [...system.links().values()].flatMap(({ actorIds: [x, y], intensity, cooperationIds }) => {
    const ends: [string, string] | undefined =
      ofA.has(x) && ofB.has(y) ? [x, y] : ofA.has(y) && ofB.has(x) ? [y, x] : undefined;
    if (ends === undefined) return [];
    const cooperations = cooperationIds
      .flatMap((id) => byId.get(id) ?? [])
      .filter((cooperation) => pairIntensity(cooperation, x, y, day) >= minIntensity);
    const link: MapLink = { actorIds: [x, y], intensity, cooperationIds: cooperations.map(({ id }) => id) };
    return [{ link, ends, cooperations }];
  });
}

function gives({ ends, cooperations }: Passage, nature: Nature, side: 0 | 1): boolean {
  const role = (cooperation: CooperationAt, id: string) =>
    cooperation.parties.find(({ actorId }) => actorId === id)?.role;
  return cooperations.some(
    (cooperation) =>
      cooperation.nature === nature &&
      role(cooperation, ends[side]) === 'from' &&
      role(cooperation, ends[side === 0 ? 1 : 0]) === 'to',
  );
}

function carriedByBoth(system: System, a: Side, b: Side): string[] {
  const [ofA, ofB] = [new Set(a.actorIds), new Set(b.actorIds)];
  return system.commitments
    .filter((commitment) => {
      const carriers = system.carriers(commitment).map(({ actorId }) => actorId);
      return carriers.some((x) => ofA.has(x) && carriers.some((y) => y !== x && ofB.has(y)));
    })
    .map(({ id }) => id);
}
