import type { Need } from '../../contract/actor.ts';
import type { Language } from '../../contract/primitives.ts';
import { fr } from '../../words/french.ts';
import type { GapTexts } from './define-gap.ts';
import type { Speaker } from './speaker.ts';

type NotedBy = Pick<Need, 'actorId' | 'note'>;

export interface NeedWords {
  readonly need: Need;
  readonly offers: readonly NotedBy[];
}

/** The sentences of the rule unmet-need; their own where nobody offers. */
export const needTexts: Readonly<Record<Language, GapTexts<NeedWords>>> = {
  fr: {
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
      const what = `${say.sentence(subjectOf(need, say))}${fr` : `}${say.actor(need.actorId)} en ${say.agree([need.actorId], 'cherche', 'cherchent')}`;
      if (first === undefined) return fr`${what}, et personne ici n'est noté pour en proposer à ce jour.`;
      const offered = `${say.actor(first.actorId)} en ${say.agree([first.actorId], ...PROPOSE)}`;
      return `${what}, ${[offered, ...others.slice(0, MOST_TOLD).map((offer) => alsoInFrench(offer, say)), ...moreOf(others, 'autre aussi', 'autres aussi')].join(', ')}.`;
    },
  },
  en: {
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
      const what = `${subjectOf(need, say)}: ${say.actor(need.actorId)} looks for some`;
      if (first === undefined) return `${what}, and nobody here is noted as offering any to this day.`;
      const offered = `${say.actor(first.actorId)} offers some`;
      return `${what}, ${[offered, ...others.slice(0, MOST_TOLD).map((offer) => alsoInEnglish(offer, say)), ...moreOf(others, 'other too', 'others too')].join(', ')}.`;
    },
  },
};

type Verb = readonly [one: string, many: string];

const PROPOSE: Verb = ['propose', 'proposent'];

function slots(words: NeedWords, say: Speaker, verbs: { looks: Verb; offers: Verb }): Record<string, string> {
  const { need, offers } = words;
  const [first] = offers;
  return {
    x: say.actor(need.actorId),
    cherche: say.agree([need.actorId], ...verbs.looks),
    note: noteOf(need, need.resourceId, say),
    // The question names the first offer; the reason tells of the others.
    y: first === undefined ? '' : say.actor(first.actorId),
    propose: say.agree(first === undefined ? [] : [first.actorId], ...verbs.offers),
    'note de y': first === undefined ? '' : noteOf(first, need.resourceId, say),
  };
}

/** What was noted, in the actor's own words, else some of the resource. */
const noteOf = ({ note = '' }: NotedBy, resourceId: string, say: Speaker): string =>
  note === '' ? say.some(resourceId) : say.quote(note);

/** « Matériel (alimentation et agriculture) »: what the need is of, and what it is for. */
function subjectOf({ resourceId, themeId }: Need, say: Speaker): string {
  const resource = say.resource(resourceId);
  return themeId === undefined ? resource : `${resource} (${say.inside(say.theme(themeId))})`;
}

/** Offers told beside the first: a sentence holds no more. */
const MOST_TOLD = 3;

const moreOf = (others: readonly NotedBy[], one: string, many: string): string[] => {
  const rest = others.length - MOST_TOLD;
  return rest <= 0 ? [] : [`${rest} ${rest === 1 ? one : many}`];
};

const alsoInFrench = ({ actorId, note = '' }: NotedBy, say: Speaker): string =>
  note === ''
    ? `${say.actor(actorId)} en ${say.agree([actorId], ...PROPOSE)} aussi`
    : `${say.actor(actorId)} ${say.agree([actorId], ...PROPOSE)} aussi ${say.quote(note)}`;

const alsoInEnglish = ({ actorId, note = '' }: NotedBy, say: Speaker): string =>
  `${say.actor(actorId)} also offers ${note === '' ? 'some' : say.quote(note)}`;
