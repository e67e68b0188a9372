import type { Gap } from '../../contract/gap.ts';
import type { GapDraft } from './define-gap.ts';

const MOST_PROPOSED = 5;
const MOST_OF_A_RULE = 2;
/** A question that names more than this is about the whole map, not about someone. */
const ABOUT_SOMEONE = 8;

type Candidate = Pick<GapDraft, 'key' | 'rule' | 'delicate' | 'waits' | 'evidence'> & Pick<Gap, 'status'>;

/**
 * Which questions to begin with, of a list from the strongest on: open ones, none delicate, none that another asks too, and
 * as unlike as can be. First of other rules about other actors, then of other rules, then two of a rule; what says little
 * on a young map, not at all.
 */
export function proposeQuestions(
  gaps: readonly Candidate[],
  askedWith: ReadonlyMap<string, string>,
): readonly string[] {
  const asked = gaps.filter(
    ({ key, status, delicate, waits }) => status === 'open' && !delicate && !waits && !askedWith.has(key),
  );
  const chosen = new Set<Candidate>();
  const ofRule = (rule: string) => [...chosen].filter((gap) => gap.rule === rule).length;
  const named = () => new Set([...chosen].flatMap(about));
  const passes: ReadonlyArray<(gap: Candidate) => boolean> = [
    (gap) => ofRule(gap.rule) === 0 && isApart(about(gap), named()),
    ({ rule }) => ofRule(rule) === 0,
    (gap) => ofRule(gap.rule) < MOST_OF_A_RULE && isApart(about(gap), named()),
    ({ rule }) => ofRule(rule) < MOST_OF_A_RULE,
  ];
  for (const fits of passes)
    for (const gap of asked)
      if (chosen.size < MOST_PROPOSED && !chosen.has(gap) && fits(gap)) chosen.add(gap);
  return asked.filter((gap) => chosen.has(gap)).map(({ key }) => key);
}

const about = ({ evidence: { actorIds } }: Candidate): readonly string[] =>
  actorIds.length > ABOUT_SOMEONE ? [] : actorIds;

const isApart = (ids: readonly string[], named: ReadonlySet<string>): boolean =>
  !ids.some((id) => named.has(id));
