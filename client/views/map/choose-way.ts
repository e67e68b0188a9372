import { select } from '../../actions/index.ts';
import { type Selection, store } from '../../state/index.ts';

/** The actor that ways begin with: the one that is chosen, or where those on screen begin. */
function beginning(selection: Selection): string {
  if (selection?.kind === 'actor') return selection.id;
  return selection?.kind === 'ways' ? (selection.id.split(':')[0] ?? '') : '';
}

/** A second actor: the ways from the first to it. Without a first one it is the first. */
export function chooseWayTo(actorId: string): void {
  const from = beginning(store.get().selection);
  if (from === '' || from === actorId) select({ kind: 'actor', id: actorId });
  else select({ kind: 'ways', id: `${from}:${actorId}` });
}

/** Two actors are to be chosen, or the second one. */
export const openWays = (): void => select({ kind: 'ways', id: `${beginning(store.get().selection)}:` });
