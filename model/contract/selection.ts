/** What can be chosen; choosing it anywhere (row, node, cell, sentence) selects it everywhere. */
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
 * The one thing chosen. `pair` is `a:b` with actor ids ascending, `strait` likewise with ids of lands, `families` is
 * `a:b`, `sides` is `a:b` where a side may be ids with commas between, `ways` is `from:to`, `gap` is the gap's key,
 * `pattern` a question of the library, or `chains:3`, a row of what it found;
 * `console` what a statement gave.
 */
export type Selection = { readonly kind: SelectionKind; readonly id: string } | null;

/** As the address bar writes it: `actor:amap`. */
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
