import type { Need } from '../../contract/actor.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { SuggestionTexts } from '../../readings/suggestions/phrase-suggestion.ts';

/** Why two could meet, and what can be sent to them. */
export const englishSuggestion = (say: Speaker): SuggestionTexts => {
  const wanted = (need: Need) => say.quote(need.note ?? say.resource(need.resourceId));
  return {
    needOffer: (need, offer) =>
      `${say.actor(need.actorId)} is looking for ${wanted(need)}, ${say.actor(offer.actorId)} offers ${wanted(offer)}.`,
    commitment: (id) => `Both carry the commitment ${say.commitment(id)}.`,
    themes: (ids) => `Both act on the same subject: ${say.list(ids.map(say.theme))}.`,
    familiesApart: (a, b) => `Few links are noted between ${a} and ${b}.`,
    unlinked: (id) => `${say.actor(id)} has no link noted here yet.`,
    partners: (ids) => `${say.actors(ids)} already ${ids.length > 1 ? 'cooperate' : 'cooperates'} with both.`,
    hello: 'Hello,',
    thought: (territory, a, b) =>
      `Looking together at the map of cooperations of ${territory}, we thought of a meeting between ${a} and ${b}.`,
    introduce: (ids) =>
      `${say.actors(ids)} ${ids.length > 1 ? 'know you both and can' : 'knows you both and can'} introduce you.`,
    invite: 'Would you like to talk about it, for half an hour, whenever it suits you?',
  };
};
