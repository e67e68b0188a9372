/** Kinds of selectable things; selecting one anywhere (row, node, cell, sentence) selects it everywhere. */
const SELECTION_KINDS = [
  'actor',
  'cooperation',
  'commitment',
  'theme',
  'gap',
  'pair',
  'ways',
  'land',
  'strait',
  'families',
  'sides',
  'pattern',
  'console',
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/**
 * The one selection. `pair` is `a:b` with actor ids ascending, `strait` likewise with land ids. `families` is
 * `a:b`, `sides` is `a:b` with ids separated by commas, `ways` is `from:to`, `gap` is the gap's key.
 * `pattern` is a library question, or a row of its result, `chains:3`; `console` is the result of a
 * statement.
 */
export type Selection = { readonly kind: SelectionKind; readonly id: string } | null;

/** Formats a selection for the address bar: `actor:amap`. */
export const formatSelection = (selection: Selection): string | null =>
  selection === null ? null : `${selection.kind}:${selection.id}`;

/** Reads `kind:id`; a gap's key holds colons itself, so only the first one separates. */
export function parseSelection(text: string | null): Selection {
  if (text === null) return null;
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const kind = SELECTION_KINDS.find((known) => known === text.slice(0, colon));
  const id = text.slice(colon + 1);
  return kind === undefined || id === '' ? null : { kind, id };
}
