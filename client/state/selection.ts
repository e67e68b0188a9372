import type { Selection } from '../../model/contract/selection.ts';

export {
  formatSelection,
  parseSelection,
  type Selection,
  type SelectionKind,
} from '../../model/contract/selection.ts';

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);

/** Key of a pair whichever way it is named. */
export const pairId = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`);
