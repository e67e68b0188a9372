/** A cell by its place on screen. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows a page key goes over. */
const PAGE = 10;

/** Returns the cell that a key leads to, inside the grid; null for other keys. */
export function moveInGrid(
  key: string,
  far: boolean,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: within(nextRow, lastRow),
    column: within(nextColumn, lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
