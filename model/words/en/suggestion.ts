import type { Need } from '../../contract/actor.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { SuggestionTexts } from '../../readings/suggestions/phrase-suggestion.ts';

/** Returns the reasons for a meeting, and a message for the two. */
export const englishSuggestion = (say: Speaker): SuggestionTexts => {
  const needText = ({ note = '', resourceId }: Need) =>
    note === '' ? say.some(resourceId) : say.quote(note);
  return {
    needOffer: (need, offer) =>
      `${say.actor(need.actorId)} is looking for ${needText(need)}, ${say.actor(offer.actorId)} offers ${needText(offer)}.`,
    commitment: (id) => `Both carry the commitment ${say.commitment(id)}.`,
    themes: (ids) => `Both act on ${say.list(ids.map((id) => say.quote(say.theme(id))))}.`,
    familiesApart: (a, b) => `Few links or none are noted between ${a} and ${b}.`,
    unlinked: (id) => `${say.actor(id)} has no link noted here yet.`,
    bothUnlinked: 'Neither has a link noted here yet.',
    closes: (n, kinds) =>
      `One link between the two would answer ${n} questions of the map: ${say.list(kinds.map(([title, times]) => (times > 1 ? `${times === 2 ? 'twice' : `${times} times`} ${say.quote(title)}` : say.quote(title))))}.`,
    partners: (ids) => `${say.actors(ids)} already ${ids.length > 1 ? 'cooperate' : 'cooperates'} with both.`,
    hello: 'Hello,',
    thought: (a, b) =>
      `Looking together at the map of cooperations ${say.ofTerritory()}, we thought of a meeting between ${a} and ${b}.`,
    introduce: (ids) =>
      `${say.actors(ids)} ${ids.length > 1 ? 'know you both and can' : 'knows you both and can'} introduce you.`,
    invite: 'Would you like to talk about it, for half an hour, whenever it suits you?',
  };
};
