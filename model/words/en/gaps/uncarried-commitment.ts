import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { UncarriedCommitmentWords } from '../../../readings/gaps/uncarried-commitment.ts';
import { sayDue } from './due.ts';

export const uncarriedCommitment: GapTexts<UncarriedCommitmentWords> = {
  title: 'Commitment without a carrier',
  question: 'Who, in the room, can hold this commitment, even modestly? Should it be kept?',
  when: 'An open commitment of the territory has no carrier on the map.',
  reason: ({ commitmentId, step, dueOn, day }, say) =>
    `No carrier is noted on the map for ${say.commitment(commitmentId)}` +
    `${step ? ', a concrete step' : ''}${sayDue(dueOn, day, say)}.`,
};
