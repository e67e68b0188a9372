import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Family, TableRole } from '../../contract/vocabulary.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Facts } from '../../elements/facts.ts';
import { charterText } from '../../words/charter-text.ts';
import { sentenceWords } from '../../words/in-sentence.ts';
import { mannerOf, pluralOf, sayEither, sayList, sayNumber } from '../../words/manner.ts';
import { namesIn } from '../../words/names.ts';
import { sayDay, sayOn, saySince } from '../../words/say-day.ts';
import { firstName, shortTitle } from '../../words/short-title.ts';
import { shorten } from '../../words/shorten.ts';

/** The labels that sentences need, as the reference tables give them. */
export type GapLabels = Pick<Reference, 'themes' | 'resources' | 'intensities' | 'charterItems'>;

/** Puts ids and figures into the words of one language. */
export interface Speaker {
  readonly language: Language;
  /** Name in a list or table. */
  name(id: string): string;
  /** Inside a sentence, with its article. */
  actor(id: string): string;
  /** « de la commune », « du lycée » */
  of(id: string): string;
  /** In a sentence, joined; beyond `most`, « et 3 autres ». */
  actors(ids: readonly string[], most?: number): string;
  /** The same as names alone. */
  names(ids: readonly string[], most?: number): string;
  /** The form of a verb that goes with them: several, or one whose name is that of several. */
  agree(ids: readonly string[], one: string, many: string): string;
  /** A sentence begins with a capital, a name as it is written. */
  sentence(text: string): string;
  /** The territory after « de ». */
  ofTerritory(): string;
  /** Its text between quotation marks, shortened. */
  commitment(id: string): string;
  /** Title in two or three words, for a mark on the map. */
  commitmentTitle(id: string): string;
  /** Beyond `most`, « et 3 autres ». */
  commitments(ids: readonly string[], most?: number): string;
  theme(id: string): string;
  resource(id: string): string;
  /** « des locaux »: some of it, as one looks for it. */
  some(resourceId: string): string;
  intensity(level: number): string;
  /** With its article, to stand inside a sentence. */
  family(family: Family): string;
  /** In one or two words, for a mark on the map. */
  familyTitle(family: Family): string;
  themeTitle(id: string): string;
  tableRole(role: TableRole): string;
  list(items: readonly string[]): string;
  /** « élu·e ou agent·e » */
  either(items: readonly string[]): string;
  /** « 1 lien », « 3 liens »; of none what is given for it, « aucun lien ». */
  count(n: number, one: string, many: string, none?: string): string;
  day(day: IsoDay): string;
  /** « le 12 mars 2026 », « en mars 2026 » */
  on(day: IsoDay): string;
  /** « depuis le 12 mars 2026 », « depuis 2026 » */
  since(day: IsoDay): string;
  quote(text: string): string;
  /** A label inside a sentence: without its capital, unless it is an acronym. */
  inside(label: string): string;
}

const SHORT = 90;

/** Returns the words for one territory in one language. */
export function makeSpeaker(facts: Facts, labels: GapLabels, language: Language): Speaker {
  const known = new Map([...facts.actors, ...facts.outside].map((actor) => [actor.id, actor]));
  const texts = new Map([
    ...facts.commitments.map(({ id, text }) => [id, text] as const),
    ...facts.charterItems.map((item) => [item.id, charterText(item, labels, language)] as const),
  ]);
  const themes = new Map(labels.themes.map(({ id, label }) => [id, label[language]]));
  const resources = new Map(labels.resources.map(({ id, label }) => [id, label[language]]));
  const intensities = new Map(labels.intensities.map(({ level, label }) => [level, label[language]]));
  const { quote, others } = mannerOf(language);
  const { families, tableRoles, some } = sentenceWords(language);
  const words = namesIn(language);
  const name = (id: string) => known.get(id)?.name ?? id;
  const actor = (id: string) => words.inSentence(known.get(id) ?? { name: id });
  const list = (items: readonly string[]) => sayList(items, language);
  const atMost = (items: readonly string[], most: number) => {
    const rest = items.length - most;
    // One more is no longer than « et 1 autre ».
    return rest <= 1 ? list(items) : list([...items.slice(0, most), others(rest)]);
  };
  const commitment = (id: string) => quote(shorten(texts.get(id) ?? id, SHORT));
  const resource = (id: string) => resources.get(id) ?? id;
  return {
    language,
    name,
    actor,
    of: (id) => words.of(actor(id)),
    actors: (ids, most = 5) => atMost(ids.map(actor), most),
    names: (ids, most = 5) => atMost(ids.map(name), most),
    agree: (ids, one, many) => (ids.length > 1 || ids.some((id) => words.isSeveral(actor(id))) ? many : one),
    sentence: words.opens,
    ofTerritory: () => words.of(words.place(facts.territory.name, facts.territory.level)),
    commitment,
    commitmentTitle: (id) => shortTitle(texts.get(id) ?? id),
    commitments: (ids, most = 3) => atMost(ids.map(commitment), most),
    theme: (id) => themes.get(id) ?? id,
    resource,
    some: (id) => some[id] ?? quote(resource(id)),
    intensity: (level) => intensities.get(level) ?? String(level),
    family: (family) => families[family],
    familyTitle: (family) => firstName(families[family]),
    themeTitle: (id) => firstName(themes.get(id) ?? id),
    tableRole: (role) => tableRoles[role],
    list,
    either: (items) => sayEither(items, language),
    count: (n, one, many, none) =>
      n === 0 && none !== undefined ? none : `${sayNumber(n, language)} ${pluralOf(n, language, one, many)}`,
    day: (day) => sayDay(day, language),
    on: (day) => sayOn(day, language),
    since: (day) => saySince(day, language),
    quote,
    inside: (label) =>
      /^\p{Lu}\P{Lu}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  };
}
