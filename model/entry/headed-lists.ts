import type { Nature } from '../contract/vocabulary.ts';
import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import { isInfinitive } from './clauses.ts';
import type { LinkFact } from './facts.ts';
import { withoutTwins } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark } from './mark-line.ts';

/** Who gives where a list stands under what its members are: « financeurs de … », « clients of … ». */
const ROLES: ReadonlyArray<readonly [pattern: RegExp, nature: Nature, gives: 'listed' | 'headed' | 'both']> =
  [
    [/^(?:co)?(?:financeurs?|mecenes?|sponsors?|funders?|backers?|donors?)$/, 'funds', 'listed'],
    [/^(?:fournisseurs?|prestataires?|suppliers?|contractors?)$/, 'commissions', 'headed'],
    [/^(?:clients?|clientes?|acheteurs?|customers?|buyers?)$/, 'commissions', 'listed'],
    [
      /^(?:membres?|adherentes?|adherents?|societaires?|actionnaires?|members?|shareholders?|trustees?)$/,
      'governs',
      'listed',
    ],
    [/^(?:soutiens?|parrains?|supporters?)$/, 'supports', 'listed'],
    [/^(?:partenaires?|partners?)$/, 'unspecified', 'both'],
  ];

/** Headings of a common act. */
const JOINT =
  /^(?:reunions?|rencontres?|chartes?|conventions?|accords?|partenariats?|projets?|consortium|jumelages?|fetes?|festival|forum|salon|journees?|ateliers?|chantiers?|copil|groupe|permanences?|meetings?|agreements?|partnerships?|projects?|fair|charter|workshops?|alliance|duo|trio|binome|tandem)$/;

/**
 * Reads a list under a heading, without a verb: « financeurs de l’épicerie : CC, fondation », « réunion insertion : CCAS,
 * CAF ». Null for another line.
 */
export function headedList({ line, words, names, verbs, commitments }: MarkedLine): LinkFact | null {
  const at = line.tokens.findIndex(({ sign }, i) => i > 0 && sign.includes(':'));
  if (at < 0 || commitments.some(({ weight }) => weight > 1)) return null;
  if (
    verbs.some(({ as }) =>
      Object.values(as).some(({ tense }) => !/^(?:infinitive|participle|gerund)$/.test(tense)),
    )
  )
    return null;
  const listed = names.filter(({ from }) => from >= at);
  const headed = names.filter(
    ({ to, from }) => to <= at && !ROLES.some(([pattern]) => pattern.test(line.key(from))),
  );
  if (
    listed.length === 0 ||
    !isOnlyNames(
      line.tokens.length,
      listed,
      at,
      (i) => words.determiners.has(line.key(i)) || words.and.has(line.key(i)),
    )
  )
    return null;
  const who = withoutTwins(listed.map((name) => name.who));
  const start = words.definite.has(line.key(0)) ? 1 : 0;
  const role = ROLES.find(([pattern]) => pattern.test(line.key(start)));
  const [owner, ...more] = headed;
  if (role !== undefined && owner !== undefined && more.length === 0) {
    const [, nature, gives] = role;
    const link = { kind: 'link', nature, status: 'active' } as const;
    if (!DIRECTED_NATURES.has(nature)) return { ...link, from: [], to: [], members: [owner.who, ...who] };
    return gives === 'listed'
      ? { ...link, from: who, to: [owner.who], members: [] }
      : { ...link, from: [owner.who], to: who, members: [] };
  }
  const isJoint = Array.from({ length: at }, (_, i) => line.key(i)).some((key) => JOINT.test(key));
  if (!isJoint || headed.length > 0 || who.length < 2) return null;
  const nature = words.natures.find(
    ([one, pattern]) => !DIRECTED_NATURES.has(one) && line.first(pattern, { from: 0, to: at }) !== undefined,
  )?.[0];
  return { kind: 'link', nature: nature ?? 'unspecified', status: 'active', from: [], to: [], members: who };
}

/** Reads a gift told in few words: « région : 5 000 € pour la SCIC », « CAF + ville : aide au centre social ». */
export function toldAfterColon({ line, words, names, verbs, statuses }: MarkedLine): LinkFact | null {
  const at = line.tokens.findIndex(({ sign }, i) => i > 0 && sign.includes(':'));
  const end = line.tokens.length;
  const [heads, others] = [names.filter(({ to }) => to <= at), names.filter(({ from }) => from >= at)];
  const [first] = others;
  if (at < 0 || first === undefined || heads.length === 0 || verbs.some((verb) => !isInfinitive(verb)))
    return null;
  const isLinking = (i: number): boolean => words.determiners.has(line.key(i)) || words.and.has(line.key(i));
  if (!isOnlyNames(at, heads, 0, isLinking) || !isOnlyNames(end, others, first.from, isLinking)) return null;
  const thing = { from: at, to: first.from };
  if ([words.negates, words.ends, words.lacks].some((cue) => line.first(cue, thing) !== undefined))
    return null;
  const by =
    words.definite.has(line.key(first.from - 1)) &&
    line.first(words.to, { from: first.from - 1, to: first.from }) === undefined
      ? first.from - 2
      : first.from - 1;
  const isMoney = line.tokens.slice(at, first.from).some(({ sign }, i) => i > 0 && /[€£$]/.test(sign));
  const nature = isMoney
    ? 'funds'
    : words.natures.find(([, pattern]) => line.first(pattern, thing) !== undefined)?.[0];
  const isGiven = line.first(words.to, { from: by, to: by + 1 }) !== undefined;
  if (nature === undefined || by < at || (!isGiven && !words.with.has(line.key(by)))) return null;
  const [from, to] = [heads, others].map((some) => withoutTwins(some.map(({ who }) => who)));
  const link = { kind: 'link', nature, status: statuses[0]?.status ?? 'active' } as const;
  if (from === undefined || to === undefined) return null;
  if (!DIRECTED_NATURES.has(nature)) return { ...link, from: [], to: [], members: [...from, ...to] };
  // « la SCIC : contrat avec la ville »: who pays whom is open.
  return isGiven && nature !== 'commissions' ? { ...link, from, to, members: [] } : null;
}

const isOnlyNames = (
  length: number,
  listed: readonly NameMark[],
  from: number,
  isLinking: (at: number) => boolean,
): boolean => {
  const within = (at: number) => listed.some((span: Span) => at >= span.from && at < span.to);
  for (let at = from; at < length; at++) if (!within(at) && !isLinking(at)) return false;
  return true;
};
