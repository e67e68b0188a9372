import { type AppState, litEvidence } from '../../state/index.ts';

/** Room the tools take over the map, and what a body needs to be seen, in pixels. */
const EDGE = { side: 12, top: 52, bottom: 12 };

/** The actors one must see of what is chosen: a theme or two families may well be looked at in part. */
export function actorsToSee(state: AppState): readonly string[] {
  const { selection } = state;
  if (selection?.kind === 'actor') return [selection.id];
  if (selection === null || !['gap', 'pair', 'ways'].includes(selection.kind)) return [];
  const lit = litEvidence(state);
  return lit === null ? [] : [...new Set([...lit.actorIds, ...lit.missingPairs.flat()])];
}

export const isInSight = (
  at: { readonly x: number; readonly y: number },
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): boolean =>
  at.x > EDGE.side && at.x < clientWidth - EDGE.side && at.y > EDGE.top && at.y < clientHeight - EDGE.bottom;
