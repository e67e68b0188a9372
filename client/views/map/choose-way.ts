import { select } from '../../actions/index.ts';
import { type Selection, store } from '../../state/index.ts';

/** Returns the start of paths: the selected actor, or that of the visible paths. */
function beginning(selection: Selection): string {
  if (selection?.kind === 'actor') return selection.id;
  return selection?.kind === 'ways' ? (selection.id.split(':')[0] ?? '') : '';
}

/** Selects the paths from the first actor to a second; without a first, it becomes the first. */
export function chooseWayTo(actorId: string): void {
  const from = beginning(store.get().selection);
  if (from === '' || from === actorId) select({ kind: 'actor', id: actorId });
  else select({ kind: 'ways', id: `${from}:${actorId}` });
}

/** Two actors are to be chosen, or the second one. */
export const openWays = (): void => select({ kind: 'ways', id: `${beginning(store.get().selection)}:` });
