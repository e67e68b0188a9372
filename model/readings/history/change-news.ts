import type { Change } from '../../contract/change.ts';
import type { ChangeNews, State, Touched } from '../../contract/change-news.ts';
import { summaryOfChange } from './change-summary.ts';
import { undoneAs } from './title-of-change.ts';
import { elementsIn, isOnTheMap, isTouched } from './touched.ts';

/** By which a sentence calls what the map gives no name: a land, a declaration. */
const CALLED_BY: ReadonlySet<string> = new Set(['name', 'actorId', 'cooperationId']);
/** Properties of a question by which an answer differs from its place on the room's screen. */
const QUESTION_CALLED_BY: ReadonlySet<string> = new Set(['key', 'status', 'shown']);

/** Tells a change in short: enough for its sentence, and for what is to be read again. */
export function newsOfChange(change: Change): ChangeNews {
  const { before, after, ...head } = change;
  const elements = elementsIn(undoneAs(change));
  const touched = elements.filter(isTouched);
  const onTheMap = touched.filter(isOnTheMap);
  const { on, ...rest } = summaryOfChange(onTheMap);
  return {
    ...head,
    did: { ...rest, on: on === null ? null : inShort(on) },
    isEmpty: before === null && after === null,
    touches: {
      // A pure version change counts only if nothing else changed.
      map: onTheMap.length > 0 || (touched.length === 0 && elements.some(isOnTheMap)),
      workshops: elements.some(({ kind }) => kind === 'Workshop'),
    },
  };
}

function inShort(touched: Touched): Touched {
  const isQuestion = touched.kind === 'GapAnswer';
  const names = isQuestion ? QUESTION_CALLED_BY : CALLED_BY;
  return {
    ...touched,
    before: called(touched.before, names),
    after: called(touched.after, names),
    differing: isQuestion ? touched.differing : [],
  };
}

const called = (state: State | null, names: ReadonlySet<string>): State | null =>
  state === null ? null : Object.fromEntries(Object.entries(state).filter(([name]) => names.has(name)));
