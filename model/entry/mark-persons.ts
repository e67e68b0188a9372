import { findName } from '../names/find-name.ts';
import type { Names } from '../names/name-index.ts';
import { isPerson } from '../words/person-name.ts';
import type { LanguageWords } from './language-words.ts';
import type { Line, Span } from './line.ts';

/** Finds the organisation named at a place, with or without its article. */
type NameAt = (at: number) => ReturnType<typeof findName>;

/** Finds people: a title or a first name, then a family name. « Sophie du CIVAM » is one too. */
export function markPersons(
  line: Line,
  words: LanguageWords,
  names: Names,
  isOrdinary: (key: string) => boolean,
  isWord: (key: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  const { tokens } = line;
  const nameAt: NameAt = (at) =>
    findName(tokens, words.definite.has(line.key(at)) ? at + 1 : at, names, isWord);
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
      (to - from === 2 && isPresented(line, to, nameAt) && findName(tokens, from, names, isWord) === null) ||
      isPerson(raws) ||
      // « Gwenaëlle Le Bihan de la fondation ».
      (to - from > 1 &&
        worksFor(line, to, nameAt) &&
        tokens
          .slice(from, to)
          .every(({ key }, i) => i > 0 || (!isWord(key) && !words.organisations.has(key))) &&
        !names.byWord.has(line.key(from)) &&
        findName(tokens, from, names, isWord) === null) ||
      (to - from === 1 &&
        !words.definite.has(before) &&
        (worksFor(line, to, nameAt) || isIntroduced(line, to, words, nameAt)) &&
        !isOrdinary(line.key(from)) &&
        findName(tokens, from, names, isWord) === null);
    if (!isSomeone) continue;
    if (!isTitled && findName(tokens, from, names, isWord)?.by === 'whole') continue;
    spans.push({ from, to });
    from = to - 1;
  }
  return spans;
}

/** Words that may stand before a function, too: « Monsieur le maire ». */
const ADDRESS = new Set(
  'm mr mme mlle monsieur madame maitre docteur professeur dr mrs ms miss professor councillor cllr reverend'.split(
    ' ',
  ),
);
const TITLES = new Set([...ADDRESS, ...'fils fille famille abbe pere rev'.split(' ')]);

/** Detects a form of address, which names nobody alone: « Monsieur le maire ». */
export const isTitle = (key: string): boolean => ADDRESS.has(key);

/** Detects somebody presented by an organisation between commas: « Leïla Haddad, médiathèque, … ». */
function isPresented(line: Line, at: number, nameAt: NameAt): boolean {
  if (!/^[,(]$/.test(line.tokens[at]?.sign ?? '')) return false;
  const found = nameAt(at);
  return found !== null && /^[,)]/.test(line.tokens[found.to]?.sign ?? '');
}

/** Detects what somebody is after a comma: « Roger, président du conseil citoyen », « Gérard, celui de la CUMA ». */
function isIntroduced(line: Line, to: number, { people, definite }: LanguageWords, nameAt: NameAt): boolean {
  if (!/^[,(]$/.test(line.tokens[to]?.sign ?? '')) return false;
  const at = definite.has(line.key(to)) ? to + 1 : to;
  const isNoun =
    line.tokens[at]?.isLarge === false && /^(?:de|du|des|d|of|at|from|chez|a|au)$/.test(line.key(at + 1));
  const isSomebody =
    isNoun ||
    people.has(line.key(at)) ||
    people.has(`${line.key(at)}s`) ||
    /^(?:celui|celle|qui|who|from|at|of)$/.test(line.key(at));
  return (
    isSomebody &&
    [at + 1, at + 2, at + 3].some(
      (place) =>
        /^(?:de|du|des|d|of|at|from|chez|a|au|la|l|the)$/.test(line.key(place - 1)) && nameAt(place) !== null,
    )
  );
}

/** Finds the organisation of a person: « … du CIVAM », « … from the library ». */
const worksFor = (line: Line, at: number, nameAt: NameAt): boolean =>
  /^,?$/.test(line.tokens[at]?.sign ?? '') &&
  /^(de|du|des|d|from|of|a|au|at)$/.test(line.key(at)) &&
  nameAt(at + 1) !== null;
