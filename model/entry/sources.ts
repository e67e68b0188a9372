import type { LanguageWords } from './language-words.ts';
import type { MarkedLine } from './mark-line.ts';
import type { Token } from './words-of-line.ts';

/** Opens who told something. */
const SOURCES =
  / (?:d apres|selon|a en croire|aux dires (?:de|du|des|d)|according to|as told by|going by)(?= )/g;

/** Detects who only told it: « selon la DDT, le GAEC loue ses terres ». */
export const isSource = ({ line, words }: MarkedLine, { from }: { readonly from: number }): boolean =>
  line.all(SOURCES).some(({ to }) => to === from || (to === from - 1 && words.definite.has(line.key(to))));

const SAYS =
  /^(?:says?|said|adds|added|reckons|explains|explained|dit|disent|disait|explique|expliquent|precise|precisent|raconte|racontent|signale|signalent|ajoute|ajoutent)$/;
/** Longest name of who speaks, with its article. */
const LONGEST = 7;

/** Reads « on cherche une salle, dit la MJC » as « la MJC cherche une salle ». */
export function withSpeaker(tokens: readonly Token[], { plurals }: LanguageWords): readonly Token[] {
  const isSaid = (at: number): boolean =>
    at > 2 &&
    SAYS.test(tokens[at]?.key ?? '') &&
    (tokens[at]?.sign === ',' ||
      (tokens[at - 1]?.sign === ',' && /^(?:nous|us)$/.test(tokens[at - 1]?.key ?? '')));
  const at = tokens.findIndex((_, i) => isSaid(i));
  const start = tokens[at]?.sign === ',' ? at : at - 1;
  const opening = /^(?:we|on)$/.test(tokens[0]?.key ?? '')
    ? 1
    : /^nous on$/.test(`${tokens[0]?.key} ${tokens[1]?.key}`)
      ? 2
      : 0;
  const speaker = tokens.slice(at + 1);
  const [first] = speaker;
  if (
    at < 0 ||
    opening === 0 ||
    first === undefined ||
    speaker.length > LONGEST ||
    plurals.has(first.key) ||
    speaker.some(({ sign }) => sign !== '') ||
    tokens.slice(opening, start).some(({ sign }) => /[.?!;:]/.test(sign))
  )
    return tokens;
  return [...speaker, ...tokens.slice(opening, start)];
}

/** Reads « what the club lacks is a room » as « the club lacks a room », « ce qui manque à la MJC c’est … » likewise. */
export function withoutCleft(tokens: readonly Token[]): readonly Token[] {
  const key = (at: number): string => tokens[at]?.key ?? '';
  const opening =
    key(0) === 'what' ? 1 : key(0) === 'ce' && key(1) === 'qui' && /^manque/.test(key(2)) ? 2 : 0;
  const lacks = tokens.findIndex(
    ({ key: word }, at) =>
      at > 1 && at <= LONGEST && /^(?:lacks?|needs?|wants?|misses|manque|missing)$/.test(word),
  );
  if (opening === 0 || lacks < opening) return tokens;
  const is = tokens.findIndex(({ key: word }, at) => at > lacks && /^(?:is|s|are|est)$/.test(word));
  if (is < 0 || is > lacks + LONGEST) return tokens;
  const from = /^c$/.test(key(is - 1)) ? is - 1 : is;
  const rest = tokens.slice(is + 1);
  const [first, ...others] = rest;
  return first === undefined ? tokens : [...tokens.slice(opening, from), { ...first, sign: '' }, ...others];
}
