import { attachedTo, sourcesOf } from '../../elements/attachments.ts';
import {
  type Edits,
  type Elements,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../elements/elements.ts';
import { FEWEST_PARTIES, removeNode } from '../../elements/removals.ts';

/** What an actor declared of a cooperation, each voice and day. */
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

/** What the briefs of a cooperation say that an actor brings. */
export const ownBrings = (state: Elements, cooperationId: string, actorId: string): string[] =>
  attachedTo(state, 'Cooperation', cooperationId).flatMap((key) => {
    const { kind, id } = parseKey(key);
    const brings = relationshipKey('BRINGS', actorId, id);
    return kind === 'Fiche' && state.has(brings) ? [brings] : [];
  });

/** A party leaves a cooperation with what it declared and what briefs say of it; one left with fewer than two goes too. */
export function leaveCooperation(state: Elements, cooperationId: string, actorId: string): Edits {
  const others = sourcesOf(state, 'PARTY_TO', cooperationId).filter((id) => id !== actorId);
  if (others.length < FEWEST_PARTIES) return removeNode(state, 'Cooperation', cooperationId);
  return new Map([
    [relationshipKey('PARTY_TO', actorId, cooperationId), null],
    ...ownDeclarations(state, cooperationId, actorId).map(([key]) => [key, null] as const),
    ...ownBrings(state, cooperationId, actorId).map((key) => [key, null] as const),
  ]);
}
