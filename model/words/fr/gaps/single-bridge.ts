import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { SingleBridgeWords } from '../../../readings/gaps/single-bridge.ts';
import { fr } from '../../french.ts';

export const singleBridge: GapTexts<SingleBridgeWords> = {
  title: fr`Un seul passage`,
  question: fr`Tout passe par ce lien : qui d'autre pourrait se parler ?`,
  when: fr`Un lien, ou une coopération à plusieurs, est le seul passage entre deux groupes de deux acteurs ou plus.`,
  reason: ({ actorIds, body, sizes: [larger, smaller], endsOn }, say) =>
    fr`${body ? 'La coopération' : 'Le lien'} entre ${say.actors(actorIds)} est le seul passage noté entre ${smaller} acteurs et ${larger} autres${endsOn === null ? '' : fr`, et prend fin ${say.on(endsOn)}`}.`,
};
