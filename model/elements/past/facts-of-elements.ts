import { Actor, Membership, Need } from '../../contract/actor.ts';
import { Peer, Placed, Territory } from '../../contract/territory.ts';
import { append } from '../../grouped.ts';
import type { Elements } from '../elements.ts';
import { type ActorFact, type CooperationFact, type Facts, LandFact } from '../facts.ts';
import { ascending, byEnds, byName, byWhoAndWhat, compare } from '../order.ts';
import { charterItems, commitmentsFor, servedElsewhere } from './commitments-of-elements.ts';
import { cooperationsOf, type MadeCooperations } from './cooperations-of-elements.ts';
import { ElementIndex, type IndexedElement, onceOf } from './element-index.ts';
import { type NodesShown, nodesShown } from './nodes-shown.ts';

const REREADS = '"screen":"rereading"';

/**
 * Counts the organisations that reread their statements in the last closed workshop; undefined if none did.
 */
function rereadIn(index: ElementIndex, territoryId: string): Territory['reread'] {
  const [last] = index
    .all('Workshop')
    .filter(({ properties }) => properties.territoryId === territoryId && properties.status === 'closed')
    .sort((a, b) => compare(String(b.properties.on), String(a.properties.on)) || compare(a.id, b.id));
  if (last === undefined) return undefined;
  const taken = index
    .all('Contribution')
    .map(({ properties }) => properties)
    .filter(({ workshopId, state }) => workshopId === last.id && state !== 'refused');
  const answeredBy = (rereads: boolean) =>
    new Set(
      taken.flatMap(({ answers, actorId }) =>
        String(answers).includes(REREADS) === rereads ? [String(actorId)] : [],
      ),
    );
  const spoke = answeredBy(false);
  const by = [...answeredBy(true)].filter((id) => spoke.has(id)).length;
  return by === 0 ? undefined : { by, of: spoke.size };
}

const TerritoryShape = Territory.omit({ counts: true });

/**
 * Builds the facts of a territory from elements, for states that the database no longer has. Same result and
 * order as `cypher/territories/read-facts.cypher`; elements attached to missing ones are left out.
 */
export const factsOfElements = (
  territoryId: string,
  elements: Elements,
  revision: number,
): Facts | undefined => factsOfIndex(territoryId, new ElementIndex(elements), revision);

/** Builds facts from an index, reusing cached parts. */
export function factsOfIndex(
  territoryId: string,
  index: ElementIndex,
  revision: number,
  {
    shown = nodesShown(index, territoryId),
    made,
  }: { readonly shown?: NodesShown; readonly made?: MadeCooperations } = {},
): Facts | undefined {
  const territory = territoryOf(index, territoryId, revision);
  if (territory === undefined) return undefined;
  const actors = actorsOf(index, territoryId);
  const acting = new Set(actors.map(({ id }) => id));
  const cooperations = cooperationsOf(index, shown.cooperations, made);
  const outside = outsideOf(index, cooperations, acting);
  const shownKeys = shownIn(index, territoryId);
  return {
    territory,
    actors,
    outside,
    cooperations,
    commitments: commitmentsFor(index, territoryId),
    charterItems: charterItems(index, acting),
    servedElsewhere: servedElsewhere(index, territoryId, cooperations),
    elsewhere: actingElsewhere(
      index,
      territoryId,
      outside.map(({ id }) => id),
    ),
    memberships: membershipsOf(index, acting),
    needs: resourcesOf(index, 'NEEDS', acting),
    offers: resourcesOf(index, 'OFFERS', acting),
    lands: landsOf(index, territoryId),
    shown: shownKeys.length,
    shownKeys,
  };
}

/** Lists the keys of the questions on the screen. */
const shownIn = (index: ElementIndex, territoryId: string): string[] =>
  index
    .all('GapAnswer')
    .filter(({ properties }) => properties.territoryId === territoryId && properties.shown !== undefined)
    .map(({ properties }) => String(properties.key))
    .sort();

function territoryOf(index: ElementIndex, id: string, revision: number): Facts['territory'] | undefined {
  const properties = index.node('Territory', id);
  if (properties === undefined) return undefined;
  const peers = [...index.from('PEER_OF', id), ...index.to('PEER_OF', id)]
    .map((tie) => Peer.parse({ ...tie.properties, territoryId: tie.id === id ? tie.toId : tie.id }))
    .sort(
      ascending(
        ({ territoryId }) => territoryId,
        ({ since }) => since,
      ),
    );
  return TerritoryShape.parse({
    ...properties,
    id,
    revision,
    reread: rereadIn(index, id),
    peers: peers.filter(({ territoryId }, i) => peers[i - 1]?.territoryId !== territoryId),
    parents: index
      .from('PART_OF', id)
      .map(({ toId }) => toId)
      .sort(),
  });
}

const parsedActor = onceOf(
  ({ id, properties }) => Actor.parse({ ...properties, id }),
  (actor, id) => actor.id === id,
);
const membershipOf = onceOf(({ properties }) => Membership.parse(properties));

const actorOf = (index: ElementIndex, id: string): Actor | undefined => {
  const properties = index.node('Actor', id);
  return properties && parsedActor({ id, toId: '', properties });
};

const actorFacts = new WeakMap<Actor, { readonly tie: IndexedElement['properties']; fact: ActorFact }>();

/** Returns the same object as long as neither the actor nor its place changed. */
function actorFactOf(actor: Actor, tie: IndexedElement): ActorFact {
  const known = actorFacts.get(actor);
  if (known?.tie === tie.properties) return known.fact;
  const { x, y, placed } = tie.properties;
  const fact: ActorFact = {
    membership: membershipOf(tie),
    ...(typeof x === 'number' && { x }),
    ...(typeof y === 'number' && { y }),
    ...(placed !== undefined && { placed: Placed.parse(placed) }),
    // Last, see `cooperationAt`.
    ...actor,
  };
  actorFacts.set(actor, { tie: tie.properties, fact });
  return fact;
}

const actorsOf = (index: ElementIndex, territoryId: string): ActorFact[] =>
  index
    .to('ACTS_IN', territoryId)
    .flatMap((tie) => {
      const actor = actorOf(index, tie.id);
      return actor === undefined ? [] : [actorFactOf(actor, tie)];
    })
    .sort(byName);

function outsideOf(
  index: ElementIndex,
  cooperations: readonly CooperationFact[],
  acting: ReadonlySet<string>,
): Actor[] {
  const parties = cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId));
  return [...new Set(parties)]
    .filter((id) => !acting.has(id))
    .flatMap((id) => actorOf(index, id) ?? [])
    .sort(byName);
}

function landsOf(index: ElementIndex, territoryId: string): LandFact[] {
  const actors = new Map<string, string[]>();
  for (const { id, properties } of index.to('ACTS_IN', territoryId))
    if (typeof properties.landId === 'string') append(actors, properties.landId, id);
  return index
    .all('Land')
    .filter(({ id, properties }) => properties.territoryId === territoryId && actors.has(id))
    .map(({ id, properties }) => LandFact.parse({ ...properties, id, actorIds: actors.get(id)?.sort() }))
    .sort(ascending(({ id }) => id));
}

const membershipsOf = (index: ElementIndex, acting: ReadonlySet<string>): Facts['memberships'] =>
  [...acting]
    .flatMap((id) => index.from('MEMBER_OF', id))
    .filter(({ toId }) => acting.has(toId))
    .map(({ id, toId, properties: { since } }) => ({
      fromId: id,
      toId,
      ...(typeof since === 'string' && { since }),
    }))
    .sort(byEnds);

const resourcesOf = (index: ElementIndex, kind: 'NEEDS' | 'OFFERS', acting: ReadonlySet<string>): Need[] =>
  [...acting]
    .flatMap((id) => index.from(kind, id))
    .map(({ id, toId, properties }) => Need.parse({ ...properties, actorId: id, resourceId: toId }))
    .sort(byWhoAndWhat);

/** Lists the actors that act only in territories neither above nor below one; ascending. */
function actingElsewhere(index: ElementIndex, territoryId: string, actorIds: Iterable<string>): string[] {
  const near = new Set([
    ...reached(territoryId, (id) => index.from('PART_OF', id).map(({ toId }) => toId)),
    ...reached(territoryId, (id) => index.to('PART_OF', id).map((tie) => tie.id)),
  ]);
  return [...actorIds]
    .filter((actorId) => {
      const places = index.from('ACTS_IN', actorId);
      return places.length > 0 && !places.some(({ toId }) => near.has(toId));
    })
    .sort();
}

/** Finds all ids reachable step by step, including the start. */
function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  // A set is gone through with what is added meanwhile.
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}
