import type { GapAnswer, GapAnswerInput } from '../../model/contract/gap.ts';
import type { Properties } from '../../model/elements/elements.ts';
import { gapAnswerId, nodeKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { RefusedError } from '../../model/errors.ts';
import { toGapAnswer } from '../../model/readings/gaps/gap-answers.ts';
import { answerEdits, missingParts } from '../../model/writes/edit-answer.ts';
import { commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { findSureGaps } from './find-territory-gaps.ts';
import { locateReading, type ReadingRequest, systemAt } from './read-system.ts';

/** The key names no gap that is there, nor one that was answered. */
class GapNotFoundError extends RefusedError {
  constructor(key: string) {
    super('GAP_NOT_FOUND', `No gap ${key}.`);
  }
}

/** The status needs something that is not said. */
class IncompleteAnswerError extends RefusedError {
  constructor(missing: ReadonlyArray<'reason' | 'reviewOn'>) {
    super(
      missing.includes('reason') ? 'REASON_REQUIRED' : 'REVIEW_DATE_REQUIRED',
      `Required with this status: ${missing.join(', ')}.`,
      missing.map((path) => ({ path, code: 'missing', message: path })),
    );
  }
}

/** An answer to a gap, and the query in which it was found. */
export interface GapAnswering {
  readonly territoryId: string;
  readonly key: string;
  readonly reading: ReadingRequest;
  readonly input: GapAnswerInput;
}

/** Keeps what the room answers to a gap, and its rank on the screen; the others make room. */
export async function answerGap(
  deps: WriteDeps,
  { territoryId, key, reading, input }: GapAnswering,
  context: WriteContext,
): Promise<GapAnswer> {
  const { drafts, day } = await presentGaps(deps, territoryId, reading);
  const draft = drafts.find((one) => one.key === key);
  const present = new Set(drafts.map((one) => one.key));
  const element = nodeKey('GapAnswer', gapAnswerId(territoryId, key));
  const { elements } = await commitWrite(deps, {
    type: 'gap.answered',
    subjectId: gapAnswerId(territoryId, key),
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: (reader) => reader.read('contents', [territoryId]),
    plan: (state) => {
      if (draft === undefined && !state.has(element)) throw new GapNotFoundError(key);
      const answers = [...state].filter(([name]) => name.startsWith('GapAnswer:')).map(([, one]) => one);
      const edits = answerEdits(answers, { territoryId, key, input, day, draft, present });
      const missing = missingParts(edits.get(element) ?? {});
      if (missing.length > 0) throw new IncompleteAnswerError(missing);
      return edits;
    },
  });
  return answerOf(elements.get(element), key);
}

/** Finds the gaps that a territory raises now, and the day of an answer. */
export async function presentGaps({ executor }: WriteDeps, territoryId: string, reading: ReadingRequest) {
  const { seesPrivate, territoryIds } = reading;
  const point = await locateReading(executor, territoryId, reading);
  const { drafts } = await findSureGaps(executor, await systemAt(executor, point));
  const { day } =
    reading.at === undefined
      ? point
      : await locateReading(executor, territoryId, { seesPrivate, territoryIds });
  return { drafts, day };
}

function answerOf(properties: Properties | undefined, key: string): GapAnswer {
  if (properties === undefined) throw new GapNotFoundError(key);
  const { territoryId: _territory, ...answer } = properties;
  return toGapAnswer(answer);
}
