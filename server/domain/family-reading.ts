import type { FamilyReading, MapLink } from '../contract/reading.ts';
import { type Family, Formality, Nature } from '../contract/vocabulary.ts';
import { pairIntensity } from './cooperation-state.ts';
import { familyCell, familyMatrix } from './families.ts';
import type { CooperationAt, System } from './system.ts';

/** A linked pair as seen from the two families: the first of `ends` is of family a. */
interface Passage {
  readonly link: MapLink;
  readonly ends: readonly [string, string];
  readonly cooperations: readonly CooperationAt[];
}

/** What links two families at τ: by nature, formality and intensity, which side gives, what both carry. */
export function familyReading(system: System, a: Family, b: Family): FamilyReading {
  const passages = passagesBetween(system, a, b);
  const matching = (test: (cooperation: CooperationAt) => boolean) =>
    passages.filter(({ cooperations }) => cooperations.some(test));
  const side = (family: Family) => ({
    family,
    actorIds: [...system.actors.values()].filter((actor) => actor.family === family).map(({ id }) => id),
  });
  return {
    ...familyCell(familyMatrix(system), a, b),
    sides: [side(a), side(b)],
    byNature: Nature.options
      .map((nature) => ({
        nature,
        pairs: matching((cooperation) => cooperation.nature === nature).length,
        fromA: passages.filter((passage) => gives(passage, nature, 0)).length,
        fromB: passages.filter((passage) => gives(passage, nature, 1)).length,
      }))
      .filter(({ pairs }) => pairs > 0),
    byFormality: Formality.options
      .map((formality) => ({
        formality,
        pairs: matching((cooperation) => cooperation.formality === formality).length,
      }))
      .filter(({ pairs }) => pairs > 0),
    byIntensity: [1, 2, 3, 4]
      .map((intensity) => ({
        intensity,
        pairs: passages.filter(({ link }) => link.intensity === intensity).length,
      }))
      .filter(({ pairs }) => pairs > 0),
    links: passages.map(({ link }) => link),
    commitmentIds: carriedByBoth(system, a, b),
  };
}

function passagesBetween(system: System, a: Family, b: Family): Passage[] {
  const { minIntensity, day } = system.reading;
  const byId = new Map(system.cooperations.map((cooperation) => [cooperation.id, cooperation]));
  const family = (id: string) => system.actors.get(id)?.family;
  return [...system.links().values()].flatMap(({ actorIds: [x, y], intensity, cooperationIds }) => {
    const ends: [string, string] | undefined =
      family(x) === a && family(y) === b ? [x, y] : family(x) === b && family(y) === a ? [y, x] : undefined;
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

function carriedByBoth(system: System, a: Family, b: Family): string[] {
  return system.commitments
    .filter((commitment) => {
      const families = system.carriers(commitment).map(({ actorId }) => system.actors.get(actorId)?.family);
      const count = (family: Family) => families.filter((other) => other === family).length;
      return a === b ? count(a) >= 2 : count(a) > 0 && count(b) > 0;
    })
    .map(({ id }) => id);
}
