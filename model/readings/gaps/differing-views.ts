import { z } from 'zod';
import { declaredBy } from '../../elements/cooperation-state.ts';
import { areApart } from '../../elements/voices.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { compareIds } from './missing-pairs.ts';

interface View {
  readonly actorId: string;
  readonly level: number;
}

interface Words {
  readonly lowest: View;
  readonly highest: View;
}

const row = z.object({
  cooperationId: z.string(),
  /** What its parties declared up to the day. */
  declarations: z.array(
    z.object({ actorId: z.string(), intensity: z.int(), on: z.string(), voice: z.string().nullable() }),
  ),
});

const STATES: ReadonlySet<string | undefined> = new Set(['in_progress', 'active', 'dormant']);

/** A cooperation that two of its parties do not describe alike. */
export const differingViews = defineGap<typeof row, Words>({
  rule: 'differing-views',
  row,
  delicate: true,
  needsHearing: false,
  sizeFigure: 'difference',
  find: (rows, context) =>
    rows.flatMap(({ cooperationId, declarations }) => {
      if (!STATES.has(context.cooperations.get(cooperationId)?.state)) return [];
      const views = viewsOf(declarations, context.day);
      const [lowest, highest] = [views[0], views.at(-1)];
      if (lowest === undefined || highest === undefined) return [];
      const difference = highest.level - lowest.level;
      if (!areApart(lowest.level, highest.level)) return [];
      return {
        subject: [cooperationId],
        severity: difference >= 2 ? 2 : 1,
        sure: context.allHeard([lowest.actorId, highest.actorId], 'links'),
        evidence: {
          actorIds: views.map(({ actorId }) => actorId).sort(compareIds),
          cooperationIds: [cooperationId],
        },
        figures: { lowest: lowest.level, highest: highest.level, difference, views: views.length },
        words: { lowest, highest },
      };
    }),
  texts: {
    fr: {
      title: fr`Un lien vu différemment`,
      question: fr`Vous ne décrivez pas ce lien de la même façon : racontez-nous, chacun.`,
      when: fr`Deux parties d'une coopération ont dit son intensité, et leurs réponses diffèrent nettement.`,
      reason: ({ lowest, highest }, say) =>
        fr`Pour ${say.actor(lowest.actorId)}, ce lien est au niveau ${lowest.level} (${say.intensity(lowest.level)}) ; pour ${say.actor(highest.actorId)}, au niveau ${highest.level} (${say.intensity(highest.level)}).`,
    },
    en: {
      title: 'A link seen differently',
      question: 'You do not describe this link in the same way: tell us, each of you.',
      when: 'Two parties of a cooperation said how intense it is, and their answers clearly differ.',
      reason: ({ lowest, highest }, say) =>
        `For ${say.actor(lowest.actorId)} this link is at level ${lowest.level} (${say.intensity(lowest.level)}); for ${say.actor(highest.actorId)}, at level ${highest.level} (${say.intensity(highest.level)}).`,
    },
  },
});

/** What each party declares at the day, the lowest first. */
function viewsOf(declarations: z.output<typeof row>['declarations'], day: string): View[] {
  const said = declarations.map(({ voice, ...rest }) => ({ ...rest, ...(voice !== null && { voice }) }));
  return [...new Set(said.map(({ actorId }) => actorId))]
    .flatMap((actorId) => {
      const level = declaredBy(said, actorId, day);
      return level === undefined ? [] : [{ actorId, level }];
    })
    .sort((a, b) => a.level - b.level || compareIds(a.actorId, b.actorId));
}
