/** A formula is no longer than 8,192 letters; escaped, each may be six. */
const LONGEST_CELL = 65_536;
/** More of one sheet are not told one by one. */
const MOST = 10_000;

const CELL =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;

/** Notes the cells of a sheet whose formula has no value: whoever wrote the file has computed nothing. */
export function noteUncomputed(text: string, cells: Set<string>): void {
  for (const [, attributes = '', emptyValue] of text.matchAll(CELL)) {
    if (cells.size >= MOST) return;
    // An empty text is a value.
    const isEmptyText = emptyValue !== undefined && /(?:^|\s)t\s*=\s*["']str["']/.test(attributes);
    const [, cell] = /(?:^|\s)r\s*=\s*["']([A-Z]{1,2}\d+)["']/.exec(attributes) ?? [];
    if (cell !== undefined && !isEmptyText) cells.add(cell);
  }
}

/** Where a cell begins that goes on in the text that follows. */
export function openCell(text: string): number {
  const start = Math.max(text.lastIndexOf('<c '), text.lastIndexOf(':c '));
  const isOpen = start >= 0 && !/<\/(?:\w+:)?c>/.test(text.slice(start));
  return isOpen && text.length - start < LONGEST_CELL ? text.lastIndexOf('<', start) : text.length;
}
