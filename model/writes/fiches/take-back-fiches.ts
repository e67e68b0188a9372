import { type Edits, type Elements, nodeKey, parseKey } from '../../elements/elements.ts';
import { hangingOn, targetsOf } from '../../elements/hanging.ts';

/**
 * Withdraws what is published of cooperations of an actor that does not want to be shown any more: its party goes by
 * itself, but words written by hand may name it. They are to be reread before they are published again.
 */
export function takeBackFiches(
  state: Elements,
  actorId: string,
  cooperationIds: readonly string[] = targetsOf(state, 'PARTY_TO', actorId),
): Edits {
  const fiches = cooperationIds
    .flatMap((id) => hangingOn(state, 'Cooperation', id))
    .filter((key) => parseKey(key).kind === 'Fiche')
    .map((key) => nodeKey('Fiche', parseKey(key).id));
  return new Map(
    fiches.flatMap((key) => {
      const fiche = state.get(key);
      return fiche?.status === 'published' ? [[key, { ...fiche, status: 'withdrawn' }] as const] : [];
    }),
  );
}
