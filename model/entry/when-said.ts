import type { PartialDate } from '../elements/day.ts';
import { readDay } from '../words/read-day.ts';
import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';

/** Returns the year in a line, including « le covid » and « l’an dernier ». */
export function yearIn({ line, words, day }: MarkedLine, span?: Span): string | undefined {
  const captured = line.first(words.since, span)?.captured ?? [];
  if (captured.length === 0) return undefined;
  const when = captured.find((one) => one !== undefined);
  if (when === undefined || /^\d{4}$/.test(when)) return when;
  const ago = /^(annee|this year)$/.test(when) ? 0 : /^(an|annee|last) /.test(when) ? 1 : numberOf(when);
  return ago === undefined ? '2020' : String(Number(day.slice(0, 4)) - ago);
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 },
};

const numberOf = (word: string): number | undefined => (/^\d+$/.test(word) ? Number(word) : NUMBERS[word]);

const SINCE = / (?:depuis|since)(?= )/g;
const PLANNED = / (?:en|pour|d ici|a partir de|a partir du|des|in|by|for|from)(?= )/g;

/** Returns when a link began: « depuis mars 2021 », « depuis trois ans »; undefined if unstated or to come. */
export function sinceIn(marked: MarkedLine, span: Span): PartialDate | undefined {
  for (const { from, to } of marked.line.all(SINCE, span)) {
    const began = dayAt(marked, { from: to, to: span.to }) ?? yearIn(marked, { from, to: span.to });
    if (began !== undefined && began <= marked.day) return began;
  }
  return undefined;
}

/** Returns when a link is planned for: « en 2027 », « à partir de mars 2027 »; undefined if unstated or past. */
export function plannedIn(marked: MarkedLine, span: Span): PartialDate | undefined {
  for (const { to } of marked.line.all(PLANNED, span)) {
    const planned = dayAt(marked, { from: to, to: span.to });
    if (planned !== undefined && planned >= marked.day.slice(0, planned.length)) return planned;
  }
  return undefined;
}

/** Returns the day, month or year that the first words of a span name: « 12 mars 2021 ». */
function dayAt({ line, text }: MarkedLine, { from, to }: Span): PartialDate | undefined {
  for (let end = Math.min(to, from + 4); end > from; end--) {
    const day = readDay(line.raw({ from, to: end }, text));
    if (day !== undefined) return day;
  }
  return undefined;
}
