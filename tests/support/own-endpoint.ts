import type { Role } from '../../model/contract/access-vocabulary.ts';
import type { Elements, Properties } from '../../model/elements/elements.ts';
import { rightOf } from './expected-rights.ts';

/** Who changed a graph, from what to what. */
export interface Change {
  readonly role: Role;
  readonly home: readonly string[];
  readonly territoryId: string;
  /** The organisation that is spoken for. */
  readonly actorId: string;
  readonly before: Elements;
  readonly after: Elements;
}

const ends = (elements: Elements, kind: string, from: string | null, to: string | null): string[] =>
  [...elements.keys()].flatMap((key) => {
    const [found, rest = ''] = key.split(':');
    const [a = '', b = ''] = rest.split('>');
    if (found !== kind || (from !== null && from !== a) || (to !== null && to !== b)) return [];
    return [from === null ? a : b];
  });

const placesOfActor = (elements: Elements, id: string) => ends(elements, 'ACTS_IN', id, null);
const partiesOf = (elements: Elements, id: string) => ends(elements, 'PARTY_TO', null, id);
const placesOfCooperation = (elements: Elements, id: string) =>
  partiesOf(elements, id).flatMap((actorId) => placesOfActor(elements, actorId));

const withoutVersion = (properties: Properties | undefined): string => {
  const { version: _, x: _x, y: _y, ...rest } = properties ?? {};
  return JSON.stringify(properties === undefined ? null : Object.entries(rest).sort());
};

/** Lists the keys that differ other than by versions and positions. */
export const differing = ({ before, after }: Pick<Change, 'before' | 'after'>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => withoutVersion(before.get(key)) !== withoutVersion(after.get(key)),
  );

/** Returns the parts of a change that its own endpoint would have refused. */
export function refusedByOwnEndpoint(change: Change): string[] {
  const judge = change.role === 'participant' || change.role === 'rereader' ? bySpeaking : byEndpoint;
  return differing(change).filter((key) => !judge(change, key));
}

function byEndpoint({ role, home, before, after }: Change, key: string): boolean {
  const [kind = '', rest = ''] = key.split(':');
  const [id = '', to = ''] = rest.split('>');
  const [was, is] = [before.get(key), after.get(key)];
  const may = (operation: string, where: 'some' | 'every', places: readonly string[]): boolean =>
    rightOf(operation, role) === 'own' && places.length > 0 && places[where]((place) => home.includes(place));
  const isGone = (node: string) => before.has(node) && !after.has(node);
  const isNew = (node: string) => !before.has(node) && after.has(node);
  const cooperation = kind === 'Declaration' ? String((was ?? is)?.cooperationId) : to;
  switch (kind) {
    case 'Actor':
      if (was === undefined) return may('addActor', 'some', placesOfActor(after, id));
      return may(is === undefined ? 'deleteActor' : 'updateActor', 'every', placesOfActor(before, id));
    case 'ACTS_IN':
      if (isGone(`Actor:${id}`)) return true;
      return may(is === undefined ? 'removeMembership' : 'setMembership', 'some', [to]);
    case 'NEEDS':
    case 'OFFERS': {
      if (isGone(`Actor:${id}`) || isNew(`Actor:${id}`)) return true;
      const noun = kind === 'NEEDS' ? 'Need' : 'Offer';
      return may(`${is === undefined ? 'remove' : 'set'}${noun}`, 'every', placesOfActor(before, id));
    }
    case 'Commitment':
      return was === undefined
        ? may('addCommitment', 'some', ends(after, 'FOR', id, null))
        : may('updateCommitment', 'some', ends(before, 'FOR', id, null));
    case 'FOR':
      return isNew(`Commitment:${id}`);
    case 'CARRIES':
      if (isGone(`Actor:${id}`) || isNew(`Commitment:${to}`)) return true;
      return may(is === undefined ? 'removeCarrier' : 'setCarrier', 'some', ends(before, 'FOR', to, null));
    case 'Cooperation':
      if (was === undefined) return may('addCooperation', 'some', placesOfCooperation(after, id));
      return may(
        is === undefined ? 'deleteCooperation' : 'updateCooperation',
        'some',
        placesOfCooperation(before, id),
      );
    case 'PARTY_TO':
    case 'Declaration': {
      const node = `Cooperation:${cooperation}`;
      if (isGone(node) || isNew(node) || (is === undefined && isGone(`Actor:${id}`))) return true;
      const operation = kind === 'PARTY_TO' && is === undefined ? 'removeParty' : 'setParty';
      return may(operation, 'some', placesOfCooperation(before, cooperation));
    }
    default:
      return false;
  }
}

/** Recomputes the rights for phones and cards, which have no endpoints. */
function bySpeaking(change: Change, key: string): boolean {
  const { role, territoryId, actorId, before, after } = change;
  const [kind = '', rest = ''] = key.split(':');
  const [id = '', to = ''] = rest.split('>');
  const [was, is] = [before.get(key), after.get(key)];
  const places = placesOfActor(before, actorId);
  const isNew = !before.has(`Actor:${actorId}`);
  if (isNew ? role !== 'participant' : !places.includes(territoryId)) return false;
  // A phone takes nothing away.
  const taken = Object.keys(was ?? {}).some((name) => is?.[name] === undefined) || is === undefined;
  if (was !== undefined && taken && role === 'participant') return false;
  const isOwnSheet = isNew || places.every((place) => place === territoryId);
  const added = (cooperation: string): boolean =>
    !before.has(`Cooperation:${cooperation}`) && partiesOf(after, cooperation).includes(actorId);
  const left = (cooperation: string): boolean =>
    !after.has(`Cooperation:${cooperation}`) && partiesOf(before, cooperation).includes(actorId);
  const carried = (commitment: string): boolean =>
    !before.has(`Commitment:${commitment}`) && after.has(`CARRIES:${actorId}>${commitment}`);
  switch (kind) {
    case 'Actor':
    case 'NEEDS':
    case 'OFFERS':
      return id === actorId && isOwnSheet;
    case 'CARRIES':
      return id === actorId;
    case 'ACTS_IN': {
      if (to !== territoryId && after.has(`Actor:${id}`)) return false;
      const withUs = ends(after, 'PARTY_TO', id, null).some(added);
      return id === actorId || (withUs && was?.onMap === false && is?.onMap === true);
    }
    case 'Commitment':
    case 'FOR':
      return carried(id);
    case 'Cooperation':
      return added(id) || left(id);
    case 'PARTY_TO':
      return added(to) || left(to) || (id === actorId && is === undefined);
    case 'Declaration':
      return (was ?? is)?.actorId === actorId || left(String(was?.cooperationId));
    default:
      return false;
  }
}
