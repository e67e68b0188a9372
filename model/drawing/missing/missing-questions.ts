import type { Gap, GapList } from '../../contract/gap.ts';
import { groupQuestions } from '../../readings/gaps/question-groups.ts';
import { marksAtRest } from './rest-picture.ts';

/** As many as a room reads at once. */
const AT_ONCE = 7;

/** As many as the map shows by itself. */
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
 * What a room may be shown of the list: what was put on the screen, in its order, else what is proposed, the unlike
 * first; the rest on demand. What is delicate is there only once it was put on the screen; what the room settled is not missing any more.
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
 * What the map shows by itself, under the numbers of the list: three questions at most, of three kinds and about three
 * places where there are such; what was put on the screen comes first, and on a projector alone.
 */
export function questionsAtRest(
  list: Pick<GapList, 'items' | 'proposedKeys'>,
  { projected }: { readonly projected: boolean },
): readonly Numbered[] {
  const { first, rest } = missingQuestions(list);
  const proposed = new Set(projected ? [] : list.proposedKeys);
  const asked = [...first, ...rest].filter(({ gap }) => gap.shown !== null || proposed.has(gap.key));
  const chosen = apartFirst(
    asked.map(({ gap }) => gap),
    [],
    AT_REST,
  ).slice(0, AT_REST);
  return asked.filter(({ gap }) => chosen.includes(gap));
}

/** Questions in their order, but first so many of other kinds and places than those before and each other. */
function apartFirst(gaps: readonly Gap[], before: readonly Gap[], most: number): readonly Gap[] {
  const chosen: Gap[] = [];
  const others = (): Gap[] => [...before, ...chosen];
  const isNew = (gap: Gap): boolean => others().every(({ rule }) => rule !== gap.rule);
  const isElsewhere = (gap: Gap): boolean => others().every((other) => areApart(gap, other));
  // Of what stands nowhere on the map one is enough: its words alone would be seen.
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

/** Whether nobody, no link and no seat bears the marks of both. */
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
