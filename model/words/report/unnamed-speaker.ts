import type { Language } from '../../contract/primitives.ts';
import type { Family } from '../../contract/vocabulary.ts';
import type { System } from '../../elements/system.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';

/** One, then several of it. */
type Word = Readonly<Record<Language, readonly [one: string, many: string]>>;

const ORGANISATION: Word = {
  fr: ['une organisation', 'organisations'],
  en: ['an organisation', 'organisations'],
};
const WORDS: Readonly<Record<Family, Word>> = {
  local_authority: {
    fr: ['une collectivité', 'collectivités'],
    en: ['a local authority', 'local authorities'],
  },
  state: { fr: [fr`un service de l'État`, fr`services de l'État`], en: ['a State agency', 'State agencies'] },
  social_economy: {
    fr: [fr`une organisation de l'ESS`, fr`organisations de l'ESS`],
    en: ['a social-economy organisation', 'social-economy organisations'],
  },
  business: { fr: ['une entreprise', 'entreprises'], en: ['a business', 'businesses'] },
  research_training: {
    fr: ['un établissement de recherche ou de formation', 'établissements de recherche ou de formation'],
    en: ['a research or training body', 'research or training bodies'],
  },
  citizens: {
    fr: ['un groupe de citoyens', 'groupes de citoyens'],
    en: ['a group of citizens', 'groups of citizens'],
  },
  funder: { fr: ['un financeur', 'financeurs'], en: ['a funder', 'funders'] },
  resource_network: { fr: ['un réseau', 'réseaux'], en: ['a network', 'networks'] },
};
const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};
/** Of fewer than this, the family alone would say who it is. */
const ENOUGH = 3;

/** What says the same without a name: « une organisation », « deux collectivités ». */
export interface UnnamedSpeaker extends Speaker {
  /** Takes the names out of what was typed, and mends what that did to the sentence. */
  clean(text: string): string;
}

/** Speaks of the organisations of a territory by what they are; by nothing where few are of that family. */
export function unnamedSpeaker(say: Speaker, { facts, actors: onMap }: System): UnnamedSpeaker {
  const { language } = say;
  const all = [...facts.actors, ...facts.outside];
  const families = new Map(all.map(({ id, family }) => [id, family]));
  const sizes = new Map<Family, number>();
  for (const { family } of onMap.values()) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const wordOf = (id: string): Word => {
    const family = families.get(id);
    return family === undefined || (sizes.get(family) ?? 0) < ENOUGH ? ORGANISATION : WORDS[family];
  };
  const actor = (id: string) => wordOf(id)[language][0];
  const names = namesIn(all.map(({ name }) => name));
  const strike = (text: string) =>
    names === undefined
      ? text
      : text.replace(names, (_, article: string | undefined) => withArticle(article, language));
  return {
    ...say,
    actor,
    actors: (ids) => {
      const counts = new Map<Word, number>();
      for (const id of ids) counts.set(wordOf(id), (counts.get(wordOf(id)) ?? 0) + 1);
      return say.list([...counts].map(([word, n]) => severalOf(word[language], n, language)));
    },
    commitment: (id) => strike(say.commitment(id)),
    quote: (text) => say.quote(strike(text)),
    clean: (text) => mend(strike(text), language),
  };
}

const severalOf = ([one, many]: readonly [string, string], n: number, language: Language): string =>
  n === 1 ? one : `${NUMBERS[language][n] ?? n} ${many}`;

/** Every name, the longest first, where it stands as words of its own, in any case, with its article. */
function namesIn(names: readonly string[]): RegExp | undefined {
  const known = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (known.length === 0) return undefined;
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const article = "(?:(du|des|aux?|(?:de |à )?(?:la |l[’']|les? )|the ) ?)?";
  return new RegExp(`(?<![\\p{L}\\p{N}])${article}(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** « au Théâtre » is said « à une organisation », « du Théâtre » « d’une organisation ». */
function withArticle(article: string | undefined, language: Language): string {
  const [one] = ORGANISATION[language];
  if (language === 'en' || article === undefined) return one;
  if (/^(?:aux?$|à)/i.test(article)) return `à ${one}`;
  return /^d/i.test(article) ? `d’${one}` : one;
}

/** « de une » is said « d’une », and a sentence begins with a capital. */
function mend(text: string, language: Language): string {
  const elided =
    language === 'en'
      ? text
      : text.replace(/(?<!\p{L})([Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e (une?)(?!\p{L})/gu, '$1’$2');
  return elided.replace(
    /(^|[.?!…] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
