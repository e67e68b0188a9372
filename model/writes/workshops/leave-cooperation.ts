import { attachedTo, sourcesOf } from '../../elements/attachments.ts';
import {
  type Edits,
  type Elements,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../elements/elements.ts';
import { FEWEST_PARTIES, removeNode } from '../../elements/removals.ts';

/** Lists an actor's declarations on a cooperation, by speaker and day. */
export const ownDeclarations = (
  state: Elements,
  cooperationId: string,
  actorId: string,
): [string, Properties][] =>
  attachedTo(state, 'Cooperation', cooperationId).flatMap((key) => {
    const properties = state.get(key);
    const isOwn = key.startsWith('Declaration:') && properties?.actorId === actorId;
    return isOwn && properties !== undefined ? [[key, properties] satisfies [string, Properties]] : [];
  });

/** Lists an actor's contributions to the briefs of a cooperation. */
export const ownBrings = (state: Elements, cooperationId: string, actorId: string): string[] =>
  attachedTo(state, 'Cooperation', cooperationId).flatMap((key) => {
    const { kind, id } = parseKey(key);
    const brings = relationshipKey('BRINGS', actorId, id);
    return kind === 'Fiche' && state.has(brings) ? [brings] : [];
  });

/**
 * Removes a party with its declarations and contributions to briefs; a cooperation with fewer than two left
 * is deleted.
 */
export function leaveCooperation(state: Elements, cooperationId: string, actorId: string): Edits {
  const others = sourcesOf(state, 'PARTY_TO', cooperationId).filter((id) => id !== actorId);
  if (others.length < FEWEST_PARTIES) return removeNode(state, 'Cooperation', cooperationId);
  return new Map([
    [relationshipKey('PARTY_TO', actorId, cooperationId), null],
    ...ownDeclarations(state, cooperationId, actorId).map(([key]) => [key, null] as const),
    ...ownBrings(state, cooperationId, actorId).map((key) => [key, null] as const),
  ]);
}
