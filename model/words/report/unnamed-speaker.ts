import type { Family } from '../../contract/vocabulary.ts';
import type { System } from '../../elements/system.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { namesIn } from '../names.ts';
import { wordsIn } from '../words.ts';

/** One, then several of it. */
type Word = readonly [one: string, many: string];

/** How a language speaks of those it does not name. */
export interface UnnamedWords {
  readonly organisation: Word;
  readonly families: Readonly<Record<Family, Word>>;
  /** From none to ten. */
  readonly numbers: readonly string[];
  /** In place of a name that had an article. */
  withArticle(article: string): string;
  /** Mends what taking a name out did to its neighbours. */
  elide(text: string): string;
}

/** Size of a family below which its name would identify an actor. */
const ENOUGH = 3;

/** Speaker without names: « une organisation », « deux collectivités ». */
export interface UnnamedSpeaker extends Speaker {
  /** Takes the names out of what was typed, and mends what that did to the sentence. */
  clean(text: string): string;
}

/** Returns a speaker that names organisations by family; by nothing if the family has few. */
export function unnamedSpeaker(say: Speaker, { facts, actors: onMap }: System): UnnamedSpeaker {
  const words: UnnamedWords = wordsIn(say.language).unnamed;
  const all = [...facts.actors, ...facts.outside];
  const families = new Map(all.map(({ id, family }) => [id, family]));
  const sizes = new Map<Family, number>();
  for (const { family } of onMap.values()) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const wordOf = (id: string): Word => {
    const family = families.get(id);
    return family === undefined || (sizes.get(family) ?? 0) < ENOUGH
      ? words.organisation
      : words.families[family];
  };
  const actor = (id: string) => wordOf(id)[0];
  const actors = (ids: readonly string[]) => {
    const counts = new Map<Word, number>();
    for (const id of ids) counts.set(wordOf(id), (counts.get(wordOf(id)) ?? 0) + 1);
    return say.list([...counts].map(([word, n]) => severalOf(word, n, words.numbers)));
  };
  const names = patternOf(all.map(({ name }) => name));
  const strike = (text: string) =>
    names === undefined
      ? text
      : text.replace(names, (_, article: string | undefined) =>
          article === undefined ? words.organisation[0] : words.withArticle(article),
        );
  return {
    ...say,
    actor,
    name: actor,
    of: (id) => namesIn(say.language).of(actor(id)),
    actors,
    names: actors,
    agree: (ids, one, many) => (ids.length > 1 ? many : one),
    commitment: (id) => strike(say.commitment(id)),
    commitments: (ids, most) => strike(say.commitments(ids, most)),
    quote: (text) => say.quote(strike(text)),
    clean: (text) => capitalise(words.elide(strike(text))),
  };
}

const severalOf = ([one, many]: Word, n: number, numbers: readonly string[]): string =>
  n === 1 ? one : `${numbers[n] ?? n} ${many}`;

/** Builds a pattern for every name, the longest first, as whole words in any case, with its article. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const known = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (known.length === 0) return undefined;
  const escaped = known.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const article = "(?:(du|des|aux?|(?:de |à )?(?:la |l[’']|les? )|the ) ?)?";
  return new RegExp(`(?<![\\p{L}\\p{N}])${article}(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** Capitalises sentences. */
const capitalise = (text: string): string =>
  text.replace(/(^|[.?!…] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
