import type { CommitmentWithoutActionWords } from '../../../readings/gaps/commitment-without-action.ts';
import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import { fr } from '../../french.ts';
import { sayDue } from './due.ts';

export const commitmentWithoutAction: GapTexts<CommitmentWithoutActionWords> = {
  title: fr`Engagement sans action commune`,
  question: fr`Quel premier geste commun pourrait servir cet engagement ?`,
  when: fr`Un engagement ouvert a un porteur, et aucune coopération en cours ou en construction ne le sert.`,
  reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
    fr`Aucune coopération notée, en cours ou en construction, ne sert ${say.commitment(commitmentId)}` +
    sayDue(dueOn, day, say) +
    fr` ; ${say.actors(carrierIds)} le ${say.agree(carrierIds, 'porte', 'portent')}.`,
};
