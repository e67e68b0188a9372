import { type FoundName, findName } from '../names/find-name.ts';
import type { Names } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import { fold } from '../words/fold-text.ts';
import { sameWho } from './facts.ts';
import { type Lexicon, verbsAt } from './lexicon.ts';
import { type Line, overlaps } from './line.ts';
import type { NameMark, Who, WordForm } from './mark-line.ts';
import {
  type NameContext,
  ofPlace,
  otherName,
  ownName,
  pairedName,
  placeAfter,
  startOfName,
} from './names-of-their-own.ts';
import { withPlace } from './place-of-name.ts';
import { isThing } from './things-of-names.ts';

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
        ? withPlace(line, text, markOf(line, text, found, context), context)
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
    return {
      from,
      to: other,
      who: { is: 'new', name: line.raw({ from, to: other }, text) },
      // « le ccas du lac », without a capital: perhaps the one that is known.
      isStrong: !/^(?:whole|acronym)$/.test(by) || line.tokens[other - 1]?.isLarge === true,
    };
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
