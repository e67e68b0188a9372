/** What a spreadsheet would take for a formula, were it to begin a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as a spreadsheet opens it: comma separated, with a mark of its encoding; text never becomes a formula. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
