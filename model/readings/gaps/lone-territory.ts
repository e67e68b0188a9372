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
        fr`Aucun territoire pair n'est noté, ni aucune coopération active d'un acteur d'ici (${actors} sur la carte) avec un acteur qui n'agit que dans d'autres territoires.`,
    },
    en: {
      title: 'Territory without a known peer',
      question: 'Which territory has already lived what you are living?',
      when: 'The territory has no peer noted, and none of its actors cooperates with an actor of another territory.',
      reason: ({ actors }) =>
        `No peer territory is noted, nor any active cooperation of an actor here (${actors} on the map) with an actor that acts in other territories only.`,
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
