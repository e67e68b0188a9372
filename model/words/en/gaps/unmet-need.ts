import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { MOST_TOLD, moreOf, type NeedWords, type NotedBy, slots, subjectOf } from '../../gaps/unmet-need.ts';

const alsoInEnglish = ({ actorId, note = '' }: NotedBy, say: Speaker): string =>
  `${say.actor(actorId)} also offers ${note === '' ? 'some' : say.quote(note)}`;

export const unmetNeed: GapTexts<NeedWords> = {
  title: 'A need and an offer looking for each other',
  question: '[x] looks for [note], [y] offers [note de y]: is it the same thing?',
  when: 'An actor looks for what another offers, on the same theme; or for what nobody offers here.',
  variant: ({ offers }) =>
    offers.length > 0
      ? {}
      : {
          title: 'Need without an answer to this day',
          question: '[x] looks for [note]: who, here or elsewhere, could answer?',
        },
  slots: (words, say) => slots(words, say, { looks: ['looks', 'look'], offers: ['offers', 'offer'] }),
  reason: ({ need, offers: [first, ...others] }, say) => {
    const text = `${subjectOf(need, say)}: ${say.actor(need.actorId)} looks for some`;
    if (first === undefined) return `${text}, and nobody here is noted as offering any to this day.`;
    const offered = `${say.actor(first.actorId)} offers some`;
    return `${text}, ${[offered, ...others.slice(0, MOST_TOLD).map((offer) => alsoInEnglish(offer, say)), ...moreOf(others, 'other too', 'others too')].join(', ')}.`;
  },
};
