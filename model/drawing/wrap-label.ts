/** A label cut into lines, with its size in ems. */
export interface LabelForm {
  readonly text: string;
  readonly lines: number;
  readonly width: number;
}

/** Width of a text in ems of the map's face. */
export type Measure = (text: string) => number;

/** Height of a line of a name, in ems, on screen and on paper. */
export const LABEL_LINE_HEIGHT = 1.12;
const MAX_LINES = 3;
/** Short words that belong to the next one, as a French typographer would keep them. */
const STICKY = /^(?:[a-zà]{1,2}|des|les|aux|the|and|pour|sur)$/iu;
/** Separators at which words may break: no non-breaking spaces. */
const PARTING = /[^\S\u00a0\u202f]+/u;
/** A lone mark stays with the word before it. */
const MARK = /^[-–—:;/&·]+$/u;

/** Splits a name at possible line breaks; hyphens stay with the part before. */
function piecesOf(name: string): string[] {
  const words = name.split(PARTING).filter((word) => word !== '');
  const pieces: string[] = [];
  let line = '';
  for (const word of words) {
    if (MARK.test(word) && line === '' && pieces.length > 0) {
      pieces[pieces.length - 1] += ` ${word}`;
      continue;
    }
    line = line === '' ? word : `${line} ${word}`;
    if (STICKY.test(word)) continue;
    pieces.push(line);
    line = '';
  }
  if (line !== '') pieces.push(line);
  return pieces;
}

/** Fills lines with pieces, one line after the other. No line is wider than `width`, unless a single piece is. */
function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : `${last} ${piece}`;
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

function shortened(line: string, width: number, measure: Measure): string {
  if (measure(line) <= width) return line;
  let cut = line;
  while (cut.length > 1 && measure(`${cut}…`) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Returns the narrowest break into that many lines, which balances them. */
function balanced(pieces: readonly string[], count: number, measure: Measure): string[] | null {
  const widths = new Set<number>();
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j <= pieces.length; j++) widths.add(measure(pieces.slice(i, j).join(' ')));
  }
  for (const width of [...widths].sort((a, b) => a - b)) {
    const lines = fill(pieces, width, measure);
    if (lines.length <= count) return lines.length === count ? lines : null;
  }
  return null;
}

/**
 * Lists the forms of a name, from one line to three, the preferred first. Lines wider than `widest` ems are
 * avoided, and shortened only as a last resort.
 */
export function labelForms(name: string, measure: Measure, widest = 10): LabelForm[] {
  const pieces = piecesOf(name).slice(0, 24);
  const forms: LabelForm[] = [];
  for (let count = 1; count <= Math.min(MAX_LINES, pieces.length); count++) {
    const lines = balanced(pieces, count, measure);
    if (lines === null) continue;
    const width = Math.max(...lines.map(measure));
    if (width <= widest || (count === 1 && width <= widest * 1.25)) {
      forms.push({ text: lines.join('\n'), lines: count, width });
    }
  }
  if (forms.length === 0) forms.push(forced(pieces, measure, roomFor(pieces, measure, widest)));
  return forms.sort((a, b) => preference(a, widest) - preference(b, widest));
}

/** Minimum length before a word is cut: the rest must stay readable. */
const NEVER_CUT = 28;

/** Wider where one piece needs it: a word of a common length is never cut. */
function roomFor(pieces: readonly string[], measure: Measure, widest: number): number {
  const kept = pieces.map((piece) =>
    measure(piece.length > NEVER_CUT ? `${piece.slice(0, NEVER_CUT)}…` : piece),
  );
  return Math.max(widest, ...kept);
}

function forced(pieces: readonly string[], measure: Measure, widest: number): LabelForm {
  const lines = fill(pieces, widest, measure);
  const kept = lines.slice(0, MAX_LINES);
  const rest = lines.slice(MAX_LINES - 1).join(' ');
  if (lines.length > MAX_LINES) kept[MAX_LINES - 1] = rest;
  const short = kept.map((line) => shortened(line, widest, measure));
  return { text: short.join('\n'), lines: short.length, width: Math.max(...short.map(measure)) };
}

/** Computes the preference of a form: compact blocks first, neither long strips nor tall stacks. */
const preference = (form: LabelForm, widest: number): number =>
  (form.lines - 1) * 0.9 + Math.max(0, form.width - widest * 0.75);
