import type { ContributionInput, Workshop } from '../../../model/contract/workshop.ts';
import { mergeEdits } from '../../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
} from '../../../model/elements/elements.ts';
import { ConsentNeededError, IdTakenError } from '../../../model/errors.ts';
import type { Speaking } from '../../../model/questionnaire/question.ts';
import { ForbiddenError } from '../../errors.ts';
import type { Committed, WriteContext, WriteDeps } from '../commit-write.ts';
import { type Speaker, speakerMark } from './speaker.ts';
import { type ContributionPlace, writeContribution } from './write-contribution.ts';

/**
 * Maximum number of organisations that one phone adds without acceptance. A table that notes its neighbours
 * meets few unknown ones; more is a list, which somebody reads before it is on the map.
 */
const NEW_ORGANISATIONS_A_PHONE = 3;

type Sent = [
  deps: WriteDeps,
  place: ContributionPlace,
  workshop: Workshop,
  input: ContributionInput,
  speaker: Speaker,
  context: WriteContext,
];

/**
 * Stores a validated screen: on the map at once; or pending until the facilitator accepts it, if the workshop
 * requires that or was closed, or the speaker lacks a right.
 */
export async function sendContribution(...sent: Sent): Promise<Committed> {
  try {
    return await keepContribution(...sent, false);
  } catch (error) {
    const [, , , , speaker] = sent;
    // Only facilitators can confirm the consent of an organisation that withdrew: for others it waits.
    if (!(error instanceof ConsentNeededError) || speaker.speaksFor === undefined) throw error;
    return keepContribution(...sent, true);
  }
}

function keepContribution(
  deps: WriteDeps,
  place: ContributionPlace,
  workshop: Workshop,
  { actorId, answers, saidAt, ...input }: ContributionInput,
  speaker: Speaker,
  context: WriteContext,
  waits: boolean,
): Promise<Committed> {
  const { territoryId, workshopId, contributionId } = place;
  const as = speaker.as ?? input.as ?? 'other';
  const sent = { territoryId, workshopId, participantId: input.participantId, actorId, as };
  const isForWhole = input.participantId === undefined && input.as === undefined;
  const speaking: Speaking = {
    ...sent,
    day: workshop.on,
    asWhole: speaker.asWhole || isForWhole,
    speaker: speakerMark(input.participantId),
  };
  const key = nodeKey('Contribution', contributionId);
  const contribution = { place, speaking, answers, writer: speaker };
  return writeContribution(
    deps,
    'contribution.sent',
    contribution,
    context,
    ({ state, known, apply, judge }) => {
      const present = state.get(key);
      if (present !== undefined) requireSame(present, speaker, sent, contributionId);
      // Who said it stays: a card speaks for the organisation.
      const by = speaker.asWhole ? present?.participantId : sent.participantId;
      const late = speaker.isLate ? { late: true, saidAt } : {};
      const whole = { ...sent, ...late, participantId: by, answers: JSON.stringify(answers) };
      const kept = (is: 'pending' | 'accepted'): Edits =>
        new Map([[key, stamped(present, { ...whole, state: is })]]);
      if (speaker.isLate || waits) return kept('pending');
      const isAwaited =
        speaker.speaksFor !== undefined &&
        answers.screen !== 'organisation' &&
        waitsToBeAdded(state, speaking);
      if (!isAwaited && !(speaker.isReviewed && workshop.acceptance === 'reviewed')) {
        const edits = mergeEdits(apply(), kept('accepted'));
        const isBeyond =
          known.added >= NEW_ORGANISATIONS_A_PHONE &&
          edits.has(nodeKey('Actor', actorId)) &&
          !state.has(nodeKey('Actor', actorId));
        if (judge(edits) === 'allowed' && !isBeyond) return edits;
      }
      return kept('pending');
    },
  );
}

/** Returns true if the organisation is not on the map yet: its statements then wait for it. */
const waitsToBeAdded = (state: Elements, { actorId, workshopId }: Speaking): boolean =>
  !state.has(nodeKey('Actor', actorId)) &&
  [...state].some(
    ([key, state]) =>
      key.startsWith('Contribution:') &&
      state.actorId === actorId &&
      state.workshopId === workshopId &&
      state.state === 'pending' &&
      JSON.parse(String(state.answers)).screen === 'organisation',
  );

/** Keeps the time of a contribution sent again unchanged, so that nothing changes. */
function stamped(
  present: Properties | undefined,
  contribution: Readonly<Record<string, unknown>>,
): Properties {
  const { at, reason: _reason, ...before } = present ?? {};
  const next = propertiesOf(contribution);
  const isSame = present !== undefined && JSON.stringify(sorted(before)) === JSON.stringify(sorted(next));
  return isSame ? present : { ...next, at: new Date().toISOString() };
}

const sorted = (properties: Properties): [string, unknown][] =>
  Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

/** An id is of one workshop and of one organisation; a phone corrects what it said itself. */
function requireSame(
  present: Properties,
  speaker: Speaker,
  sent: { workshopId: string; actorId: string; participantId: string | undefined },
  id: string,
): void {
  if (present.workshopId !== sent.workshopId || present.actorId !== sent.actorId) throw new IdTakenError(id);
  if (speaker.isReviewed && present.participantId !== sent.participantId)
    throw new ForbiddenError('workshop.speak');
}
