import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Family, TableRole } from '../../contract/vocabulary.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Facts } from '../../elements/facts.ts';
import { mannerOf, pluralOf, sayList } from '../../words/manner.ts';
import { sayDay } from '../../words/say-day.ts';
import { familyWords, tableRoleWords } from './words.ts';

/** The labels that sentences need, as the reference tables give them. */
export type GapLabels = Pick<Reference, 'themes' | 'resources' | 'intensities'>;

/** Puts ids and figures into the words of one language. */
export interface Speaker {
  readonly language: Language;
  actor(id: string): string;
  /** Names joined; beyond `most`, « et 3 autres ». */
  actors(ids: readonly string[], most?: number): string;
  /** Its text between quotation marks, shortened. */
  commitment(id: string): string;
  theme(id: string): string;
  resource(id: string): string;
  intensity(level: number): string;
  /** With its article, to stand inside a sentence. */
  family(family: Family): string;
  tableRole(role: TableRole): string;
  list(items: readonly string[]): string;
  /** « 1 lien », « 3 liens »; French counts zero as one. */
  count(n: number, one: string, many: string): string;
  day(day: IsoDay): string;
  quote(text: string): string;
}

const SHORT = 90;

/** The words for one territory in one language. */
export function makeSpeaker(facts: Facts, labels: GapLabels, language: Language): Speaker {
  const names = new Map([...facts.actors, ...facts.outside].map(({ id, name }) => [id, name]));
  const texts = new Map([...facts.commitments, ...facts.charterItems].map(({ id, text }) => [id, text]));
  const themes = new Map(labels.themes.map(({ id, label }) => [id, label[language]]));
  const resources = new Map(labels.resources.map(({ id, label }) => [id, label[language]]));
  const intensities = new Map(labels.intensities.map(({ level, label }) => [level, label[language]]));
  const { quote, others } = mannerOf(language);
  const actor = (id: string) => names.get(id) ?? id;
  const list = (items: readonly string[]) => sayList(items, language);
  return {
    language,
    actor,
    actors: (ids, most = 5) => {
      const rest = ids.length - most;
      // One more name is no longer than « et 1 autre ».
      if (rest <= 1) return list(ids.map(actor));
      return list([...ids.slice(0, most).map(actor), others(rest)]);
    },
    commitment: (id) => quote(shorten(texts.get(id) ?? id)),
    theme: (id) => themes.get(id) ?? id,
    resource: (id) => resources.get(id) ?? id,
    intensity: (level) => intensities.get(level) ?? String(level),
    family: (family) => familyWords[family][language],
    tableRole: (role) => tableRoleWords[role][language],
    list,
    count: (n, one, many) => `${n} ${pluralOf(n, language, one, many)}`,
    day: (day) => sayDay(day, language),
    quote,
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHORT) return line;
  const cut = line.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2)).trimEnd()}…`;
}
