import type { Gap } from '../../contract/gap.ts';
import type { GapDraft } from './define-gap.ts';

const MOST_PROPOSED = 5;
const MOST_OF_A_RULE = 2;
/** A question that names more than this is about the whole map, not about someone. */
const ABOUT_SOMEONE = 8;

type Candidate = Pick<GapDraft, 'key' | 'rule' | 'delicate' | 'waits' | 'evidence'> & Pick<Gap, 'status'>;

/**
 * Proposes questions to begin with, from a list in order of strength: open, not delicate, and as different as
 * possible. Other rules about other actors come first, then other rules, then two of a rule. Questions of
 * little meaning on a young map come last and never alone. Questions covered by another only fill up the
 * five, and screens leave them out.
 */
export function proposeQuestions(
  gaps: readonly Candidate[],
  askedWith: ReadonlyMap<string, string>,
): readonly string[] {
  const open = gaps.filter(({ status, delicate }) => status === 'open' && !delicate);
  const chosen = new Set<Candidate>();
  const ofRule = (rule: string) => [...chosen].filter((gap) => gap.rule === rule).length;
  const named = () => new Set([...chosen].flatMap(about));
  const asksItself = ({ key, waits }: Candidate): boolean => !waits && !askedWith.has(key);
  const hasRoom = ({ rule }: Candidate): boolean => ofRule(rule) < MOST_OF_A_RULE;
  const passes: ReadonlyArray<(gap: Candidate) => boolean> = [
    (gap) => asksItself(gap) && ofRule(gap.rule) === 0 && isApart(about(gap), named()),
    (gap) => asksItself(gap) && ofRule(gap.rule) === 0,
    (gap) => asksItself(gap) && hasRoom(gap) && isApart(about(gap), named()),
    (gap) => asksItself(gap) && hasRoom(gap),
    (gap) => gap.waits && hasRoom(gap) && chosen.size > 0,
    (gap) => askedWith.has(gap.key) && hasRoom(gap),
  ];
  for (const fits of passes)
    for (const gap of open) if (chosen.size < MOST_PROPOSED && !chosen.has(gap) && fits(gap)) chosen.add(gap);
  const proposed = open.filter((gap) => chosen.has(gap));
  return [...proposed.filter(({ waits }) => !waits), ...proposed.filter(({ waits }) => waits)].map(
    ({ key }) => key,
  );
}

const about = ({ evidence: { actorIds } }: Candidate): readonly string[] =>
  actorIds.length > ABOUT_SOMEONE ? [] : actorIds;

const isApart = (ids: readonly string[], named: ReadonlySet<string>): boolean =>
  !ids.some((id) => named.has(id));
