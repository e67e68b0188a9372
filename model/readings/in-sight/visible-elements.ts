import type { Commitment } from '../../contract/commitment.ts';
import type { Cooperation } from '../../contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../../contract/reading.ts';
import {
  declarationId,
  type Elements,
  NODE_PROPERTIES,
  nodeKey,
  type Properties,
  propertiesOf,
  RELATIONSHIP_PROPERTIES,
  relationshipKey,
} from '../../elements/elements.ts';
import { memoizeByObject } from '../../once.ts';

type Entries = readonly (readonly [string, Properties])[];

/**
 * Converts a map back into elements. They are incomplete: private elements, those of another day or of other
 * territories are missing.
 */
export function visibleElements(map: TerritoryMap): Elements {
  const { territory, actors, reserve, memberships, cooperations, commitments, needs, offers } = map;
  return new Map([
    [nodeKey('Territory', territory.id), picked(NODE_PROPERTIES.Territory, territory)],
    ...[...actors, ...reserve].flatMap((actor) => [...actorEntries(actor, territory.id)]),
    ...memberships.map(({ fromId, toId }) => [relationshipKey('MEMBER_OF', fromId, toId), {}] as const),
    ...cooperations.flatMap((cooperation) => [...cooperationEntries(cooperation)]),
    ...commitments.flatMap((commitment) => [...commitmentEntries(commitment)]),
    ...needs.map((need) => resourceEntry('NEEDS', need)),
    ...offers.map((offer) => resourceEntry('OFFERS', offer)),
  ]);
}

const picked = (names: readonly string[], item: object): Properties =>
  propertiesOf(
    Object.fromEntries(names.map((name) => [name, (item as Readonly<Record<string, unknown>>)[name]])),
  );

// Memoised by item: identical objects let a projection reuse its results.
const actorEntries = memoizeByObject((actor: MapActor, territoryId: string): Entries => {
  const node = [nodeKey('Actor', actor.id), picked(NODE_PROPERTIES.Actor, actor)] as const;
  const { membership, x, y, placed } = actor;
  if (membership === undefined) return [node];
  const place = picked(RELATIONSHIP_PROPERTIES.ACTS_IN, { ...membership, x, y, placed });
  return [node, [relationshipKey('ACTS_IN', actor.id, territoryId), place]];
});

const cooperationEntries = memoizeByObject(
  ({ parties, themes, serves, declarations, ...cooperation }: Cooperation): Entries => {
    const { id } = cooperation;
    return [
      [nodeKey('Cooperation', id), picked(NODE_PROPERTIES.Cooperation, cooperation)],
      ...parties.map(
        ({ actorId, ...party }) => [relationshipKey('PARTY_TO', actorId, id), propertiesOf(party)] as const,
      ),
      ...themes.map((themeId) => [relationshipKey('COOPERATION_ABOUT', id, themeId), {}] as const),
      ...serves.map((commitmentId) => [relationshipKey('SERVES', id, commitmentId), {}] as const),
      ...declarations.map(
        (declaration) =>
          [
            nodeKey('Declaration', declarationId(id, declaration.actorId, declaration.on, declaration.voice)),
            propertiesOf({ ...declaration, cooperationId: id }),
          ] as const,
      ),
    ];
  },
);

const commitmentEntries = memoizeByObject(
  ({ territoryId, themes, refines, carriers, ...commitment }: Commitment): Entries => {
    const { id } = commitment;
    const targets = [
      ...(territoryId === undefined ? [] : [relationshipKey('FOR', id, territoryId)]),
      ...themes.map((themeId) => relationshipKey('COMMITMENT_ABOUT', id, themeId)),
      ...(refines === undefined ? [] : [relationshipKey('REFINES', id, refines)]),
    ];
    return [
      [nodeKey('Commitment', id), picked(NODE_PROPERTIES.Commitment, commitment)],
      ...targets.map((key) => [key, {}] as const),
      ...carriers.map(
        ({ actorId, ...carrier }) =>
          [relationshipKey('CARRIES', actorId, id), propertiesOf(carrier)] as const,
      ),
    ];
  },
);

const resourceEntry = (
  kind: 'NEEDS' | 'OFFERS',
  need: TerritoryMap['needs'][number] | TerritoryMap['offers'][number],
): readonly [string, Properties] => [
  relationshipKey(kind, need.actorId, need.resourceId),
  picked(RELATIONSHIP_PROPERTIES[kind], need),
];
