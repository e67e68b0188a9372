import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass, highest, percent } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { CORE_LIKE, steps } from '../../measures/cohesion.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** How far partners are partners of each other, how far apart all are, and whether there is one core. */
export const cohesion = {
  clustering: {
    label: 'Local clustering',
    plain: 'What share of the pairs of this actor’s partners are linked themselves.',
    formula:
      'c(i) = linked pairs of neighbours of i / (d(i) (d(i) − 1) / 2); undefined under two links; mean: over all, 0 under two links (networkx), and over those where it is defined (igraph)',
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const { averageOfDefined } = m.network.clustering;
      const most = highest(m, ({ clustering }) => clustering);
      if (averageOfDefined === null) return undefined;
      return most === undefined
        ? 'Nowhere are two partners of one actor linked.'
        : `On average ${percent(averageOfDefined)}% of the pairs of an actor’s partners are linked; most around: ${say.actors(most.ids, 3)}.`;
    },
  },
  distances: {
    label: 'Mean distance and diameter',
    plain: 'How many steps lie between two actors joined by a path, on average and at most.',
    formula:
      'mean and maximum of the shortest paths over the joined pairs, as igraph has it (unconn); undefined without link',
    classes: ['near', 'at a middle distance', 'far apart'],
    say: (m, say) => {
      const { diameter, joinedPairs, pairs } = m.network.distances;
      const usual = steps(m);
      if (usual === null || diameter === null || joinedPairs === null) return undefined;
      const apart = pairs - joinedPairs;
      return `Mostly ${say.count(usual, 'step lies', 'steps lie')} between two actors, ${diameter} at most${apart === 0 ? '' : `; ${say.count(apart, 'pair is', 'pairs are')} joined by no path`}.`;
    },
  },
  transitivity: {
    label: 'Transitivity',
    plain: 'Whether two actors who have a partner in common are often linked themselves.',
    formula: '3 × triangles / paths of two steps; undefined without a path of two steps',
    classes: ['seldom linked', 'sometimes linked', 'often linked'],
    say: ({ network: { clustering } }) =>
      clustering.transitivity === null
        ? undefined
        : `Two actors who have a partner in common are linked in ${percent(clustering.transitivity)}% of the cases.`,
  },
  'core-periphery': {
    label: 'Core and periphery',
    plain:
      'Whether the map is like a core in which all are linked, with actors around who are linked to it and not to each other.',
    formula:
      'max over divisions of the correlation between A(i, j) and Δ(i, j) = 1 where i or j is core, else 0, over pairs; searched from eleven starts with fixed seeds (four above 150 actors, one above 1,500), as cpnet does; undefined without link or where all pairs are linked',
    classes: ['no clear core', 'a core shows', 'a clear core'],
    say: ({ network: { corePeriphery } }, say) => {
      const who = say.actors(
        corePeriphery.core.map(({ actorId }) => actorId),
        5,
      );
      return byClass(classBetween(corePeriphery.correlation, CORE_LIKE), [
        'The map does not clearly fall into a core and a periphery.',
        `A core shows: ${who}.`,
        `The map has a clear core: ${who}.`,
      ]);
    },
  },
  'arc-reciprocity': {
    label: 'Reciprocity of directed links',
    plain: 'The share of directed links (funds, commissions, supports, governs) that also go the other way.',
    formula: 'directed links with one back / directed links; undefined without directed link',
    classes: ['one way', 'partly', 'both ways'],
    say: ({ network: { arcReciprocity } }, say) =>
      arcReciprocity.value === null
        ? 'No directed link.'
        : arcReciprocity.mutual === 0
          ? `Of ${arcReciprocity.arcs} directed links none goes the other way too.`
          : `${say.count(arcReciprocity.mutual, 'directed link', 'directed links')} of ${arcReciprocity.arcs} also ${arcReciprocity.mutual === 1 ? 'goes' : 'go'} the other way.`,
  },
} satisfies Record<string, MeasureTexts>;
