import type { CommitmentWithoutActionWords } from '../../../readings/gaps/commitment-without-action.ts';
import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import { sayDue } from './due.ts';

export const commitmentWithoutAction: GapTexts<CommitmentWithoutActionWords> = {
  title: 'Commitment without common action',
  question: 'What first common gesture could serve this commitment?',
  when: 'An open commitment has a carrier, and no cooperation active or in progress serves it.',
  reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
    `No cooperation noted, active or in progress, serves ${say.commitment(commitmentId)}${sayDue(dueOn, day, say)}; ${say.actors(carrierIds)} ${say.agree(carrierIds, 'carries', 'carry')} it.`,
};
