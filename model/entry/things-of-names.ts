import { type FoundName, findName } from '../names/find-name.ts';
import { type NamedActor, partsOf } from '../names/name-index.ts';
import { lacksLetters, singular } from '../names/near-words.ts';
import type { LanguageWords } from './language-words.ts';
import type { Line } from './line.ts';
import { ORDINARY } from './misspelt-verbs.ts';
import type { NameContext } from './names-of-their-own.ts';
import { ESTABLISHMENTS, placeOf } from './place-of-name.ts';

/** Detects a thing rather than an actor: « une école », « cours de vélo ». */
export function isThing(
  line: Line,
  { from, to, by, isStrong, actors }: FoundName,
  context: NameContext,
  lastTo = -1,
  isRow = false,
): boolean {
  const key = line.key(from);
  // « participe au CA du centre »: its board.
  if (key === 'ca' && line.key(from - 1) === 'au' && /^(?:de|du|des|d)$/.test(line.key(to))) return true;
  // « rue des Lilas »
  if (STREET.test(streetBefore(line, from)) && line.tokens[from]?.sign === '') return true;
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
    !actors.some(({ name }) => partsOf(name).some((word) => lacksLetters(key, word))) &&
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
  // « two college apprentices »: of the one that is known.
  const isOfTheirs = words.head === 'last' && words.people.has(line.key(to)) && line.tokens[to]?.sign === '';
  if (words.few.has(before) && !isOf && !isPreposition && !isOfTheirs) return true;
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
  // « les invendus d'emmaüs »
  if (/^(de|d)$/.test(before) && actors.length === 1 && words.nationwide.has(key)) return false;
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
  // « lets the youth club camp », where a campaign is known.
  const isShort =
    words.head === 'last' &&
    lastTo === from &&
    line.tokens[from]?.sign === '' &&
    line.tokens[from]?.isLarge !== true &&
    !actors.some(({ name }) => partsOf(name).includes(key));
  if (isShort) return true;
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
  const owned = line.key(from - 2);
  return /^(du|des)$/.test(before) && from > 1 && (!isOrdinary(owned) || words.things.has(owned));
}

/** Opens the name of a street. */
const STREET = /^(?:rue|avenue|boulevard|impasse|allee|chemin|quai|esplanade)$/;

/** Returns the word before « de », « des », « de la » and the like. */
function streetBefore(line: Line, from: number): string {
  let at = from - 1;
  while (at > 0 && /^(?:de|du|des|d|la|le|les|l)$/.test(line.key(at))) at--;
  return line.key(at);
}

/** Detects a noun that is a verb as well: « la DDT ferme les yeux », where a farm is known. */
const isVerbal = (key: string): boolean => ORDINARY.has(key) && /e$/.test(key);

/** Detects names side by side after a noun of cooperation: « le partenariat afpa forges ». */
const isPaired = (line: Line, from: number, { cooperations }: LanguageWords): boolean =>
  [2, 3, 4].some((back) => cooperations.has(line.key(from - back)));

/** Words that a name follows without an article: verbs of a correction, « enlève Emmaüs »; « met à dispo régie ». */
const TAKES_OFF =
  /^(dispo|disposition|enleve|enlevez|efface|supprime|retire|retirez|vire|raye|ajoute|ajoutez|rajoute|mets|remove|drop|delete|scratch|strike|scrap|put|say|read|lire|lisez|add|sans|without|pas|non|no|not|sorry|pardon|plutot)$/;

/**
 * Returns true if a name contains this word with the article used: « des lilas », « Ferme des Lilas »; « Les
 * Forges ».
 */
const hasArticle = (actor: NamedActor | undefined, before: string, word: string): boolean =>
  actor !== undefined &&
  [before, before === 'des' ? 'les' : 'le'].some((article) =>
    ` ${partsOf(actor.name).join(' ')} `.includes(` ${article} ${word} `),
  );

function ofSomebody(line: Line, to: number, context: NameContext): boolean {
  // « le collège de Montbriac »: where it is.
  if (ESTABLISHMENTS.test(line.key(to - 1)) && placeOf(line, to, context) !== null) return false;
  const { names, words, isWord } = context;
  if (!/^(de|du|des|d)$/.test(line.key(to)) || line.tokens[to]?.sign !== '') return false;
  const at = words.definite.has(line.key(to + 1)) ? to + 2 : to + 1;
  return findName(line.tokens, at, names, isWord) !== null;
}
