import { type FoundName, findName } from '../names/find-name.ts';
import { type NamedActor, type Names, partsOf } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import { sameWho } from './facts.ts';
import type { LanguageWords } from './language-words.ts';
import { type Lexicon, verbsAt } from './lexicon.ts';
import { type Line, overlaps } from './line.ts';
import type { NameMark, Who, WordForm } from './mark-line.ts';
import { ORDINARY } from './misspelt-verbs.ts';
import {
  type NameContext,
  ofPlace,
  otherName,
  ownName,
  pairedName,
  placeAfter,
  startOfName,
} from './names-of-their-own.ts';

/** Finds words of fixed expressions, which name nobody: « siège au conseil d’administration de ». */
export function setPhrases(line: Line, lexicon: Lexicon): ReadonlySet<number> {
  const set = new Set<number>();
  for (let at = 0; at < line.tokens.length; at++)
    for (const { weight, gap, to } of Object.values(verbsAt(line.tokens, at, lexicon, () => false)))
      if (weight > 3.4 && gap.length === 0) for (let i = at; i < to; i++) set.add(i);
  return set;
}

export function markNames(line: Line, text: string, context: NameContext): NameMark[] {
  const { names, commitments, persons, isWord } = context;
  const marks: NameMark[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    if (persons.some(({ from, to }) => at >= from && at < to)) continue;
    const found = findName(line.tokens, at, names, isWord);
    const opens = marks.every(
      (mark, i) => mark.from === (marks[i - 1]?.to ?? (line.key(0) === 'la' ? 1 : 0)),
    );
    if (found === null || isThing(line, found, context, marks.at(-1)?.to, opens)) continue;
    if (
      found.to - found.from === 1 &&
      context.set.has(at) &&
      (found.by !== 'whole' || line.key(at).length < 4)
    )
      continue;
    if (
      commitments.some(
        (mark) => overlaps(mark, found) && (!found.isStrong || mark.weight > found.to - found.from),
      )
    )
      continue;
    const start = startOfName(line, found, context, marks.at(-1)?.to);
    const mark: NameMark =
      start === null
        ? markOf(line, text, found, context)
        : {
            from: start,
            to: found.to,
            who: { is: 'new', name: line.raw({ from: start, to: found.to }, text) },
            isStrong: true,
          };
    marks.push(mark);
    at = mark.to - 1;
  }
  return marks.filter((mark) => !isEcho(line, mark, marks, names));
}

/** « vend du bois à la SCIC », where the SCIC is of « bois énergie »: a thing, once its bearer is named otherwise. */
function isEcho(line: Line, mark: NameMark, marks: readonly NameMark[], names: Names): boolean {
  if (mark.to - mark.from > 1 || line.tokens[mark.from]?.isLarge === true) return false;
  const others = marks.flatMap(({ isStrong, who }) =>
    isStrong && who.is === 'known' && !(mark.isStrong && sameWho(who, mark.who)) ? [who.actor.id] : [],
  );
  if (!mark.isStrong && mark.who.is === 'known' && others.includes(mark.who.actor.id)) return true;
  // « achète du verre à la verrerie »: not its name but like it.
  const { who } = mark;
  const own = who.is === 'known' ? names.all.find(({ actor }) => actor.id === who.actor.id) : undefined;
  const isTwin = marks.some((other) => other !== mark && sameWho(other.who, who));
  if (
    isTwin &&
    own !== undefined &&
    !own.words.has(singular(line.key(mark.from))) &&
    !own.acronyms.has(line.key(mark.from))
  )
    return names.institutions.every(({ is }) => !is.called.includes(line.key(mark.from)));
  const word = singular(line.key(mark.from));
  if (!/^(du|la|l|de|d)$/.test(line.key(mark.from - 1))) return false;
  if (names.institutions.some(({ is }) => is.called.includes(word))) return false;
  return names.all.some(({ actor, words }) => others.includes(actor.id) && words.get(word) === 'own');
}

/** Tests for a thing rather than an actor: « une école », « cours de vélo ». */
function isThing(
  line: Line,
  { from, to, by, isStrong, actors }: FoundName,
  context: NameContext,
  lastTo = -1,
  isRow = false,
): boolean {
  if (by === 'whole' || by === 'acronym' || to - from > 1) return false;
  const { words, isOrdinary } = context;
  const { raw = '', isLarge = false } = line.tokens[from - 1] ?? {};
  const before = line.tokens[from]?.sign === '' ? line.key(from - 1) : '';
  if (raw.toLowerCase() === 'à') return false;
  // « a fermé le robinet », where a « ferme » is known.
  if (
    /ée?s?$/.test(line.tokens[from]?.raw ?? '') &&
    (words.have.has(before) || words.be.has(before)) &&
    lastTo !== from
  )
    return true;
  // « délègue l'insertion », where a structure for it is known.
  if (by === 'kind' && before === 'l' && line.key(from) === 'insertion') return true;
  // « sa chambre froide », where a chamber is known.
  if ((by === 'head' || by === 'kind') && /^(sa|son|ses|its|his|her)$/.test(before)) return true;
  // « le tour des fermes », where one farm is known: several of a kind.
  const key = line.key(from);
  if (
    (by === 'head' || by === 'kind') &&
    /^(des|les|aux)$/.test(before) &&
    key.endsWith('s') &&
    singular(key) !== key &&
    actors.every(({ name, aliases = [] }) =>
      [name, ...aliases.map((alias) => alias.name)].every((one) => !partsOf(one).includes(key)),
    )
  )
    return true;
  // « la fête de la mer », where a foundation of the sea is known: of a thing.
  if (
    by === 'part' &&
    !isStrong &&
    line.tokens[from]?.isLarge !== true &&
    /^(la|l)$/.test(before) &&
    line.key(from - 2) === 'de' &&
    words.things.has(line.key(from - 3))
  )
    return true;
  // « une cuisine commune »: what both have.
  if (
    /^(?:communs?|communes?|communaux)$/.test(key) &&
    before !== '' &&
    !words.definite.has(before) &&
    !words.determiners.has(before) &&
    !words.prepositions.has(before) &&
    !words.and.has(before) &&
    lastTo !== from
  )
    return true;
  // « est fermée », where a farm is known: a slip names somebody only where a name may stand.
  if (
    by === 'near' &&
    before !== '' &&
    !words.determiners.has(before) &&
    !words.prepositions.has(before) &&
    !words.and.has(before) &&
    (words.be.has(before) || words.have.has(before) || words.adverbs.has(before))
  )
    return true;
  // « le code de la route », where the « croix rouge » is known: another word rather than a slip.
  const owner = line.key(from - (/^(?:du|de|d)$/.test(before) ? 2 : 3));
  if (
    by === 'near' &&
    line.tokens[from]?.isLarge !== true &&
    (/^(?:du|de|d)$/.test(before) || (/^(?:la|l)$/.test(before) && line.key(from - 2) === 'de')) &&
    ![owner, `${owner}s`].some((one) => words.people.has(one)) &&
    !context.isVerb(owner)
  )
    return true;
  // « buys energy advice », where a community energy group is known.
  const isQualifier =
    words.head === 'last' && !words.definite.has(before) && line.tokens[from]?.isLarge !== true;
  if (isQualifier && line.tokens[to]?.sign === '' && words.things.has(line.key(to))) return true;
  // « forme des écoles », but « les salariés des aciéries ».
  const earlier = line.key(from - 2);
  const isOf =
    before === 'des' &&
    earlier !== '' &&
    (words.people.has(earlier) ||
      words.people.has(`${earlier}s`) ||
      words.and.has(earlier) ||
      !isOrdinary(earlier));
  const isPreposition = before === 'a' && words.head === 'first';
  // « le marché des Forges », where « Les Forges » is known.
  if (before === 'des' && words.cooperations.has(earlier) && hasArticle(actors[0], before, key)) return false;
  if (words.few.has(before) && !isOf && !isPreposition) return true;
  // « from county to rotary »: the only one with this word, and nothing follows that it would qualify.
  const next = line.tokens[to];
  const stands =
    next === undefined ||
    next.sign !== '' ||
    words.have.has(next.key) ||
    words.be.has(next.key) ||
    words.and.has(next.key);
  if (
    words.head === 'last' &&
    by === 'part' &&
    actors.length === 1 &&
    (/^(?:to|from|with)$/.test(before) || context.isVerb(before)) &&
    stands
  )
    return false;
  // « les salariés de delmas »
  if (
    by === 'part' &&
    actors.length === 1 &&
    /^(de|d)$/.test(before) &&
    words.people.has(line.key(from - 2)) &&
    !context.isWord(key)
  )
    return false;
  if (/^(de|d|en)$/.test(before) && line.tokens[from]?.isLarge !== true)
    return by !== 'institution' || !/^(de|d)$/.test(before);
  // « premiers secours », « a science fair »: after another thing.
  if (
    before !== '' &&
    lastTo !== from &&
    !isOrdinary(before) &&
    !context.isVerb(before) &&
    !words.and.has(before) &&
    !words.relatives.has(before) &&
    !isLarge &&
    !words.cooperations.has(before) &&
    !/^(qui|who|t)$/.test(before) &&
    !TAKES_OFF.test(before)
  )
    return true;
  // « the library campaign for … »: a verb after its subject.
  if (
    lastTo === from &&
    line.tokens[from]?.sign === '' &&
    (isOrdinary(key) || (isVerbal(key) && line.tokens[from]?.isLarge !== true))
  )
    return true;
  // « le réseau de l’agglo », where a network is known: a thing of somebody else.
  const isGeneric = by === 'head' && words.generic.has(singular(line.key(from)));
  if ((by === 'kind' || isGeneric) && ofSomebody(line, to, context)) return true;
  if (isStrong) return false;
  // « l’entreprise », where a « club d’entreprises » is known.
  if (actors.length > 1 || words.generic.has(singular(line.key(from)))) return true;
  // « verrerie, aciéries et forges »: in a list of names without articles.
  if (
    (words.and.has(before) && lastTo === from - 1) ||
    (lastTo === from && by === 'part' && (isRow || isPaired(line, from, words)))
  )
    return false;
  if (/^(du|des)$/.test(before) && hasArticle(actors[0], before, line.key(from))) return false;
  // « and rotary too », « and rotary pays the bank ».
  if (words.head === 'last' && words.and.has(before) && (from === 1 || context.isVerb(line.key(to))))
    return false;
  // « chez delmas », « avec delmas »: a word of its own that only one name has.
  if (
    by === 'part' &&
    actors.length === 1 &&
    /^(?:chez|avec|par|via|entre|with|by|between)$/.test(before) &&
    !context.isWord(line.key(from))
  )
    return false;
  if (from > 0 && before !== '' && !words.definite.has(before)) return true;
  // « la fête du canal »: of a thing.
  return /^(du|des)$/.test(before) && from > 1 && !isOrdinary(line.key(from - 2));
}

/** Tests for a noun that is a verb as well: « la DDT ferme les yeux », where a farm is known. */
const isVerbal = (key: string): boolean => ORDINARY.has(key) && /e$/.test(key);

/** Tests for names side by side after a noun of cooperation: « le partenariat afpa forges ». */
const isPaired = (line: Line, from: number, { cooperations }: LanguageWords): boolean =>
  [2, 3, 4].some((back) => cooperations.has(line.key(from - back)));

/** Verbs of a correction, which a name follows without an article: « enlève Emmaüs ». */
const TAKES_OFF =
  /^(enleve|enlevez|efface|supprime|retire|retirez|vire|raye|ajoute|ajoutez|rajoute|mets|remove|drop|delete|add|sans|without|pas|non|no|not|sorry|pardon|plutot)$/;

/**
 * Tests whether a name contains this word with the article used: « des lilas », « Ferme des Lilas »; « Les
 * Forges ».
 */
const hasArticle = (actor: NamedActor | undefined, before: string, word: string): boolean =>
  actor !== undefined &&
  [before, before === 'des' ? 'les' : 'le'].some((article) =>
    ` ${partsOf(actor.name).join(' ')} `.includes(` ${article} ${word} `),
  );

function ofSomebody(line: Line, to: number, { names, words, isWord }: NameContext): boolean {
  if (!/^(de|du|des|d)$/.test(line.key(to)) || line.tokens[to]?.sign !== '') return false;
  const at = words.definite.has(line.key(to + 1)) ? to + 2 : to + 1;
  return findName(line.tokens, at, names, isWord) !== null;
}

function markOf(line: Line, text: string, found: FoundName, context: NameContext): NameMark {
  const { names, chosen } = context;
  const { from, actors, by, isStrong } = found;
  const own = ownName(line, found, context);
  if (own !== null) {
    // « la mairie de Saint-Loup »: another of the same kind that is known.
    const named = names.institutions.find(
      ({ is }) => by === 'institution' && is.called.some((called) => called === line.key(from)),
    );
    const other = named === undefined ? undefined : ofPlace(line, own, names, named.is.kinds);
    if (other !== undefined) return { from, to: own.to, who: { is: 'known', actor: other }, isStrong: true };
    return {
      from,
      to: own.to,
      who: { is: 'new', name: line.raw({ from, to: own.to }, text) },
      isStrong: true,
    };
  }
  const other =
    found.to - from > 1
      ? null
      : isStrong
        ? otherName(line, found, context)
        : pairedName(line, found, context);
  if (other !== null)
    return { from, to: other, who: { is: 'new', name: line.raw({ from, to: other }, text) }, isStrong: true };
  const place = by === 'institution' ? placeAfter(line, found, names) : null;
  if (place !== null) return place;
  const word = fold(line.raw(found, text));
  const settled = actors.find(({ id }) => id === chosen.get(word));
  const [only] = settled === undefined ? actors : [settled];
  const who: Who =
    only !== undefined && (settled !== undefined || actors.length === 1)
      ? { is: 'known', actor: only, form: formOf(line.key(from - 1)) }
      : { is: 'unclear', word, among: actors };
  return { from, to: found.to, who, isStrong };
}

/** Returns the form of a name from the article before it. */
const formOf = (article: string): WordForm | undefined =>
  /^(les|des|aux)$/.test(article)
    ? 'plural'
    : /^(le|du|au)$/.test(article)
      ? 'masculine'
      : article === 'la'
        ? 'feminine'
        : undefined;
