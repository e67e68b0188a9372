import type { Need } from '../../contract/actor.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { fr } from '../french.ts';

/** Returns the reasons for a meeting, and a message for the two. */
export const frenchSuggestion = (say: Speaker) => {
  const needText = ({ note = '', resourceId }: Need) =>
    note === '' ? say.some(resourceId) : say.quote(note);
  return {
    needOffer: (need: Need, offer: Need) =>
      fr`${say.actor(need.actorId)} ${say.agree([need.actorId], 'cherche', 'cherchent')} ${needText(need)}, ${say.actor(offer.actorId)} ${say.agree([offer.actorId], 'propose', 'proposent')} ${needText(offer)}.`,
    commitment: (id: string) => fr`Les deux portent l’engagement ${say.commitment(id)}.`,
    themes: (ids: readonly string[]) =>
      fr`Les deux agissent sur ${say.list(ids.map((id) => say.quote(say.theme(id))))}.`,
    familiesApart: (a: string, b: string) => fr`Entre ${a} et ${b}, peu ou pas de liens sont notés.`,
    unlinked: (id: string) =>
      fr`${say.actor(id)} ${say.agree([id], 'n’a', 'n’ont')} pas encore de lien noté ici.`,
    bothUnlinked: fr`Ni l’un ni l’autre n’a encore de lien noté ici.`,
    closes: (n: number, kinds: ReadonlyArray<readonly [title: string, times: number]>) =>
      fr`À lui seul, un lien entre les deux répondrait à ${n} questions de la carte : ${say.list(kinds.map(([title, times]) => (times > 1 ? fr`${times} fois ${say.quote(title)}` : say.quote(title))))}.`,
    partners: (ids: readonly string[]) =>
      fr`${say.actors(ids)} ${say.agree(ids, 'coopère', 'coopèrent')} déjà avec les deux.`,
    hello: 'Bonjour,',
    thought: (a: string, b: string) =>
      fr`En regardant ensemble la carte des coopérations ${say.ofTerritory()}, nous avons pensé à une rencontre entre ${a} et ${b}.`,
    introduce: (ids: readonly string[]) =>
      fr`${say.actors(ids)} ${say.agree(ids, 'vous connaît et peut', 'vous connaissent et peuvent')} vous présenter l’un à l’autre.`,
    invite: fr`Auriez-vous envie d’en parler, une demi-heure, quand cela vous convient ?`,
  };
};
