import type { Commitment } from '../../../model/contract/commitment.ts';
import type { Declaration } from '../../../model/contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { heardDays } from '../../../model/elements/heard.ts';
import { type Comparison, compareMaps } from '../../../model/readings/compare-maps.ts';
import type { RoomPerimeter } from '../workshop-perimeter.ts';

type Resource = TerritoryMap['needs'][number] | TerritoryMap['offers'][number];

/** Changes of a workshop: the comparison of two maps within its scope, and related statements. */
export interface ChangesWithin extends Comparison {
  /** Actors that responded meanwhile, newcomers or not. */
  readonly heardIds: readonly string[];
  readonly letGo: readonly { readonly commitment: Commitment; readonly actorIds: readonly string[] }[];
  readonly needs: readonly Resource[];
  readonly offers: readonly Resource[];
}

/** Compares a map with what it was, within a perimeter; null is all of it. */
export function changesWithin(
  before: TerritoryMap,
  now: TerritoryMap,
  perimeter: RoomPerimeter | null,
): ChangesWithin {
  const { actors, links, promises, meanwhile, commitments } = compareMaps(before, now);
  const has = (actorId: string) => perimeter?.actorIds.has(actorId) ?? true;
  const own = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => has(id));
  const ofSome = <T extends { readonly actorIds: readonly string[] }>(list: readonly T[]) =>
    list.filter(({ actorIds }) => actorIds.some(has));
  const ofParties = (list: typeof promises.made) =>
    list.filter(({ parties }) => parties.some(({ actorId }) => has(actorId)));
  const about = (list: readonly Commitment[]) =>
    list.filter(({ id }) => perimeter?.commitmentIds.has(id) ?? true);
  return {
    actors: { come: own(actors.come), gone: own(actors.gone) },
    links: {
      come: ofSome(links.come),
      stronger: ofSome(links.stronger),
      weaker: ofSome(links.weaker),
      asleep: ofSome(links.asleep),
      gone: ofSome(links.gone),
    },
    promises: {
      wished: ofParties(promises.wished),
      made: ofParties(promises.made),
      kept: ofParties(promises.kept),
      left: ofParties(promises.left),
    },
    meanwhile: { heard: own(meanwhile.heard), due: ofParties(meanwhile.due) },
    commitments: {
      come: about(commitments.come),
      carried: ofSome(commitments.carried),
      kept: about(commitments.kept),
    },
    heardIds: heardMeanwhile(before, now),
    // Who carries no more is who carries when time is read the other way.
    letGo: ofSome(compareMaps(now, before).commitments.carried),
    needs: newResources(before.needs, now.needs).filter(({ actorId }) => has(actorId)),
    offers: newResources(before.offers, now.offers).filter(({ actorId }) => has(actorId)),
  };
}

/** Declaration made meanwhile, and the level that the map keeps. */
export interface SaidOnly {
  readonly actorId: string;
  readonly voice?: string | undefined;
  readonly partnerIds: readonly string[];
  readonly intensity: number;
  readonly kept: number;
}

/** Lists declarations on cooperations whose level stayed, since a lower one exists. */
export function saidWithoutChange(
  before: TerritoryMap,
  now: TerritoryMap,
  perimeter: RoomPerimeter | null,
): readonly SaidOnly[] {
  const known = new Map(before.cooperations.map((one) => [one.id, one]));
  return now.cooperations.flatMap(({ id, declarations, parties, agreedIntensity: kept }) => {
    const was = known.get(id);
    if (was?.agreedIntensity !== kept || !(perimeter?.cooperationIds.has(id) ?? true)) return [];
    const declared = new Set(was.declarations.map(keyOfDeclaration));
    return declarations
      .filter((one) => one.intensity !== kept && !declared.has(keyOfDeclaration(one)))
      .map(({ actorId, voice, intensity }) => ({
        actorId,
        voice,
        partnerIds: parties.map((party) => party.actorId).filter((other) => other !== actorId),
        intensity,
        kept,
      }));
  });
}

const keyOfDeclaration = ({ actorId, voice, on, intensity }: Declaration): string =>
  JSON.stringify([actorId, voice, on, intensity]);

function newResources(before: readonly Resource[], now: readonly Resource[]): readonly Resource[] {
  const keyOf = ({ actorId, resourceId }: Resource) => `${actorId}>${resourceId}`;
  const known = new Set(before.map(keyOf));
  return now.filter((resource) => !known.has(keyOf(resource)));
}

function heardMeanwhile(before: TerritoryMap, now: TerritoryMap): readonly string[] {
  const daysHeard = ({ membership }: MapActor): string =>
    heardDays()
      .map((field) => membership?.[field])
      .join();
  const known = new Map(before.actors.map((actor) => [actor.id, daysHeard(actor)]));
  const nothing = heardDays()
    .map(() => undefined)
    .join();
  return now.actors
    .filter((actor) => daysHeard(actor) !== (known.get(actor.id) ?? nothing))
    .map(({ id }) => id);
}
