import { z } from 'zod';
import {
  type Actor,
  ActorDetail,
  type AddedActor,
  Membership,
  Need,
  type TerritoryActor,
} from '../../model/contract/actor.ts';
import { Id, PartialDate } from '../../model/contract/primitives.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { wordsOf } from '../../model/words/fold-text.ts';
import { defineQuery, stored } from './define-query.ts';
import { findForeign, visibilityParams } from './hidden.ts';
import {
  INDEXED_PAGE,
  indexedPage,
  inOrderOf,
  PAGE_PARAMS,
  type Page,
  type PageRequest,
  Place,
  pageOf,
  pageParams,
} from './page.ts';
import { type Reader, readRows } from './reader.ts';
import { findTerritory } from './territories.ts';

const StoredNeed = stored(Need.omit({ actorId: true }));
const StoredMemberOf = stored(
  z.object({ actorId: Id, since: PartialDate.optional(), source: z.string().optional() }),
);

const ReadActors = defineQuery({
  file: 'actors/read-actors.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ ids: z.array(z.string()), seesPrivate: z.boolean() }),
  row: z.object({
    actor: stored(
      ActorDetail.extend({
        memberOf: z.array(StoredMemberOf),
        needs: z.array(StoredNeed),
        offers: z.array(StoredNeed),
      }),
    ),
  }),
});

const ReadMembership = defineQuery({
  file: 'actors/read-membership.cypher',
  access: 'read',
  params: z.object({ actorId: z.string(), territoryId: z.string() }),
  row: z.object({ membership: stored(Membership) }),
});

const ListTerritoryActors = defineQuery({
  file: 'actors/list-territory-actors.cypher',
  access: 'read',
  params: z.object({
    territoryId: z.string(),
    onMap: z.boolean().optional(),
    seesPrivate: z.boolean(),
    words: z.array(z.string()),
    ...PAGE_PARAMS,
  }),
  row: Place.extend({ membership: stored(Membership) }),
});

const SEEN_PLACE = { seesPrivate: z.boolean(), ...INDEXED_PAGE };
const Words = z.array(z.string());
const ListActors = defineQuery({
  file: 'actors/list-actors.cypher',
  access: 'read',
  params: z.object(SEEN_PLACE),
  row: Place,
});
const SearchActors = defineQuery({
  file: 'actors/search-actors.cypher',
  access: 'read',
  params: z.object({ ...SEEN_PLACE, longest: z.string(), words: Words }),
  row: Place,
});
const SearchActorsWithin = defineQuery({
  file: 'actors/search-actors-within.cypher',
  access: 'read',
  params: z.object({
    ...SEEN_PLACE,
    siren: z.string().optional(),
    territoryIds: z.array(z.string()).nullable(),
    words: Words,
  }),
  row: Place,
});

/** Reads actors by id; missing ones are left out. */
async function readActors(
  reader: Reader,
  ids: readonly string[],
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<ActorDetail[]> {
  const { seesPrivate } = visibility;
  const rows = await readRows(reader, ReadActors, { ids: [...ids], seesPrivate });
  const actors = rows.map(({ actor }) => actor);
  const actorIds = actors.flatMap(({ id, memberOf }) => [id, ...memberOf.map((tie) => tie.actorId)]);
  const foreign = await findForeign(reader, visibility, { actorIds, cooperationIds: [] });
  if (foreign.size === 0) return actors;
  return actors
    .filter(({ id }) => !foreign.has(`Actor:${id}`))
    .map((one) => ({
      ...one,
      memberOf: one.memberOf.filter(({ actorId }) => !foreign.has(`Actor:${actorId}`)),
    }));
}

/** Reads one actor; undefined if it does not exist. */
export async function readActor(
  reader: Reader,
  actorId: string,
  visibility?: Visibility,
): Promise<ActorDetail | undefined> {
  const [actor] = await readActors(reader, [actorId], visibility);
  return actor;
}

/** Reads how an actor stands in a territory; undefined when it does not act there. */
async function readMembership(
  reader: Reader,
  territoryId: string,
  actorId: string,
): Promise<Membership | undefined> {
  const [row] = await readRows(reader, ReadMembership, { territoryId, actorId });
  return row?.membership;
}

/** Reads an actor with how it stands in a territory, if it acts there; undefined when there is none. */
export async function readAddedActor(
  reader: Reader,
  territoryId: string,
  actorId: string,
  visibility?: Visibility,
): Promise<AddedActor | undefined> {
  const [actor, membership] = await Promise.all([
    readActor(reader, actorId, visibility),
    readMembership(reader, territoryId, actorId),
  ]);
  return actor && { ...alone(actor), ...(membership && { membership }) };
}

/** Lists the actors of a territory by name; undefined if there is no such territory. */
export async function listTerritoryActors(
  reader: Reader,
  territoryId: string,
  {
    q = '',
    onMap,
    ...page
  }: PageRequest & { readonly q?: string | undefined; readonly onMap?: boolean | undefined },
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Page<TerritoryActor> | undefined> {
  if (!(await findTerritory(reader, territoryId))) return undefined;
  const params = {
    territoryId,
    onMap,
    seesPrivate: visibility.seesPrivate,
    words: wordsOf(q),
    ...pageParams(page),
  };
  const rows = await readRows(reader, ListTerritoryActors, params);
  const { items, ...next } = pageOf(rows, page);
  const memberships = new Map(items.map(({ id, membership }) => [id, membership]));
  const ids = [...memberships.keys()];
  const actors = inOrderOf(ids, await readActors(reader, ids, visibility)).flatMap((actor) => {
    const membership = memberships.get(actor.id);
    return membership ? [{ ...alone(actor), membership }] : [];
  });
  return { items: actors, ...next };
}

/** Searches the actors of all territories, by the words of their name and by SIREN. */
export async function searchActors(
  reader: Reader,
  {
    q = '',
    siren,
    ...page
  }: PageRequest & { readonly q?: string | undefined; readonly siren?: string | undefined },
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Page<Actor>> {
  const { seesPrivate, territoryIds } = visibilityParams(visibility);
  const [words, place] = [wordsOf(q), { seesPrivate, ...indexedPage(page) }];
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  const number = siren?.replace(/\s/g, '');
  const found =
    territoryIds !== null || number !== undefined
      ? readRows(reader, SearchActorsWithin, { ...place, siren: number, territoryIds, words })
      : words.length > 0
        ? readRows(reader, SearchActors, { ...place, longest, words })
        : readRows(reader, ListActors, place);
  const { items, ...next } = pageOf(await found, page);
  const ids = items.map(({ id }) => id);
  return { items: inOrderOf(ids, await readActors(reader, ids, visibility)).map(alone), ...next };
}

function alone({ territoryIds: _t, memberOf: _m, needs: _n, offers: _o, ...actor }: ActorDetail): Actor {
  return actor;
}
