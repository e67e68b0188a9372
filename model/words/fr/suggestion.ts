import type { Need } from '../../contract/actor.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';

/** Why two could meet, and what can be sent to them. */
export const frenchSuggestion = (say: Speaker) => {
  const wanted = (need: Need) => say.quote(need.note ?? say.resource(need.resourceId));
  return {
    needOffer: (need: Need, offer: Need) =>
      fr`${say.actor(need.actorId)} cherche ${wanted(need)}, ${say.actor(offer.actorId)} propose ${wanted(offer)}.`,
    commitment: (id: string) => fr`Tous deux portent l’engagement ${say.commitment(id)}.`,
    themes: (ids: readonly string[]) =>
      fr`Tous deux agissent sur un même sujet : ${say.list(ids.map(say.theme))}.`,
    familiesApart: (a: string, b: string) => fr`Peu de liens sont notés entre ${a} et ${b}.`,
    unlinked: (id: string) => fr`${say.actor(id)} n’a pas encore de lien noté ici.`,
    partners: (ids: readonly string[]) =>
      fr`${say.actors(ids)} ${ids.length > 1 ? 'coopèrent' : 'coopère'} déjà avec les deux.`,
    hello: 'Bonjour,',
    thought: (territory: string, a: string, b: string) =>
      fr`En regardant ensemble la carte des coopérations de ${territory}, nous avons pensé à une rencontre entre ${a} et ${b}.`,
    introduce: (ids: readonly string[]) =>
      fr`${say.actors(ids)} ${ids.length > 1 ? 'vous connaissent et peuvent' : 'vous connaît et peut'} vous présenter l’un à l’autre.`,
    invite: fr`Auriez-vous envie d’en parler, une demi-heure, quand cela vous convient ?`,
  };
};
