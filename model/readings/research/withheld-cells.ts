/** A count that may be written. */
export interface Cell {
  readonly value: number;
  /** Blank whatever it holds. */
  readonly isHidden?: boolean;
}

/**
 * Which cells of a table stay blank: those under k; then the smallest others, one by one, until no blank cell follows from
 * the rest, even for whoever knows the sum of all (complementary suppression: Willenborg & de Waal 2001, Elements of
 * statistical disclosure control, ch. 6). No sum is written beside; that of all may be known from elsewhere.
 *
 * Of blank cells that are all under k, whoever knows their sum S also knows that each is k − 1 at most: of b of them, each
 * may still be anything from 0 to k − 1 exactly where k − 1 ≤ S ≤ (b − 1)(k − 1). Two that hold 4 each under 5 would be
 * told by their 8. With one among them that may be larger, the upper bound falls away.
 */
export function withheldCells(cells: readonly Cell[], k: number): boolean[] {
  const blank = cells.map(({ value, isHidden }) => value < k || isHidden === true);
  let isBounded = cells.every(({ isHidden }) => isHidden !== true);
  for (;;) {
    const hidden = cells.filter((_, i) => blank[i]);
    const sum = hidden.reduce((all, { value }) => all + value, 0);
    const most = isBounded ? (hidden.length - 1) * (k - 1) : Number.POSITIVE_INFINITY;
    const isSafe = hidden.length === 0 || (hidden.length > 1 && sum >= k - 1 && sum <= most);
    const next = isSafe ? undefined : smallestOpen(cells, blank);
    if (next === undefined) return blank;
    blank[next] = true;
    isBounded = false;
  }
}

function smallestOpen(cells: readonly Cell[], blank: readonly boolean[]): number | undefined {
  let least: number | undefined;
  for (const [i, { value }] of cells.entries())
    if (!blank[i] && (least === undefined || value < (cells[least]?.value ?? 0))) least = i;
  return least;
}
