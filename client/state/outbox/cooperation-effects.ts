import type { Cooperation, NewCooperation, Party, PartyInput } from '../../../model/contract/cooperation.ts';
import type { MapLink, TerritoryMap } from '../../../model/contract/reading.ts';
import type { CooperationState, Intensity } from '../../../model/contract/vocabulary.ts';
import { change, drop, merged, patched, put } from './edit-map.ts';
import type { Edit } from './outbox.ts';

type Dated = Pick<Cooperation, 'status' | 'startedOn' | 'endedOn'>;

/** What it would be at a day; what the server says of it replaces this as soon as it comes. */
function expectedState({ status, startedOn, endedOn }: Dated, day: string): CooperationState {
  if (startedOn !== undefined && startedOn > day) return 'absent';
  const over = status === 'ended' || status === 'broken';
  if (over && endedOn !== undefined && endedOn > day) return 'active';
  if (endedOn !== undefined && endedOn <= day && status !== 'broken') return 'ended';
  return status;
}

const lowest = (levels: readonly Intensity[], otherwise: Intensity): Intensity =>
  levels.length === 0 ? otherwise : Math.min(...levels);

/** A cooperation with what the server derives from the rest of it. */
function derived(cooperation: Cooperation, day: string): Cooperation {
  return {
    ...cooperation,
    state: expectedState(cooperation, day),
    agreedIntensity: lowest(
      cooperation.declarations.map(({ intensity }) => intensity),
      cooperation.intensity,
    ),
  };
}

/** The linked pairs that a cooperation makes at the weakest intensity. */
function linksOf({ id, state, parties, declarations, intensity }: Cooperation): MapLink[] {
  if (state !== 'active') return [];
  return parties.flatMap((a, i) =>
    parties.slice(i + 1).flatMap((b) => {
      const own = declarations.filter(({ actorId }) => actorId === a.actorId || actorId === b.actorId);
      const level = lowest(
        own.map((declaration) => declaration.intensity),
        intensity,
      );
      const [first = '', second = ''] = [a.actorId, b.actorId].sort();
      return level < 1
        ? []
        : [{ actorIds: [first, second], intensity: level, cooperationIds: [id] } as MapLink];
    }),
  );
}

/** The map with a cooperation as it now is, or without it, and the links that follow. */
function withCooperation(map: TerritoryMap, id: string, next: Cooperation | null): TerritoryMap {
  const shown = next === null || next.state === 'absent' ? null : next;
  const listed =
    shown === null ? drop(map, 'cooperations', (known) => known.id === id) : put(map, 'cooperations', shown);
  const others = map.links.flatMap((link) => {
    const left = link.cooperationIds.filter((known) => known !== id);
    return left.length === 0 ? [] : [{ ...link, cooperationIds: left }];
  });
  const links = new Map(others.map((link) => [link.actorIds.join(':'), link]));
  for (const link of shown === null ? [] : linksOf(shown)) {
    const key = link.actorIds.join(':');
    const known = links.get(key);
    links.set(
      key,
      known === undefined
        ? link
        : {
            ...link,
            intensity: Math.max(known.intensity, link.intensity),
            cooperationIds: [...known.cooperationIds, id],
          },
    );
  }
  return { ...listed, links: [...links.values()] };
}

const cooperationOf = (map: TerritoryMap, id: string | undefined) =>
  map.cooperations.find((known) => known.id === id);

const entering = (map: TerritoryMap, actorIds: readonly string[]): TerritoryMap =>
  actorIds.reduce((next, id) => {
    const waiting = next.reserve.find((actor) => actor.id === id);
    if (waiting === undefined) return next;
    const membership = { ...waiting.membership, onMap: true };
    return put(
      drop(next, 'reserve', (actor) => actor.id === id),
      'actors',
      { ...waiting, membership },
    );
  }, map);

export function addCooperation(map: TerritoryMap, { body }: Edit): TerritoryMap {
  const { parties, ...given } = body as NewCooperation & { id: string };
  if (cooperationOf(map, given.id) !== undefined) return map;
  const on = map.day;
  const initial: Partial<Cooperation> = {
    formality: 'informal',
    themes: [],
    serves: [],
    recordedOn: on,
    version: 1,
  };
  const cooperation = merged<Cooperation>(initial, {
    ...given,
    parties: parties.map(({ actorId, role, agreedBy, agreedOn }) =>
      merged<Party>({ actorId, role }, { agreedBy, agreedOn }),
    ),
    declarations: parties.flatMap(({ actorId, declaredIntensity, declaredOn = on }) =>
      declaredIntensity === undefined ? [] : [{ actorId, intensity: declaredIntensity, on: declaredOn }],
    ),
  });
  const ids = parties.map(({ actorId }) => actorId);
  return withCooperation(entering(map, ids), given.id, derived(cooperation, on));
}

export function updateCooperation(map: TerritoryMap, { params, body }: Edit): TerritoryMap {
  const known = cooperationOf(map, params.cooperationId);
  if (known === undefined) return map;
  const next = patched(known, body as Record<string, unknown>);
  return next === known ? map : withCooperation(map, known.id, derived(next, map.day));
}

export const deleteCooperation = (map: TerritoryMap, { params }: Edit): TerritoryMap =>
  withCooperation(map, params.cooperationId ?? '', null);

/** What is named is said, null clearing it; what is not named stays. */
const clearing = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const saidYes = ({ agreedBy, agreedOn }: Party): boolean => agreedBy !== undefined || agreedOn !== undefined;

/** With the yes of each a proposal is an intention; with one taken back it is a proposal again. */
function statusOfPromise(
  { status }: Cooperation,
  before: Party,
  after: Party,
  parties: readonly Party[],
): Cooperation['status'] {
  if (status === 'proposed' && parties.every(saidYes)) return 'intention';
  return status === 'intention' && saidYes(before) && !saidYes(after) ? 'proposed' : status;
}

export function setParty(map: TerritoryMap, { params, body }: Edit): TerritoryMap {
  const known = cooperationOf(map, params.cooperationId);
  const actorId = params.actorId ?? '';
  if (known === undefined) return map;
  const { role, declaredIntensity, declaredOn, voice, channel, agreedBy, agreedOn } = body as PartyInput;
  const party = known.parties.find((one) => one.actorId === actorId) ?? { actorId, role: role ?? 'member' };
  const said = merged<Party>(party, { role: role ?? party.role, ...clearing({ agreedBy, agreedOn }) });
  const on = declaredOn ?? map.day;
  const others = known.declarations.filter(
    (one) => one.actorId !== actorId || one.on !== on || one.voice !== (voice ?? undefined),
  );
  const declarations =
    declaredIntensity === undefined
      ? known.declarations
      : declaredIntensity === null
        ? others
        : [...others, { actorId, intensity: declaredIntensity, on, channel: channel ?? 'entry' }];
  const place = known.parties.findIndex((one) => one.actorId === actorId);
  const parties = place < 0 ? [...known.parties, said] : known.parties.with(place, said);
  const status = statusOfPromise(known, party, said, parties);
  const next = patched(known, { parties, declarations, status });
  return withCooperation(entering(map, [actorId]), known.id, derived(next, map.day));
}

export function removeParty(map: TerritoryMap, { params }: Edit): TerritoryMap {
  const known = cooperationOf(map, params.cooperationId);
  if (known === undefined || known.parties.length <= 2) return map;
  const stays = ({ actorId }: { actorId: string }) => actorId !== params.actorId;
  const next = patched(known, {
    parties: known.parties.filter(stays),
    declarations: known.declarations.filter(stays),
  });
  return withCooperation(map, known.id, derived(next, map.day));
}

/** The map without an actor: cooperations left with one party go with it. */
export function withoutActor(map: TerritoryMap, actorId: string): TerritoryMap {
  const left = map.cooperations.reduce((next, known) => {
    if (!known.parties.some((party) => party.actorId === actorId)) return next;
    const parties = known.parties.filter((party) => party.actorId !== actorId);
    const declarations = known.declarations.filter((one) => one.actorId !== actorId);
    const rest = parties.length < 2 ? null : derived({ ...known, parties, declarations }, map.day);
    return withCooperation(next, known.id, rest);
  }, map);
  const carried = change(
    left,
    'commitments',
    () => true,
    (commitment) => ({
      ...commitment,
      carriers: commitment.carriers.filter((carrier) => carrier.actorId !== actorId),
    }),
  );
  return (['actors', 'reserve', 'needs', 'offers'] as const).reduce(
    (next, name) => drop(next, name, (item) => ('actorId' in item ? item.actorId : item.id) === actorId),
    carried,
  );
}
