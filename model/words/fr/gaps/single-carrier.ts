import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { fr } from '../../french.ts';
import { type SingleCarrierWords, theOne } from '../../gaps/single-carrier.ts';

export const singleCarrier: GapTexts<SingleCarrierWords> = {
  title: fr`Engagement porté par un seul`,
  question: fr`Si vous deviez passer le relais demain, à qui ?`,
  when: fr`Un engagement ouvert du territoire n'a qu'un porteur.`,
  reason: (words, say) => sayInFrench([words], say),
  together: sayInFrench,
};

/** Writes the list of everything that one actor carries alone, then its other dependents. */
function sayInFrench(all: readonly SingleCarrierWords[], say: Speaker): string {
  const { carrierId, carried, pivot } = theOne(all);
  const more = carried > all.length;
  const rest = [
    ...(more ? [`${say.agree([carrierId], 'porte', 'portent')} ${carried} engagements ici`] : []),
    ...(pivot ? [fr`${say.agree([carrierId], 'tient', 'tiennent')} aussi d'autres acteurs ensemble`] : []),
  ];
  return (
    fr`${say.commitments(all.map(({ commitmentId }) => commitmentId))} ${all.length === 1 ? fr`n'a` : fr`n'ont`} qu'un porteur noté, ${say.actor(carrierId)}` +
    (rest.length === 0 ? '.' : fr`, qui ${say.list(rest)}.`)
  );
}
