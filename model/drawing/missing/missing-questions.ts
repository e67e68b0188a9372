import type { Gap, GapList } from '../../contract/gap.ts';
import { groupQuestions } from '../../readings/gaps/question-groups.ts';

/** As many as a room reads at once. */
const AT_ONCE = 7;

/** A question with the number that its card and its marks bear. */
export interface Numbered {
  readonly number: number;
  readonly gap: Gap;
}

export interface MissingQuestions {
  /** On the screen at first. */
  readonly first: readonly Numbered[];
  /** On demand. */
  readonly rest: readonly Numbered[];
}

const isStillAsked = ({ status }: Gap): boolean => status === 'open' || status === 'to_ask';

/**
 * What a room may be shown of the list, in its order: what was put on the screen, else what is proposed; the rest on
 * demand. What is delicate is there only once it was put on the screen; what the room settled is not missing any more.
 */
export function missingQuestions(list: Pick<GapList, 'items' | 'proposedKeys'>): MissingQuestions {
  const groups = groupQuestions(list);
  const shown = groups.shown.filter(isStillAsked);
  const { proposed } = groups;
  const numbered = [...shown, ...proposed, ...groups.others].map((gap, i) => ({ number: i + 1, gap }));
  const first = Math.min(AT_ONCE, shown.length > 0 ? shown.length : proposed.length);
  return { first: numbered.slice(0, first), rest: numbered.slice(first) };
}
