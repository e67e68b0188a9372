import { sourcesOf, targetsOf } from '../../elements/attachments.ts';
import { raiseVersions } from '../../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, type Properties, parseKey } from '../../elements/elements.ts';
import { namesToErase } from '../erasure/erased-words.ts';
import { namesOfActor } from '../erasure/names-of-actor.ts';
import { type Erased, withoutErased } from '../erasure/without-erased.ts';

/**
 * Removes the names of an organisation that withdrew from the words of others: minutes, answers, notes, views on it.
 * They go in the Change by which it withdraws: nothing made afterwards names it, and an undo brings them back. Its own
 * contributions go too, except the withdrawal. `before` is the state with it, `next` the state without it.
 */
export function forgetMentions(
  before: Elements,
  next: Elements,
  { actorId, territoryId }: { readonly actorId: string; readonly territoryId: string },
): Edits {
  const erased: Erased = {
    actorIds: new Set([actorId]),
    cooperationIds: new Set(),
    ficheIds: new Set(),
    names: namesToErase(namesOfActor(before.get(nodeKey('Actor', actorId)) ?? {})),
  };
  const changed = [...next].flatMap(([key, properties]): [string, Properties | null][] => {
    if (!isOfTerritory(next, key, properties, territoryId) || isOwn(key, properties, actorId)) return [];
    const left = withoutErased(key, properties, erased);
    return left === properties ? [] : [[key, left]];
  });
  return raiseVersions(next, new Map(changed));
}

/**
 * Returns true if an element is the organisation's own, to keep: its sheet, its ties elsewhere, and its withdrawal,
 * which keeps it out of the past.
 */
const isOwn = (key: string, { answers }: Properties, actorId: string): boolean => {
  const { kind, id, toId } = parseKey(key);
  if (kind === 'Contribution') return String(answers).includes('"verdict":"withdrawn"');
  return (kind === 'Actor' && id === actorId) || (toId !== undefined && (id === actorId || toId === actorId));
};

function isOfTerritory(state: Elements, key: string, properties: Properties, territoryId: string): boolean {
  const { kind, id } = parseKey(key);
  const acts = (actorId: string): boolean => targetsOf(state, 'ACTS_IN', actorId).includes(territoryId);
  switch (kind) {
    case 'Workshop':
    case 'Contribution':
    case 'GapAnswer':
    case 'Land':
      return properties.territoryId === territoryId;
    case 'Cooperation':
      return sourcesOf(state, 'PARTY_TO', id).some(acts);
    case 'Commitment':
      return targetsOf(state, 'FOR', id).includes(territoryId);
    case 'Actor':
    case 'CARRIES':
    case 'PARTY_TO':
    case 'NEEDS':
    case 'OFFERS':
      return acts(id);
    default:
      return false;
  }
}
