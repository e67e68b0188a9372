import { attachedTo, targetsOf } from '../../elements/attachments.ts';
import { type Edits, type Elements, parseKey } from '../../elements/elements.ts';

/**
 * Withdraws published briefs about an actor's cooperations when it no longer wants to be shown: its party
 * disappears automatically, but handwritten texts may name it. They must be reread before they are published
 * again.
 */
export function takeBackBriefs(
  state: Elements,
  actorId: string,
  cooperationIds: readonly string[] = targetsOf(state, 'PARTY_TO', actorId),
): Edits {
  const fiches = cooperationIds
    .flatMap((id) => attachedTo(state, 'Cooperation', id))
    .filter((key) => parseKey(key).kind === 'Fiche');
  return new Map(
    fiches.flatMap((key) => {
      const brief = state.get(key);
      return brief?.status === 'published' ? [[key, { ...brief, status: 'withdrawn' }] as const] : [];
    }),
  );
}
