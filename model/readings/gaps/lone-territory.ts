import { z } from 'zod';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';

interface Words {
  readonly actors: number;
}

const row = z.object({
  /** Peers, in either direction. */
  peerIds: z.array(z.string()),
  /** Cooperations with an actor that acts only in territories neither above nor below. */
  elsewhereIds: z.array(z.string()),
});

/** A territory that learns with no other yet. */
export const loneTerritory = defineGap<typeof row, Words>({
  rule: 'lone-territory',
  row,
  delicate: false,
  needsHearing: false,
  find: (rows, context) =>
    rows
      .filter(
        ({ peerIds, elsewhereIds }) =>
          peerIds.length === 0 &&
          !elsewhereIds.some((id) => context.cooperations.get(id)?.state === 'active'),
      )
      .map(() => ({
        subject: [],
        severity: 1,
        sure: context.halfHeard('links'),
        evidence: {},
        figures: { peers: 0, cooperationsElsewhere: 0 },
        words: { actors: context.system.actors.size },
      })),
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
