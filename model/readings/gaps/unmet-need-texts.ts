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
        ? {}
        : {
            title: fr`Besoin sans réponse à ce jour`,
            question: fr`[x] cherche [note] : qui, ici ou ailleurs, pourrait y répondre ?`,
          },
    slots: (words, say) => slots(words, say),
    reason: (words, say) =>
      words.offers.length === 0
        ? fr`${say.actor(words.need.actorId)} cherche ${wanted(words, say)}${about(words, say)}, et personne ici n'est noté comme le proposant à ce jour.`
        : fr`${say.actor(words.need.actorId)} cherche ${wanted(words, say)}${about(words, say)} ; ${offered(words, say, 'propose')}.`,
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
    slots: (words, say) => slots(words, say),
    reason: (words, say) =>
      words.offers.length === 0
        ? `${say.actor(words.need.actorId)} looks for ${wanted(words, say)}${about(words, say)}, and nobody here is noted as offering it to this day.`
        : `${say.actor(words.need.actorId)} looks for ${wanted(words, say)}${about(words, say)}; ${offered(words, say, 'offers')}.`,
  },
};

function slots(words: NeedWords, say: Speaker): Record<string, string> {
  const [first] = words.offers;
  return {
    x: say.actor(words.need.actorId),
    note: wanted(words, say),
    // The question names the first offer; the reason shows all of them.
    y: first === undefined ? '' : say.actor(first.actorId),
    'note de y': first === undefined ? '' : noteOf(first, words.need.resourceId, say),
  };
}

/** What was noted, in the actor's own words, else the resource. */
const noteOf = ({ note = '' }: NotedBy, resourceId: string, say: Speaker): string =>
  say.quote(note === '' ? say.resource(resourceId) : note);

const wanted = ({ need }: NeedWords, say: Speaker): string => noteOf(need, need.resourceId, say);

/** The resource and the theme, where the note does not name them. */
function about({ need: { note = '', resourceId, themeId } }: NeedWords, say: Speaker): string {
  const named = [
    ...(note === '' ? [] : [say.resource(resourceId)]),
    ...(themeId === undefined ? [] : [say.theme(themeId)]),
  ];
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

function offered({ offers, need }: NeedWords, say: Speaker, verb: string): string {
  return say.list(
    offers.map((offer) => `${say.actor(offer.actorId)} ${verb} ${noteOf(offer, need.resourceId, say)}`),
  );
}
