import type { Selection } from '../../model/contract/selection.ts';

export {
  formatSelection,
  parseSelection,
  type Selection,
  type SelectionKind,
} from '../../model/contract/selection.ts';

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
