import { hasHeadWord } from '../../../names/body-words.ts';
import { capital } from '../../../words/capital.ts';
import { qualified } from '../names/names-in-cell.ts';
import { saysNothing } from '../said/nothing-said.ts';
import { WISHING } from '../said/wish-words.ts';
import { bodiesInSentence, type Span } from './bodies-in-sentence.ts';

/** Link in a line of a list. */
export interface Said {
  readonly from: string;
  readonly each: string;
  readonly note: string;
  readonly direction: string;
  readonly status: '' | 'wished';
  readonly since: string;
  /** Bodies of one cooperation of three or more, instead of two sides. */
  readonly parties?: string;
}

export const UNSAID = { note: '', direction: '', status: '', since: '' } as const;

/** « Entre A et B : objet ». */
const BETWEEN = /^(?:entre|between)\s/iu;
export const ARROW = /\s*(<[-=–—]*>|↔|⇄|[-=–—]+>|→|⇒)\s*/;
const VERB =
  /^(.{2,160}?)\s+(?:ne )?(?:travaill\w+|coop\w+|collabor\w+|bosse\w*|agit|agissent|est (?:partenaire|en lien)|sont (?:partenaires|en lien)|works?|partners?|cooperates?|collaborates?)(?: (?:d[ée]j[àa]|r[ée]guli[èe]rement|beaucoup|aussi|closely|together))? (?:avec|with)\s+(.{2,300})$/iu;
const WISH = new RegExp(
  `^(.{2,160}?)\\s+(?:${WISHING})\\w*\\s+(?:\\p{L}+\\s+){0,4}?(?:avec|with)\\s+(.{2,300})$`,
  'iu',
);
/** Action of one body on another, without « avec ». */
const DEED = String.raw`(?:co)?financ\w+|soutien\w+|subventionn\w+|accompagn\w+|aid(?:e|ent)|héberg\w+|accueill\w+|conseill\w+|form(?:e|ent)|fourni\w+|livr\w+|approvisionn\w+|emploie\w*|adresse(?:nt)?|oriente(?:nt)?|envoie(?:nt)?|anim\w+|équip\w+|prêt\w+|intervien\w+|adh[èée]r\w+|donn\w+|appui\w+|parrain\w+|funds?|supports?|helps?|hosts?|advises?|trains?|supplies|supply|lends?|runs?`;
const DOES = new RegExp(String.raw`^(.{2,120}?)\s+(${DEED})\s+(.{2,300})$`, 'iu');
export const BEGINS_WITH_DEED = new RegExp(String.raw`^\s*(?:${DEED})(?=\s|$)`, 'iu');
/** « Met dix logements à disposition de ». */
const PUTS = /^\s*met(?:tent)?\s/iu;
const AT_HAND = /\sà (?:la )?disposition\b/iu;
/** « Qui travaille avec qui » is a title. */
const ASKS = /^(?:qui|whom?|lesquel\w*)\b/iu;
export const SINCE = /[\s,]+((?:depuis|since)\s+[^,()]{2,40})$/iu;
export const ABOUT =
  /\s+(?:sur|pour|autour d[eu']|dans le cadre d[eu']|afin d[e'’]|on|for|about)\s+(.{2,200})$/iu;
export const COLON = /^(.{2,160}?)\s*:\s+(.{2,300})$/;

/** Detects « IUT et CPIE : rien pour l’instant ». */
export const saysNothingAfterColon = (line: string): boolean => saysNothing(COLON.exec(line)?.[2] ?? 'x');
const PAIR =
  /\s+(?:[-–—/&+]|et|and|avec|with)\s+(?!(?:fils|filles?|fr[èe]res?|associ[ée]s?|cie|sons?)\b)|\s*,\s*(?=(?:la |le |l['’]|les )?\p{Lu})/u;
export const ARTICLE = /^(?:la|le|les|l['’]|the)\s*/i;

/** Returns a name without its article: « La mairie de Caden » is the mairie de Caden. */
export const bare = (name: string): string => {
  const own = name
    .trim()
    .replace(/\s*:$/, '')
    .replace(/[.,;]+$/, '');
  const rest = own.replace(ARTICLE, '');
  // « le Secours populaire » is called Secours populaire, « La Grange » is La Grange.
  if (/^\p{Ll}/u.test(own) && rest !== own && /^\p{Lu}/u.test(rest)) return rest;
  return rest !== own && hasHeadWord(rest) && /^\p{Ll}/u.test(rest) ? capital(rest) : own;
};

export const isName = (text: string): boolean =>
  hasHeadWord(text) || (/^\P{L}*\p{Lu}/u.test(text) && text.split(/\s+/).length <= 8);

export const parted = (text: string): string[] =>
  text
    .split(PAIR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
export const listed = (names: readonly string[]): string => names.map(bare).join(' ; ');

/** Reads a line that says who works with whom; `known` are names that the text gives elsewhere. */
export function readLine(text: string, known: readonly string[] = []): Said | undefined {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const line = plain.includes(' : ') ? plain.replace(BETWEEN, '') : plain;
  if (ARROW.test(line)) {
    const [from = '', arrow = '', rest = ''] = line.split(ARROW);
    const [, to = rest, note = ''] = COLON.exec(rest.replace(/\s=\s/, ' : ')) ?? [];
    const own = qualified(to);
    return {
      ...{ from: bare(from), each: listed(parted(own.name)) },
      note: [note, own.note ?? ''].filter((one) => one !== '').join(' ; '),
      direction: /<|↔|⇄/.test(arrow) ? 'undirected' : 'directed',
      ...{ status: '', since: '' },
    };
  }
  // « IUT et CPIE : rien pour l’instant ».
  return saysNothingAfterColon(line) ? undefined : (readBodies(line, known) ?? readSentence(line));
}

const WITH = /\b(?:avec|with)\b/iu;
const HOPES = new RegExp(`\\b(?:${WISHING})`, 'iu');
const YEAR = /\s+(?:en|in|depuis|since)\s+((?:\p{L}+ )?\d{4})\b.*$/u;
const ONLY_JOINS =
  /^[\s,]*(?:et|and|ainsi que|,|avec|with)?\s*(?:la |le |les |l[’']|the |d[’']|de la |du )?$/iu;
const VERBS = /\p{Ll}{2,}/u;

/** Parses a sentence that begins with a body, does something, and names others: « Le CCAS a signé avec la CAF ». */
export function readBodies(line: string, known: readonly string[]): Said | undefined {
  const bodies = line.includes(' : ') ? [] : bodiesInSentence(line, known);
  const [first] = bodies;
  if (first === undefined || bodies.length < 2 || !opens(line, first)) return undefined;
  const subjects = bodies.filter((_, i) =>
    bodies.slice(0, i).every(({ end }, k) => ONLY_JOINS.test(line.slice(end, bodies[k + 1]?.start))),
  );
  const others = bodies.slice(subjects.length);
  const behind = line.slice((subjects.at(-1) ?? first).end, others[0]?.start ?? line.length);
  // « Mairie - Cave coopérative »: a dash stands between two names, and no verb.
  if (/^\s+[-–—]\s/.test(behind)) return undefined;
  if (!VERBS.test(behind.replace(/^\s*(?:et|and|avec|with)\b/, ''))) return undefined;
  const named = others.length > 0 ? others : subjects.slice(1);
  const areAll = others.length === 0 && subjects.length > 2;
  const rest = line.slice((others.at(-1) ?? first).end);
  const own = subjects[0] ?? first;
  // « MJC Terre vive finance … »: small words before the verb end the name.
  const [ending = '', verbs = behind] = subjects.length === 1 ? endOfName(behind) : [];
  const tail = others.length === 0 ? '' : (ABOUT.exec(rest)?.[1] ?? qualified(`x${rest}`).note ?? '');
  const isDeed =
    others.length > 0 &&
    (subjects.length === 1 || others.length === 1) &&
    (BEGINS_WITH_DEED.test(verbs) || (PUTS.test(verbs) && AT_HAND.test(verbs)));
  const notes = [withoutLeading(verbs.replace(YEAR, '')), tail.replace(YEAR, '')];
  const names = (spans: readonly Span[]): string => spans.map(({ name }) => capital(bare(name))).join(' ; ');
  // « A et B financent C »: one link each, as seen from C.
  const isTurned = subjects.length > 1 && others.length === 1;
  return {
    ...UNSAID,
    from: isTurned ? names(others) : bare(`${own.name}${ending}`),
    each: names(isTurned ? subjects : named),
    ...(areAll && asParties(subjects.map(({ name }) => capital(bare(name))))),
    note: notes.filter((one) => one !== '').join(' ; '),
    since: YEAR.exec(line)?.[1] ?? '',
    ...(isDeed && !WITH.test(behind) && { direction: isTurned ? 'reversed' : 'directed' }),
    ...(HOPES.test(behind) && { status: 'wished' as const }),
  };
}
const A_VERB = new RegExp(
  `\\s(?:travaill|coop[eè]r|collabor|financ|cofinanc|soutien|subventionn|accompagn|aide|héberg|accueill|conseill|fourni|livr|anime|organis|prête|intervien|adh[èe]re|appui|propose|works?\\b|funds?\\b|supports?\\b|helps?\\b|hosts?\\b|${WISHING})`,
  'iu',
);
const AUXILIARY = /^(?:a|ont|est|sont|va|se|ne|qui|and|et|has|is|are|\p{L}*(?:ent|ait|ez))$/iu;

/** Splits the words behind a body where a name goes on in small letters before its verb. */
function endOfName(behind: string): [ending: string, rest: string] | [] {
  const at = A_VERB.exec(behind)?.index ?? 0;
  const before = behind.slice(0, at);
  const words = before.trim().split(/\s+/);
  const isName =
    /^\s\p{Ll}[\p{Ll}’' ]*$/u.test(before) && words.length < 3 && !words.some((one) => AUXILIARY.test(one));
  return isName ? [before, behind.slice(at)] : [];
}

/** Removes little words before the next body, and « travaille avec ». */
function withoutLeading(text: string): string {
  const own = text
    .trim()
    .replace(/(?:\s*\b(?:avec|with|à|au|aux|chez|d[eu]s?|la|les?|the|of)\b|\s*[dl][’'])+\s*$/iu, '');
  return /^(?:travaill|coop|collabor|work|partner)\w*(?: (?:d[ée]j[àa]|aussi))?$/iu.test(own)
    ? ''
    : own.trim();
}
const ARTICLE_ALONE = /^\P{L}*(?:(?:la|le|les|l[’']|the)\s*)?$/iu;

/** Detects a body at the beginning of a line, behind an article at most. */
export const opens = (line: string, { start }: { readonly start: number }): boolean =>
  ARTICLE_ALONE.test(line.slice(0, start));

/** Parses « A souhaite travailler avec B », « A finance B », « A travaille avec B sur … », « A et B : … ». */
function readSentence(whole: string): Said | undefined {
  const since = SINCE.exec(whole)?.[1] ?? '';
  const line = whole.replace(SINCE, '');
  const [, hopes, hoped] = WISH.exec(line) ?? [];
  if (hopes !== undefined && hoped !== undefined) {
    const own = qualified(hoped.replace(ABOUT, ''));
    const about = ABOUT.exec(hoped)?.[1] ?? '';
    return {
      ...UNSAID,
      from: bare(hopes),
      each: listed(parted(own.name)),
      note: about,
      status: 'wished',
      since,
    };
  }
  const [, who, rest] = VERB.exec(line) ?? [];
  if (who !== undefined && rest !== undefined && !ASKS.test(rest)) {
    const [, named = rest, said = ''] = COLON.exec(rest) ?? [];
    const about = said === '' ? (ABOUT.exec(named)?.[1] ?? '') : said;
    const own = qualified(named.replace(ABOUT, ''));
    const note = [about, own.note ?? ''].filter((one) => one !== '').join(' ; ');
    return { ...UNSAID, from: bare(who), each: listed(parted(own.name)), note, since };
  }
  const done = readDeed(line);
  return done === undefined ? readPair(line, since) : { ...done, since };
}

/** Parses « La Région finance l’AMAP », « Le GAB livre la cantine de l’école ». */
export function readDeed(line: string): Said | undefined {
  const [, who = '', verb = '', rest = ''] = DOES.exec(line) ?? [];
  // « Le Fournil » is a name, and « fournit » a verb.
  if (rest === '' || /^\p{Lu}/u.test(verb) || !isName(bare(who))) return undefined;
  const own = qualified(rest.replace(ABOUT, ''));
  const about = [ABOUT.exec(rest)?.[1] ?? '', own.note ?? ''].filter((one) => one !== '');
  const found = nameWithin(own.name);
  if (found === undefined) return undefined;
  const note = [[verb, found.before].filter((one) => one !== '').join(' '), ...about].join(' ; ');
  return { ...UNSAID, from: bare(who), each: listed(parted(found.name)), note, direction: 'directed' };
}

/**
 * Finds the body named in a text, at its start or after the object: « la cantine de l’école », « des vélos à
 * la MJC ».
 */
function nameWithin(text: string): { readonly name: string; readonly before: string } | undefined {
  if (isName(bare(text))) return { name: text, before: '' };
  for (const { index } of text.matchAll(/(?<=[\s’'])\p{L}/gu)) {
    const name = text.slice(index);
    const before = text.slice(0, index).trim();
    const isGiven = /(?:^|\s)(?:à|au|aux|chez|auprès d[eu]s?|to|for)(?: la| l[’']?)?$/iu.test(before);
    if (hasHeadWord(name) || (isGiven && isName(name)))
      return { name: capital(bare(name)), before: before.replace(OF, '') };
  }
  return undefined;
}
const OF = /\s*(?:de|du|des|d[’']|à|au|aux|the|to|for)?\s*(?:la|le|les|l[’'])?$/iu;

/** Puts three bodies or more into one cooperation. */
const asParties = (names: readonly string[]): Pick<Said, 'from' | 'each' | 'parties'> => ({
  ...{ from: '', each: '', parties: names.join(' ; ') },
});

/** « A, B et C organisent ensemble une fête »: what several do. */
const THEY_DO = /^(.{1,120}?\s(?:et|and)\s.{1,120}?)\s+(\p{Ll}{2,}ent\s.+|(?:sont|ont|font|vont)\s.+)$/u;

/** « Mairie - rien avec le Cercle »: no link. */
const NOTHING_WITH = /^(?:rien|pas|aucune?|nothing|no)\b/iu;
/** Detects one name before a dash and several behind it: « Foyer - Club, La Poste ». */
function isWithEach(names: string): boolean {
  const dash = names.search(/\s[-–—]\s/);
  return dash > 0 && !names.slice(0, dash).includes(',') && names.slice(dash).includes(',');
}

/** Parses « Mairie et AMAP : cantine », « Mairie : AMAP, école », « Mairie et AMAP organisent … ». */
function readPair(line: string, since: string): Said | undefined {
  const [, left = line, right = ''] = COLON.exec(line) ?? THEY_DO.exec(line) ?? [];
  const own = qualified(left);
  const ends = parted(own.name);
  const [first, ...others] = ends;
  if (NOTHING_WITH.test(others[0] ?? '')) return undefined;
  if (first !== undefined && others.length > 0 && ends.every((end) => isName(end.replace(ARTICLE, '')))) {
    const note = [right, own.note ?? ''].filter((one) => one !== '').join(' ; ');
    const sides =
      others.length > 1 && !isWithEach(own.name)
        ? asParties(ends.map(bare))
        : { from: bare(first), each: listed(others) };
    return { ...UNSAID, ...sides, note, since };
  }
  const named = parted(right.replace(/\s*[;]\s*/g, ', '));
  if (right === '' || !isName(left) || !named.some(hasHeadWord)) return undefined;
  return { ...UNSAID, from: bare(left), each: listed(named), since };
}
