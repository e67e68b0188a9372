import type { Gap, GapList } from '../../contract/gap.ts';
import { groupQuestions } from '../../readings/gaps/question-groups.ts';
import { marksAtRest } from './rest-picture.ts';

/** Maximum number that a room reads at once. */
const AT_ONCE = 7;

/** Maximum number that the map shows unasked. */
export const AT_REST = 3;

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
 * Selects the questions for a room: those put on the screen in order, else the proposed ones, different ones
 * first; the rest on demand. Delicate ones only after being put on the screen; settled ones are no longer
 * missing.
 */
export function missingQuestions(list: Pick<GapList, 'items' | 'proposedKeys'>): MissingQuestions {
  const groups = groupQuestions(list);
  const shown = groups.shown.filter(isStillAsked);
  const proposed = apartFirst(groups.proposed, shown, AT_REST - shown.length);
  const numbered = [...shown, ...proposed, ...groups.others].map((gap, i) => ({ number: i + 1, gap }));
  const first = Math.min(AT_ONCE, shown.length > 0 ? shown.length : proposed.length);
  return { first: numbered.slice(0, first), rest: numbered.slice(first) };
}

/**
 * Selects the questions that the map shows unasked: the first three of the list, under its numbers. Questions
 * put on the screen come first, and alone on a projector.
 */
export function questionsAtRest(
  list: Pick<GapList, 'items' | 'proposedKeys'>,
  { projected }: { readonly projected: boolean },
): readonly Numbered[] {
  const { first, rest } = missingQuestions(list);
  const proposed = new Set(projected ? [] : list.proposedKeys);
  return [...first, ...rest]
    .filter(({ gap }) => gap.shown !== null || proposed.has(gap.key))
    .slice(0, AT_REST);
}

/**
 * Moves a number of questions to the front that differ in kind and place from earlier ones and each other.
 */
function apartFirst(gaps: readonly Gap[], before: readonly Gap[], most: number): readonly Gap[] {
  const chosen: Gap[] = [];
  const others = (): Gap[] => [...before, ...chosen];
  const isNew = (gap: Gap): boolean => others().every(({ rule }) => rule !== gap.rule);
  const isElsewhere = (gap: Gap): boolean => others().every((other) => areApart(gap, other));
  // One question without a place on the map is enough: only its words would be visible.
  const isOnMap = (gap: Gap): boolean => standsOnMap(gap) || others().every(standsOnMap);
  for (const fits of [
    (gap: Gap) => isNew(gap) && isElsewhere(gap) && isOnMap(gap),
    (gap: Gap) => isNew(gap) && isElsewhere(gap),
    isElsewhere,
    isNew,
    () => true,
  ])
    for (const gap of gaps) if (chosen.length < most && !chosen.includes(gap) && fits(gap)) chosen.push(gap);
  return [...chosen, ...gaps.filter((gap) => !chosen.includes(gap))];
}

/** Returns true if two questions share no actor, link or seat. */
const areApart = (a: Gap, b: Gap): boolean => {
  const marked = placesOf(b);
  return placesOf(a).every((place) => !marked.includes(place));
};

const standsOnMap = (gap: Gap): boolean => {
  const { threads, ringIds, cooperationIds } = marksAtRest(gap);
  return threads.length + ringIds.length + cooperationIds.length > 0;
};

function placesOf(gap: Gap): readonly string[] {
  const { threads, ringIds, cooperationIds, seats } = marksAtRest(gap);
  return [...threads.flat(), ...ringIds, ...cooperationIds, ...seats.map((seat) => JSON.stringify(seat))];
}
