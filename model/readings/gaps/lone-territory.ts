import { hasBegun } from '../../elements/day.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

interface Words {
  readonly actors: number;
}

/** A territory that learns with no other yet. */
export const loneTerritory = defineGap<Words>({
  rule: 'lone-territory',
  delicate: false,
  needsHearing: false,
  find: (context) => {
    if (hasPeer(context) || cooperatesElsewhere(context)) return [];
    return [
      {
        subject: [],
        severity: 1,
        sure: context.halfHeard('links'),
        evidence: () => ({}),
        waits: context.isYoung,
        figures: { peers: 0, cooperationsElsewhere: 0 },
        words: { actors: context.system.actors.size },
      },
    ];
  },
  texts: {
    fr: {
      title: fr`Territoire sans pair connu`,
      question: fr`Quel territoire a déjà vécu ce que vous vivez ?`,
      when: fr`Le territoire n'a aucun pair noté, et aucun de ses acteurs ne coopère avec un acteur d'un autre territoire.`,
      reason: ({ actors }) =>
        actors === 0
          ? fr`Aucun territoire pair n'est noté, et personne n'est encore sur la carte.`
          : fr`Aucun territoire pair n'est noté, et ${actors === 1 ? fr`l'acteur de la carte ne coopère` : fr`aucun des ${actors} acteurs de la carte ne coopère`} avec un acteur d'ailleurs.`,
    },
    en: {
      title: 'Territory without a known peer',
      question: 'Which territory has already lived what you are living?',
      when: 'The territory has no peer noted, and none of its actors cooperates with an actor of another territory.',
      reason: ({ actors }) =>
        actors === 0
          ? 'No peer territory is noted, and nobody is on the map yet.'
          : `No peer territory is noted, and ${actors === 1 ? 'the actor of the map does not cooperate' : `none of the ${actors} actors of the map cooperates`} with an actor from elsewhere.`,
    },
  },
});

/** Peers stand in the facts whichever of the two noted it. */
const hasPeer = ({ system, day }: GapContext): boolean =>
  system.facts.territory.peers.some(({ since }) => hasBegun(since, day));

/** Whether an active cooperation joins an actor of the map and one that acts in territories apart only. */
function cooperatesElsewhere({ system }: GapContext): boolean {
  const elsewhere = new Set(system.facts.elsewhere);
  return system.active().some(({ parties }) => parties.some(({ actorId }) => elsewhere.has(actorId)));
}
