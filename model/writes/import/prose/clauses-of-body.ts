import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { bodiesInSentence, withKnown } from '../grid/bodies-in-sentence.ts';
import { readPassive } from '../grid/read-passive.ts';
import { BEGINS_WITH_DEED, readBodies, type Said } from '../grid/read-sentence.ts';
import { WISHING } from '../said/wish-words.ts';

/** Content of a sentence about a body. */
export interface SaidOfBody {
  readonly links: readonly Said[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
}

const PRONOUN = /^(?:elles?|ils?|on|nous|they|we|it)\s+(?=\p{Ll})/iu;
const GENERIC =
  /^(?:(?:la|le|les|l|cette|ce|cet|notre|our|the) )(?:association|asso|structure|entreprise|equipe|cooperative|collectif|ferme|commune|ville|mairie|etablissement|service|reseau|groupe|compagnie|festival|lieu|communaute de communes|syndicat|charity|group|council|team) /;
const VERB =
  /^(?:travaill|coop[eè]r|collabor|copro|co-?organis|organis|partag|particip|mutualis|interv|r[eé]p[eè]t|g[eè]r|d[eé]velopp|m[eè]n|propos|recherch|cherch|re[çc]oi|b[eé]n[eé]fici|mont|sign|tien|vend|ach[eè]t|collect|distribu|expos|s['’]appui|assur|relai|relay|soutien|particip|construi|produi|men|coordonn|anim|pr[eê]t|loue|dispos|adh[eè]r|si[eè]g|rejoin|peut|peuvent|pourr|est\b|sont\b|a\b|ont\b|works?\b|partners?\b|runs?\b|hosts?\b|lends?\b|needs?\b|offers?\b|helps?\b|funds?\b|trains?\b|shares?\b)/iu;
const WISH = new RegExp(`^(?:${WISHING}|r[eé]fl[eé]chi\\S* à|projett|cherche à)`, 'iu');
const IN_TIE =
  /^(?:(?:est |sont )?(?:aussi )?(?:en (?:lien|partenariat|relation|collaboration|réseau)|partenaires?|membres?) (?:étroit |régulier )?(?:avec|de|du|des|d['’])|avec)(?=\s|(?<=['’]))/iu;
/** A clause of its own: « , et répète dans … », « et avec … », « ; ». */
const BETWEEN =
  /\s*;\s*|,\s+(?=(?:ils?|elles?|on|qui|mais)\s)|,?\s+(?:et|mais|puis|and|but)\s+(?=(?:avec|with|aussi|elle|il|souhait|voudr|aimer)\P{Ll}?|(?:\p{Ll}{3,}(?:e|ent|it|ient|ert|end)|a|est)\s+(?:avec|à|au|aux|dans|par|la|le|les|l['’]|un|une|des|du|d['’]|en|chez|sur|pour|chaque)[\s\p{L}])/u;
const NEGATED =
  /^(?:pas|aucune?|plus|sans|no)\b|\bne\s(?:\p{L}{1,20}\s){1,3}(?:pas|plus|aucune?|jamais|rien)\b|\bn['’]\p{L}{1,20}\s(?:pas|plus|aucune?|jamais)\b|\bpas encore\b/iu;
const NEED =
  /^(?:re)?cherche(?:nt)?\s+(?!à\s)(.{3,200})$|^(?:a|ont|aurait|auraient|avons|aurions) besoin (?:de |d['’]|du |des )(.{3,200})$|^manque(?:nt)? (?:de |d['’])(.{3,200})$|^(?:is|are) looking for (.{3,200})$|^needs? (.{3,200})$/iu;
const OFFER =
  /^(?:(?:peu(?:t|vent)|pourrai(?:t|ent)|pouvons) (?:pr[eê]ter|proposer|offrir|fournir|mettre à disposition|partager|donner|accueillir|former|apporter)|met(?:tent)? à disposition|propose(?:nt)?|(?:can|could) (?:lend|offer|share|provide)|offers?) (.{3,200})$/iu;
const LOCATED =
  /\b(?:situ[eé]|install[eé]|implant[eé]|bas[eé]|domicili[eé]|n[eé])e?s? (?:à|au|en|dans|près|in)\b/iu;
const WITH = /\b(?:avec|with)\b/iu;

/** Returns the predicate of a sentence about the body above, without « Elle », « L’association » or its own name; undefined for a fragment. */
export function predicateOf(sentence: string, body: string): string | undefined {
  const text = sentence.replace(/\.$/, '').trim();
  const [pronoun] = PRONOUN.exec(text) ?? [];
  if (pronoun !== undefined) return text.slice(pronoun.length);
  const named = subjectNamed(text, body);
  if (named !== undefined) return named;
  const first = text.charAt(0).toLowerCase() + text.slice(1);
  const isBody = hasHeadWord(text) && !BEGINS_WITH_DEED.test(text);
  const isVerb = VERB.test(first) || WISH.test(first) || BEGINS_WITH_DEED.test(first) || IN_TIE.test(first);
  return isVerb && !isBody ? first : undefined;
}

/** Returns the text behind the body’s name: « La médiathèque cherche … » below « Médiathèque de Mens ». */
function subjectNamed(text: string, body: string): string | undefined {
  const own = fold(body);
  const plain = fold(text);
  const before = /^(?:la |le |les |l['’]\s?|the |notre |our |cette |ce |cet )?/.exec(plain)?.[0].length ?? 0;
  if (plain.slice(before).startsWith(`${own} `)) return text.slice(before + body.length).trim();
  const words = own.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const start = words.slice(0, count).join(' ');
    if (start.length < 4 || !plain.slice(before).startsWith(`${start} `)) continue;
    const rest = text.slice(before + start.length).trim();
    return before > 0 && /^\p{Ll}/u.test(rest) && !/^(?:de|du|des|d['’]|à|et|en)(?:\s|(?<=['’]))/u.test(rest)
      ? rest
      : undefined;
  }
  const [generic] = GENERIC.exec(plain.replace(/['’]/g, ' ')) ?? [];
  const rest = generic === undefined ? '' : text.slice(generic.length).trim();
  return /^\p{Ll}/u.test(rest) && !/^(?:de|du|des|d['’])(?:\s|(?<=['’]))/u.test(rest) ? rest : undefined;
}

/** Reads links, needs and offers of a body from a predicate, clause by clause. */
export function readPredicate(body: string, predicate: string, known: readonly string[]): SaidOfBody {
  const links: Said[] = [];
  const needs: string[] = [];
  const offers: string[] = [];
  for (const written of predicate.split(BETWEEN)) {
    const clause = written
      .replace(/\.$/, '')
      .replace(PRONOUN, '')
      .replace(/^avec\b/i, 'travaille avec')
      .replace(/^(?:en|membre|partenaire)(?=s? )/i, (start) => `est ${start}`)
      .trim();
    if (clause === '' || NEGATED.test(clause)) continue;
    const others = bodiesInSentence(`x ${clause}`, known).filter(({ name }) => fold(name) !== fold(body));
    const need = NEED.exec(clause)
      ?.slice(1)
      .find((one) => one !== undefined);
    const offer = OFFER.exec(clause)?.[1];
    if (need !== undefined && !WITH.test(clause) && others.length === 0) needs.push(need);
    else if (offer !== undefined && !WITH.test(clause) && others.length === 0) offers.push(offer);
    else if (others.length > 0 && (!LOCATED.test(clause) || WITH.test(clause))) {
      const link = linkOf(body, clause, known);
      if (link !== undefined) links.push(link);
    }
  }
  return { links, needs, offers };
}

function linkOf(body: string, clause: string, known: readonly string[]): Said | undefined {
  const line = `${body} ${clause}`;
  const link = readPassive(line) ?? readBodies(line, withKnown(known, body));
  if (link === undefined) return undefined;
  const isWish = WISH.test(clause) || /^pourr(?:ait|aient)\b/i.test(clause);
  const each = link.each.split(' ; ').filter((name) => fold(name) !== fold(body));
  return each.length === 0
    ? undefined
    : { ...link, from: body, each: each.join(' ; '), ...(isWish && { status: 'wished' as const }) };
}
