import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { fr } from '../../french.ts';
import {
  MOST_TOLD,
  moreOf,
  type NeedWords,
  type NotedBy,
  slots,
  subjectOf,
  type Verb,
} from '../../gaps/unmet-need.ts';

const PROPOSE: Verb = ['propose', 'proposent'];

const alsoInFrench = ({ actorId, note = '' }: NotedBy, say: Speaker): string =>
  note === ''
    ? `${say.actor(actorId)} en ${say.agree([actorId], ...PROPOSE)} aussi`
    : `${say.actor(actorId)} ${say.agree([actorId], ...PROPOSE)} aussi ${say.quote(note)}`;

export const unmetNeed: GapTexts<NeedWords> = {
  title: fr`Besoin et offre qui se cherchent`,
  question: fr`[x] cherche [note], [y] propose [note de y] : est-ce la même chose ?`,
  when: fr`Un acteur cherche ce qu'un autre propose, sur le même thème ; ou ce que personne ne propose ici.`,
  variant: ({ offers }) =>
    offers.length > 0
      ? { question: fr`[x] [cherche] [note], [y] [propose] [note de y] : est-ce la même chose ?` }
      : {
          title: fr`Besoin sans réponse à ce jour`,
          question: fr`[x] [cherche] [note] : qui, ici ou ailleurs, pourrait y répondre ?`,
        },
  slots: (words, say) => slots(words, say, { looks: ['cherche', 'cherchent'], offers: PROPOSE }),
  reason: ({ need, offers: [first, ...others] }, say) => {
    const text = `${say.sentence(subjectOf(need, say))}${fr` : `}${say.actor(need.actorId)} en ${say.agree([need.actorId], 'cherche', 'cherchent')}`;
    if (first === undefined) return fr`${text}, et personne ici n'est noté pour en proposer à ce jour.`;
    const offered = `${say.actor(first.actorId)} en ${say.agree([first.actorId], ...PROPOSE)}`;
    return `${text}, ${[offered, ...others.slice(0, MOST_TOLD).map((offer) => alsoInFrench(offer, say)), ...moreOf(others, 'autre aussi', 'autres aussi')].join(', ')}.`;
  },
};
