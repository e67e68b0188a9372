import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { type SingleCarrierWords, theOne } from '../../gaps/single-carrier.ts';

export const singleCarrier: GapTexts<SingleCarrierWords> = {
  title: 'Commitment carried by one alone',
  question: 'If you had to hand it over tomorrow, who would take it?',
  when: 'An open commitment of the territory has one carrier only.',
  reason: (words, say) => sayInEnglish([words], say),
  together: sayInEnglish,
};

function sayInEnglish(all: readonly SingleCarrierWords[], say: Speaker): string {
  const { carrierId, carried, pivot } = theOne(all);
  const rest = [
    ...(carried > all.length ? [`carries ${carried} commitments here`] : []),
    ...(pivot ? ['also holds other actors together'] : []),
  ];
  return (
    `${say.commitments(all.map(({ commitmentId }) => commitmentId))} ${all.length === 1 ? 'has' : 'have'} one carrier noted only, ${say.actor(carrierId)}` +
    (rest.length === 0 ? '.' : `, which ${say.list(rest)}.`)
  );
}
