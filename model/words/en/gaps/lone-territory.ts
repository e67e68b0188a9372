import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { LoneTerritoryWords } from '../../../readings/gaps/lone-territory.ts';

export const loneTerritory: GapTexts<LoneTerritoryWords> = {
  title: 'Territory without a known peer',
  question: 'Which territory has already lived what you are living?',
  when: 'The territory has no peer noted, and none of its actors cooperates with an actor of another territory.',
  reason: ({ actors }) =>
    actors === 0
      ? 'No peer territory is noted, and nobody is on the map yet.'
      : `No peer territory is noted, and ${actors === 1 ? 'the actor of the map does not cooperate' : `none of the ${actors} actors of the map cooperates`} with an actor from elsewhere.`,
};
