import { memoizeByObject } from '../once.ts';
import { type Correction, swapOf } from './alike.ts';
import { type LinkFact, partiesOf, type Said, sameWho } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';
import { exchanged } from './several-corrected.ts';

/** Who leaves and who comes, in an order of replacement. */
interface Order {
  readonly gone: readonly NameMark[];
  readonly come: readonly NameMark[];
  /** An order, rather than a statement, which may mean a change in the world. */
  readonly isSpoken: boolean;
  /** False if it may be another statement: it is asked. */
  readonly isSure: boolean;
}

interface Form {
  readonly form: RegExp;
  readonly turns?: true;
  readonly told?: true;
  readonly unsure?: true;
}

/**
 * Orders of replacement, as signs: N a name, e « et », k a cue of correction, and the letters of `signsOf`. The first
 * group leaves and the second comes, unless `turns`.
 */
const FORMS: readonly Form[] = [
  // « enlève A et mets B », « oublie A, c’est B », « enlève A, B à la place ».
  { form: /^k?o(N(?:eN)*)[ek]?[pn](N(?:eN)*)i?$/ },
  { form: /^k?o(N)(N)i$/ },
  // « mets B à la place de A », « B au lieu de A ».
  { form: /^k?p?n?k?(N(?:eN)*)i(N(?:eN)*)$/, turns: true },
  // « t’as mis A au lieu de B ».
  { form: /^k?q(N)i(N)$/ },
  // « à la place de A, mets B ».
  { form: /^k?i(N)k?[pn]?k?(N)$/ },
  // « remplace A et B par C et D ».
  { form: /^k?r(N(?:eN)*)w(N(?:eN)*)$/ },
  { form: /^k?r(N)(N)$/ },
  // « A, c’est une erreur, c’est B ».
  { form: /^k?(N)n?m[pn](N)$/ },
  // « A ou plutôt B », « A ? non, B », « pas A, plutôt B ».
  { form: /^k?d?(N)u?k(N)$/, told: true },
  // « en fait A c’est B », « quand je dis A c’est B ».
  { form: /^(?:k?q|k)(N)e?n(N)$/ },
  // « j’ai dit A, je voulais dire B ».
  { form: /^k?q(N)e?kn?(N)$/ },
  { form: /^(N)n(N)$/, unsure: true, told: true },
  // « B prend la place de A ».
  { form: /^k?(N)tk?(N)$/, turns: true, told: true },
  // « A takes B’s place ».
  { form: /^k?(N)v(N)l$/, turns: true, told: true },
];

/** « j’ai confondu A et B »: the one of them that is in the link leaves. */
const CONFUSED = /^k?c(N)[ew](N)$/;

/** « échange A et B », both of them in the link. */
const TURNED = /^k?rNeN$/;

/** « c’est B qui le fait », “no, B does”. */
const DOES_SO = /^(?:k?n|k)(N)f(?:dN)?$/;

/** Returns the replacement that a line orders in the last link; if the one to leave is not in it, asks who it is. */
export function orderedExchange(marked: MarkedLine, last: Said): Correction | null {
  const { link } = last;
  if (link === undefined || marked.names.length === 0) return null;
  const names = namesOf(marked);
  const signs = signsOf(marked, names);
  const [doer, ...doers] = last.subjects;
  const [does] = marked.names;
  if (DOES_SO.test(signs) && does !== undefined && doer !== undefined && doers.length === 0)
    return isIn(link, does) ? null : { op: 'swap', old: doer, by: does.who };
  if (TURNED.test(signs) && names.every((name) => isIn(link, name))) return { op: 'reverse' };
  // « mets le département à la place »: it does not name who leaves.
  if (/^k?pNi$/.test(signs) && does !== undefined && !isIn(link, does))
    return swapOf(marked, does, last, link);
  const order = orderOf(signs, names, link);
  if (order === null) return null;
  const come = order.come.map(({ who }) => who);
  if (come.some((who) => who.is !== 'known') || order.come.some((name) => isIn(link, name))) return null;
  const gone = order.gone.map(({ who }) => who);
  if (order.gone.every((name) => isIn(link, name))) {
    const [old, by] = [gone[0], come[0]];
    if (!order.isSure && old !== undefined && by !== undefined)
      return { op: 'which', by, among: [old, ...partiesOf(link).filter((one) => !sameWho(one, old))] };
    return exchanged(gone, come, link) ?? inTurn(gone, come);
  }
  const [by] = come;
  return by !== undefined && come.length === 1 && order.isSpoken
    ? { op: 'which', by, among: partiesOf(link) }
    : null;
}

/** Detects a line about a replacement, which tells no cooperation of the two: « A remplace B au conseil de C ». */
export const tellsReplacement = memoizeByObject(
  (marked: MarkedLine): boolean =>
    marked.names.length > 1 &&
    /^k?[rc]|^k?q?NnN$|^k?o.{0,9}p|N.?[tT]x?N|NvNl|^k?z[^n]*n/.test(signsOf(marked, marked.names)),
);

/** Detects a line that names two and tells no cooperation of them: a replacement, « A aurait préféré B ». */
export const tellsNoLink = (marked: MarkedLine): boolean =>
  tellsReplacement(marked) || marked.line.first(marked.words.regrets) !== undefined;

function orderOf(signs: string, names: readonly NameMark[], link: LinkFact): Order | null {
  const countOf = (some: string): number => some.split('N').length - 1;
  for (const { form, turns, told, unsure } of FORMS) {
    const first = form.exec(signs)?.[1];
    if (first === undefined) continue;
    const [one, two] = [names.slice(0, countOf(first)), names.slice(countOf(first))];
    const [isSpoken, isSure] = [told === undefined, unsure === undefined];
    return turns === undefined
      ? { gone: one, come: two, isSpoken, isSure }
      : { gone: two, come: one, isSpoken, isSure };
  }
  const [one, two] = names;
  if (!CONFUSED.test(signs) || one === undefined || two === undefined) return null;
  return isIn(link, one)
    ? { gone: [one], come: [two], isSpoken: true, isSure: true }
    : { gone: [two], come: [one], isSpoken: false, isSure: true };
}

/** Replaces each by one, on any side; null for different counts. */
const inTurn = (gone: readonly Who[], come: readonly Who[]): Correction | null =>
  gone.length === come.length
    ? {
        op: 'all',
        of: gone.flatMap((old, i) => {
          const by = come[i];
          return by === undefined ? [] : [{ op: 'swap', old, by } as const];
        }),
      }
    : null;

/** Lists the names of a line in order, with those taken back in the same breath. */
const namesOf = ({ names, repairs }: MarkedLine): readonly NameMark[] =>
  [...names, ...repairs.map(({ dropped }) => dropped)].sort((a, b) => a.from - b.from);

const isIn = (link: LinkFact, { who }: NameMark): boolean => partiesOf(link).some((one) => sameWho(one, who));

/** Writes a line as signs, one for each name or cue, x for any other word. */
function signsOf({ line, words }: MarkedLine, names: readonly NameMark[]): string {
  const cues = cuesOf({ line, words }, names);
  let signs = '';
  for (let at = 0; at < line.tokens.length; ) {
    const { sign, to } = cues.get(at) ?? { sign: signOf(line.key(at), words), to: at + 1 };
    // Several cues of correction, and what marks an error before the order, are one.
    const isOne = sign === 'k' && signs.endsWith('k');
    if (!isOne) signs += sign === 'm' && signs === '' ? 'k' : sign;
    at = to;
  }
  return signs;
}

interface Cue {
  readonly sign: string;
  readonly to: number;
}

/** Returns the name or cue that begins at each place; where several do, the first of the list. */
function cuesOf(
  { line, words }: Pick<MarkedLine, 'line' | 'words'>,
  names: readonly NameMark[],
): ReadonlyMap<number, Cue> {
  const { exchange } = words;
  const opens = (at: number): boolean => names.every(({ from }) => from > at);
  const spans: ReadonlyArray<readonly [string, readonly Span[]]> = [
    ['N', names],
    ['r', line.all(exchange.replaces).filter(({ from }) => opens(from))],
    ['i', line.all(exchange.instead)],
    ['t', line.all(exchange.takesPlace)],
    ['T', line.all(exchange.tookPlace)],
    ['l', line.all(exchange.place)],
    ['c', line.all(exchange.confused)],
    ['o', line.all(exchange.takesOut)],
    ['v', line.all(exchange.takes)],
    ['p', line.all(exchange.putsIn)],
    ['f', line.all(exchange.doesSo)],
    ['q', line.all(exchange.said)],
    ['m', line.all(exchange.mistake)],
    ['z', line.all(exchange.noLonger)],
    ['n', line.all(exchange.is)],
    ['d', line.all(words.not)],
    ['k', line.all(words.corrects)],
    ['', line.all(exchange.courtesy)],
  ];
  const cues = new Map<number, Cue>();
  for (const [sign, all] of spans)
    for (const { from, to } of all) if (to > from && !cues.has(from)) cues.set(from, { sign, to });
  return cues;
}

function signOf(key: string, words: MarkedLine['words']): string {
  if (/^(?:par|en|contre|pour|by|for|with|avec)$/.test(key)) return 'w';
  if (/^(?:ou|or)$/.test(key)) return 'u';
  if (/^(?:et|and|mais|but)$/.test(key)) return 'e';
  return words.definite.has(key) || /^(?:de|du|des|d|a|au|aux|of|from|to)$/.test(key) ? '' : 'x';
}
