import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { SingleBridgeWords } from '../../../readings/gaps/single-bridge.ts';

export const singleBridge: GapTexts<SingleBridgeWords> = {
  title: 'A single passage',
  question: 'Everything goes through this link: who else could talk to each other?',
  when: 'One link, or one cooperation of several, is the only passage between two groups of two actors or more.',
  reason: ({ actorIds, body, sizes: [larger, smaller], endsOn }, say) =>
    `The ${body ? 'cooperation' : 'link'} between ${say.actors(actorIds)} is the only passage noted between ${smaller} actors and ${larger} others${endsOn === null ? '' : `, and ends ${say.on(endsOn)}`}.`,
};
