import { foldedHeadWordsOf } from '../names/body-words.ts';
import type { Fact } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, Who } from './mark-line.ts';
import { isNationwide } from './unknown-names.ts';

/** Who is added, and where the line goes on about them: « ajoute la fonderie, elle livre les aciéries ». */
interface Added {
  readonly facts: readonly Fact[];
  readonly rest: number;
}

/** Opens a name that follows what it is: « une nouvelle asso, … ». */
const NEWCOMER =
  / (?:nouve(?:au|l|lle)|autre|new|another) (?:asso|association|structure|acteur|collectif|entreprise|club|society|charity|group|actor|company)(?= )/g;

/** Reads somebody whom the end of a line adds: “the men's shed should be on here too”. */
function addedAtEnd(marked: MarkedLine): Added | null {
  const { line, words, names, text } = marked;
  const to = line.first(words.belongs)?.from ?? 0;
  const from = words.definite.has(line.key(0)) ? 1 : 0;
  const known = names.filter((name) => name.to <= to);
  const rest = line.tokens.length;
  const [one, ...more] = known;
  if (one?.from === from && one.to === to && more.length === 0)
    return { facts: [{ kind: 'actor', who: one.who }], rest };
  const isFree = to - from > 0 && to - from < 7 && known.every((name) => name.to < to);
  return isFree && isOrganisation(marked, { from, to })
    ? { facts: [{ kind: 'actor', who: { is: 'new', name: line.raw({ from, to }, text) } }], rest }
    : null;
}

/** Parses an addition: « on a oublié la gendarmerie », « + Maison des lycéens ». */
export function addedOf(marked: MarkedLine): Added | null {
  const atEnd = addedAtEnd(marked);
  if (atEnd !== null) return atEnd;
  const rest = restOf(marked);
  const facts = addedIn(marked, rest);
  return facts === null ? null : { facts, rest };
}

/** Returns the place where a pronoun takes up who was added; the end of the line where none does. */
function restOf({ line, words, verbs }: MarkedLine): number {
  const at = line.tokens.findIndex(
    ({ sign, key }, i) =>
      i > 1 &&
      /[,;.]/.test(sign) &&
      (words.subjects.has(key) || /^(qui|who)$/.test(key)) &&
      verbs.some((verb) => verb.at > i),
  );
  return at < 0 ? line.tokens.length : at;
}

function addedIn(marked: MarkedLine, end: number): readonly Fact[] | null {
  const { line, text, words } = marked;
  const isPlus = /^\s*\+/.test(text);
  const [addition] = line.all(words.adds).filter(({ from: start }) => start < 2);
  const mention = line.first(words.mentions);
  // « il y a les petits frères des pauvres aussi »: one more.
  const isAlso = line.first(words.also, { from: Math.max(0, end - 1), to: end }) !== undefined;
  const isMention = !isPlus && addition === undefined && mention?.from === 0 && !isAlso;
  const cue = addition ?? (mention?.from === 0 ? mention : undefined);
  if (!isPlus && (cue === undefined || cue.from > 1)) return null;
  let from = isPlus ? 0 : (cue?.to ?? 0);
  // « il manque sur la carte Habitat et Humanisme ».
  const place = line.first(HERE, { from, to: end });
  if (place?.from === from) from = place.to;
  while (
    from < line.tokens.length &&
    (words.definite.has(line.key(from)) ||
      /^(un|une|des|de|d|a|an|about|bien|sur|encore)$/.test(line.key(from)))
  )
    from++;
  // « il y a une nouvelle asso qui s'appelle Les Copains ».
  const called = line.first(
    / (?:called|named|qui s appelle(?:nt)?|(?:appele|nomme|baptise)e?s?|du nom de)(?= )/g,
    { from, to: end },
  );
  if (called !== undefined && called.to < end) from = called.to;
  // « il y a une nouvelle asso, Les Colibris ».
  const newcomer = line.first(NEWCOMER, { from, to: end });
  const isPresented = newcomer?.from === from && /[,:(]/.test(line.tokens[newcomer.to]?.sign ?? '');
  if (isPresented) from = newcomer.to;
  // « et aussi aux lilas » goes on with the line before.
  const start = cue?.to ?? 0;
  if (cue !== undefined && /^(aux?|pour|chez|avec|vers|with|to|for)$/.test(line.key(start))) return null;
  if (/^(ca|cela|tout|it|that|this|all)$/.test(line.key(from)) && from + 2 > end) return null;
  // « oublie ce que j'ai dit », « on a pas fini »: no name begins so.
  if (line.tokens[from]?.isLarge === false && NO_NAME.test(line.key(from))) return null;
  // « et il y a le lycée Vauban aussi ».
  let to = end;
  while (
    to > from + 1 &&
    line.tokens[to - 1]?.isLarge === false &&
    // « le marché du samedi »
    !(to - 2 > from && /^(?:de|du|des|d|of)$/.test(line.key(to - 2))) &&
    (words.adverbs.has(line.key(to - 1)) || words.prepositions.has(line.key(to - 1)))
  )
    to--;
  // « il manque la pharmacie dans la liste ».
  const where = line.first(HERE, { from, to });
  if (where !== undefined && where.from > from && where.to === to) to = where.from;
  // « + la recyclerie pour les décors »: what for.
  const purpose = line.tokens.findIndex(
    ({ key }, at) =>
      at > from &&
      at < to &&
      /^(?:pour|for)$/.test(key) &&
      marked.names.some((name) => name.from === from && name.to === at),
  );
  if (purpose > 0) to = purpose;
  if (from >= to || to - from > 8) return null;
  const known = marked.names.filter((name) => name.from >= from && name.to <= to);
  const [first] = known;
  if (marked.resources.length > 0 && first !== undefined && first.from > from) return null;
  // « + EDF Lorvaux », where « Lorvaux » is known.
  if (
    isPlus &&
    first !== undefined &&
    first.from > from &&
    line.tokens[from]?.isLarge === true &&
    known.length === 1
  )
    return [{ kind: 'actor', who: { is: 'new', name: line.raw({ from, to }, text) } }];
  // « la maison des lycéens », where a « maison de santé » is known.
  const isLonger =
    isPlus ||
    (addition !== undefined && first?.to === from + 1 && /^(?:de|du|des|d)$/.test(line.key(first.to)));
  if (first !== undefined && first.from === from && first.to < to && known.length === 1 && isLonger)
    return [{ kind: 'actor', who: { is: 'new', name: line.raw({ from, to }, text) } }];
  // « il y a aussi le foyer rural de Saint-Loup »: of a known town.
  if (
    !isMention &&
    first !== undefined &&
    known.length === 1 &&
    first.from > from + 1 &&
    first.to === to &&
    /^(?:de|du|des|d|of|in|a)$/.test(line.key(first.from - 1)) &&
    !words.people.has(line.key(from)) &&
    !words.things.has(line.key(from))
  )
    return [{ kind: 'actor', who: { is: 'new', name: line.raw({ from, to }, text) } }];
  const isTold = marked.verbs.some(({ at, as }) => at > from && at < to && as.link?.tense === 'present');
  // “oh and the county and the district fund the food bank”: what they do.
  if (isTold && known.length > 1) return null;
  // « la SNSM et la voile dans l’affaire »: where, after the last.
  const last = known.at(-1)?.to ?? to;
  const isPlaced =
    known.length > 1 &&
    words.prepositions.has(line.key(last)) &&
    to - last < 5 &&
    !/^(?:de|du|des|d)$/.test(line.key(last));
  if (first !== undefined && first.from === from && (last === to || isPlaced))
    return known.map(({ who }) => ({ kind: 'actor', who }));
  if (first !== undefined || isTold) return null;
  const only =
    cue !== undefined &&
    /^(aussi|also|oublie|forgot|missing|manque)$/.test(line.key(cue.from)) &&
    line.first(words.negates) !== undefined;
  if (only) return null;
  const parts = partsOfList(marked, { from, to });
  if (isMention && !isPresented && !parts.every((span) => isOrganisation(marked, span))) return null;
  return parts.map((span) => ({
    kind: 'actor',
    who: { is: 'new', name: line.raw(span, text) },
  }));
}

/** Words that no name begins with. */
const NO_NAME =
  /^(?:ce|c|ca|cela|que|qu|qui|quoi|je|j|tu|il|elle|on|nous|vous|ils|elles|pas|plus|rien|deja|tout|toute|comment|pourquoi|what|that|which|who|how|why|i|you|we|they|it|not|no|to|nothing)$/;

/** Matches the list or map that lacks somebody: no part of a name. */
const HERE =
  / dans (?:le|notre) (?:quartier|coin|village|secteur|territoire)(?= )| (?:(?:dans|sur|a) (?:la|notre|cette|l)|au|du|sur le) (?:liste|carte|tableau|schema|dessin|inventaire)(?= )| (?:on|from|in) (?:the|our) (?:list|map|board)(?= )| on here(?= )/g;

/** Detects a proper name, or one with an organisation's word. */
function isOrganisation({ line, words }: MarkedLine, { from, to }: Span): boolean {
  const head = line.key(words.head === 'first' ? from : to - 1);
  const isKind = words.organisations.has(head) && (to - from > 1 || !words.generic.has(head));
  return isKind || line.tokens.slice(from, to).some(({ isLarge }) => isLarge);
}

/** « les pompiers et la gendarmerie » are two: where an article or an organisation's word begins the next. */
function partsOfList({ line, words }: MarkedLine, { from, to }: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const isComma = line.tokens[at]?.sign === ',';
    if (!isComma && !/^(et|and)$/.test(line.key(at))) continue;
    const next = isComma ? at : at + 1;
    // « la Confédération paysanne et Terre de Liens », but « Habitat et Humanisme »
    const isSecond =
      at - start > 1 &&
      to - next > 1 &&
      line.tokens[next]?.isLarge === true &&
      line.tokens[start]?.isLarge === true;
    if (!words.definite.has(line.key(next)) && !words.organisations.has(line.key(next)) && !isSecond)
      continue;
    parts.push({ from: start, to: at });
    start = next;
    while (start < to && words.definite.has(line.key(start))) start++;
    at = start;
  }
  return [...parts, { from: start, to }].filter((span) => span.to > span.from);
}

/** Parses a line that is only a name: with inner capitals, or starting like an organisation. */
export function bareName(marked: MarkedLine): string | null {
  const whole = { from: 0, to: marked.line.tokens.length };
  return /[,;:!?…]|\.\s*\S/.test(marked.text) ? null : bareNameIn(marked, whole);
}

/** Parses a line of names alone, with a new one among them: « le SDIS, l’ADMR et la Croix-Rouge ». */
export function bareNames(marked: MarkedLine): readonly Who[] | null {
  const { line, words, text, names } = marked;
  if (/[:!?…]|\.\s*\S/.test(text)) return null;
  const cuts = line.tokens.flatMap(({ key, sign }, at) =>
    at > 0 && (/^[,;]$/.test(sign) || (words.and.has(key) && words.definite.has(line.key(at + 1))))
      ? [at]
      : [],
  );
  const spans = [0, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? line.tokens.length }));
  if (spans.length < 2) return null;
  const found = spans.map((span): Who | null => {
    const start = startOf(marked, span);
    const known = names.find((name) => name.from === start && name.to === span.to);
    if (known !== undefined) return known.who;
    const name = bareNameIn(marked, span);
    return name === null ? null : { is: 'new', name };
  });
  const all = found.filter((who) => who !== null);
  return all.length === found.length && all.some(({ is }) => is === 'new') ? all : null;
}

/** Returns the first word of a name, after « et puis la ». */
function startOf({ line, words }: MarkedLine, { from, to }: Span): number {
  let start = from;
  while (
    start < Math.min(from + 3, to - 1) &&
    (start === from || line.tokens[start]?.isLarge === false) &&
    (words.and.has(line.key(start)) || /^(sinon|aussi|ah|alors|also|so|then|oh)$/.test(line.key(start)))
  )
    start++;
  return words.definite.has(line.key(start)) && start < to - 1 ? start + 1 : start;
}

function bareNameIn(marked: MarkedLine, span: Span): string | null {
  const { line, words, text } = marked;
  const within = ({ from, to }: Span): boolean => from < span.to && to > span.from;
  const verbs = marked.verbs.filter(within);
  const from = startOf(marked, span);
  const known = marked.names.filter((name) => within(name) && name.who.is !== 'new');
  // « Association Vivre à Saint-Aubin », where the town is known.
  const [town] = known;
  const isOfTown =
    known.length === 1 &&
    town !== undefined &&
    town.to === span.to &&
    town.from > from + 1 &&
    town.who.is === 'known' &&
    town.who.actor.kind === 'commune' &&
    words.organisations.has(line.key(from));
  if ((known.length > 0 && !isOfTown) || marked.persons.some(within) || span.to - span.from > 7) return null;
  if (
    verbs.some(({ as }) =>
      Object.values(as).some(({ tense }) => tense !== 'participle' && tense !== 'infinitive'),
    )
  )
    return null;
  // « et Habitat et Humanisme aussi ».
  const last = line.tokens
    .slice(0, span.to)
    .findLastIndex(({ isLarge, key }) => isLarge || !words.adverbs.has(key));
  const to = last > from ? last + 1 : span.to;
  const rest = line.tokens.slice(from, to);
  // « faut mettre le mareyeur »: what is to be done.
  if (
    words.head === 'first' &&
    rest
      .slice(0, 3)
      .some(
        ({ key, isLarge }) =>
          !isLarge &&
          (/^(?:faut|il|y)$/.test(key) ||
            (/..(?:er|ir)$/.test(key) && verbs.some(({ at }) => line.key(at) === key))),
      )
  )
    return null;
  if (
    rest.length === 0 ||
    rest.some(
      ({ key, raw }) =>
        words.be.has(key) ||
        (words.have.has(key) && raw.toLowerCase() !== 'à') ||
        words.subjects.has(key) ||
        /^(on|c|ca|je|j|nous|vous|we|i|you|that|this|pas|ne)$/.test(key),
    )
  )
    return null;
  const head = words.head === 'first' ? rest[0] : rest.at(-1);
  const isKind =
    head !== undefined &&
    (words.organisations.has(head.key) || foldedHeadWordsOf(text.slice(rest[0]?.start ?? 0)) > 1);
  const isOrganisation = isKind && rest.length > 1;
  const larges = rest.filter(({ isLarge }) => isLarge).length;
  const isProper =
    larges > 1 ||
    (larges === 1 && rest[0]?.isLarge === false) ||
    rest.some(({ raw }) => /^\p{Lu}{3,}$|^\p{Lu}\p{Ll}+\p{Lu}/u.test(raw) || isNationwide(raw, words));
  if (!isOrganisation && !isProper) return null;
  if (rest.length === 1 && !isProper) return null;
  return line.raw({ from, to }, text);
}
