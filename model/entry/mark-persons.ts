import { findName } from '../names/find-name.ts';
import type { Names } from '../names/name-index.ts';
import { isPerson } from '../words/person-name.ts';
import type { LanguageWords } from './language-words.ts';
import type { Line, Span } from './line.ts';

/** People: a title or a first name, then a family name; « Sophie du CIVAM ». */
export function markPersons(
  line: Line,
  words: LanguageWords,
  names: Names,
  isOrdinary: (key: string) => boolean,
  isWord: (key: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  const { tokens } = line;
  for (let from = 0; from < tokens.length; from++) {
    let to = from + 1;
    if (!TITLES.has(line.key(from)) && tokens[from]?.isLarge !== true) continue;
    // « le lycée Marie-Curie » is named after her.
    const before = tokens[from]?.sign === '' ? line.key(from - 1) : '';
    if (before !== '' && !isOrdinary(before) && !words.and.has(before)) continue;
    while (to < tokens.length && to - from < 4 && tokens[to]?.sign === '' && tokens[to]?.isLarge === true)
      to++;
    const raws = tokens.slice(from, to).map(({ raw }) => raw);
    const isTitled = TITLES.has(line.key(from)) && to - from > 1;
    const isSomeone =
      isTitled ||
      (to - from === 2 &&
        isPresented(line, to, words, names, isWord) &&
        findName(tokens, from, names, isWord) === null) ||
      isPerson(raws) ||
      (to - from === 1 &&
        !words.definite.has(before) &&
        worksFor(line, to, words, names, isWord) &&
        !isOrdinary(line.key(from)) &&
        findName(tokens, from, names, isWord) === null);
    if (!isSomeone) continue;
    if (!isTitled && findName(tokens, from, names, isWord)?.by === 'whole') continue;
    spans.push({ from, to });
    from = to - 1;
  }
  return spans;
}

const TITLES = new Set(
  'fils fille famille m mr mme mlle monsieur madame maitre docteur professeur abbe pere dr mrs ms miss professor councillor cllr rev reverend'.split(
    ' ',
  ),
);

/** Tests for somebody presented by an organisation between commas: « Leïla Haddad, médiathèque, … ». */
function isPresented(
  line: Line,
  at: number,
  words: LanguageWords,
  names: Names,
  isWord: (key: string) => boolean,
): boolean {
  if (!/^[,(]$/.test(line.tokens[at]?.sign ?? '')) return false;
  const found = findName(line.tokens, words.definite.has(line.key(at)) ? at + 1 : at, names, isWord);
  return found !== null && /^[,)]/.test(line.tokens[found.to]?.sign ?? '');
}

/** Finds the organisation of a person: « … du CIVAM », « … from the library ». */
function worksFor(
  line: Line,
  at: number,
  words: LanguageWords,
  names: Names,
  isWord: (key: string) => boolean,
): boolean {
  if (!/^,?$/.test(line.tokens[at]?.sign ?? '') || !/^(de|du|des|d|from|of|a|au|at)$/.test(line.key(at)))
    return false;
  const next = words.definite.has(line.key(at + 1)) ? at + 2 : at + 1;
  return findName(line.tokens, next, names, isWord) !== null;
}
