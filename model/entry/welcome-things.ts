import type { ClauseReading } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark } from './mark-line.ts';

/** Joins a thing to the actor that it would help. */
const WOULD_HELP =
  / (?:(?:depannerai|arrangerai|aiderai|soulagerai|interesserai)(?:t|ent)|(?:ferai|rendrai)(?:t|ent) (?:\w+ )?(?:bien|service|plaisir) (?:a|au|aux)|serai(?:t|ent) (?:\w+ )?(?:utiles?|precieux|precieuse|bienvenue?s?|pratiques?) (?:a|au|aux|pour)|(?:would|d) (?:really |certainly |be a (?:real |great |big )?)?(?:help(?: to)?|suit|godsend (?:to|for)|boon (?:to|for))|(?:would|d) (?:be|come in) (?:\w+ )?(?:handy|useful|ideal|perfect|great|good|brilliant) (?:to|for))(?= )/g;

/** Reads a thing that somebody would welcome as a need: « un camion, ça dépannerait l'AMAP ». */
export function welcomeThing(
  { line, words, resources, verbs }: MarkedLine,
  span: Span,
  names: readonly NameMark[],
): ClauseReading | null {
  const help = line.first(WOULD_HELP, span);
  const [first] = names;
  if (help === undefined || first === undefined) return null;
  const things = resources.filter(({ from }) => from >= span.from && from < help.from);
  const opens = things.some(({ from }) =>
    [1, 2, 3].some((back) => from - back >= span.from && MORE.test(line.key(from - back))),
  );
  const isNext = line.tokens
    .slice(help.to, first.from)
    .every(({ key }) => words.definite.has(key) || words.adverbs.has(key));
  const isAct = verbs.some(({ at, as }) => at >= span.from && at < help.from && as.link?.tense === 'present');
  if (!opens || !isNext || first.from < help.to || isAct) return null;
  const who = names.map((name) => name.who);
  return {
    facts: [...new Set(things.map(({ id }) => id))].map((resourceId) => ({ kind: 'need', who, resourceId })),
    doubts: [],
    said: { subjects: who, objects: [] },
  };
}

/** Opens a thing that is not there yet. */
const MORE = /^(?:une?|des|de|d|plus|an?|some|more|extra|another)$/;
