import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { UncarriedCommitmentWords } from '../../../readings/gaps/uncarried-commitment.ts';
import { fr } from '../../french.ts';
import { sayDue } from './due.ts';

export const uncarriedCommitment: GapTexts<UncarriedCommitmentWords> = {
  title: fr`Engagement sans porteur`,
  question: fr`Qui, dans la salle, peut tenir cet engagement, même modestement ? Faut-il le garder ?`,
  when: fr`Un engagement ouvert du territoire n'a aucun porteur sur la carte.`,
  reason: ({ commitmentId, step, dueOn, day }, say) =>
    fr`Aucun porteur n'est noté sur la carte pour ${say.commitment(commitmentId)}` +
    (step ? fr`, une étape concrète` : '') +
    `${sayDue(dueOn, day, say)}.`,
};
