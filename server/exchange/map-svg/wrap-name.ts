import { measure } from './text-metrics.ts';

/** A name on one line or more; width in ems. */
export interface NameForm {
  readonly lines: readonly string[];
  readonly width: number;
}

const WIDEST = 12.5;
const MOST_LINES = 3;
/** A lone mark stays with the word before it, a small word with the next. */
const DASH = /^[-–—:;/&·]+$/u;
const STICKY = /^(?:[a-zà]{1,2}|des|les|aux|du|la|le|the|of|and|pour|sur)$/iu;

/** The ways to write a name, the preferred first: compact, neither a long strip nor a tall stack. */
export function nameForms(name: string): NameForm[] {
  const pieces = piecesOf(name);
  const forms = Array.from({ length: MOST_LINES }, (_, i) => onLines(pieces, i + 1)).filter(
    (form, i, all) => all.findIndex((other) => other.lines.length === form.lines.length) === i,
  );
  const fitting = forms.filter(({ width }) => width <= WIDEST);
  if (fitting.length === 0) return [shortened(forms.at(-1) ?? { lines: [name], width: measure(name) })];
  const cost = ({ lines, width }: NameForm) => (lines.length - 1) * 1.1 + Math.max(0, width - 7);
  return fitting.sort((a, b) => cost(a) - cost(b));
}

function piecesOf(name: string): string[] {
  const pieces: string[] = [];
  let held = '';
  for (const word of name.split(/\s+/u).filter((part) => part !== '')) {
    if (DASH.test(word) && held === '' && pieces.length > 0) {
      pieces[pieces.length - 1] += ` ${word}`;
      continue;
    }
    held = held === '' ? word : `${held} ${word}`;
    if (STICKY.test(word)) continue;
    pieces.push(held);
    held = '';
  }
  return held === '' ? pieces : [...pieces, held];
}

// The narrowest width at which the pieces fill so many lines and no more.
function onLines(pieces: readonly string[], count: number): NameForm {
  const widths = pieces
    .flatMap((_, i) => pieces.slice(i).map((__, j) => measure(pieces.slice(i, i + j + 1).join(' '))))
    .sort((a, b) => a - b);
  for (const width of widths) {
    const lines = fill(pieces, width);
    if (lines.length <= count) return { lines, width: Math.max(...lines.map(measure)) };
  }
  return { lines: pieces, width: Math.max(0, ...pieces.map(measure)) };
}

function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const joined = lines.length === 0 ? piece : `${lines.at(-1)} ${piece}`;
    if (lines.length > 0 && measure(joined) <= width + 1e-9) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines;
}

function shortened({ lines }: NameForm): NameForm {
  const cut = lines.slice(0, MOST_LINES).map((line) => {
    if (measure(line) <= WIDEST) return line;
    let kept = line;
    while (kept.length > 1 && measure(`${kept}…`) > WIDEST) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}…`;
  });
  return { lines: cut, width: Math.max(...cut.map(measure)) };
}
