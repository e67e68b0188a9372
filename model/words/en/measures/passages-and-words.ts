import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** Measures of mutual declarations and of cut points. */
export const passagesAndWords = {
  reciprocity: {
    label: 'Reciprocity',
    plain: 'The share of links declared by both actors, among those whose two actors were heard.',
    formula:
      'pairs both declare at τ / pairs one of them at least declares at τ, both heard on links within 12 months; undefined without such a pair',
    classes: LITTLE_TO_MUCH,
    say: ({ network: { reciprocity } }, say) =>
      reciprocity.value === null
        ? 'No declared link has two actors who were heard: no share can be computed.'
        : `Of ${say.count(reciprocity.pairs, 'declared link', 'declared links')} both of whose actors were heard, ${say.count(reciprocity.mutual, 'is', 'are', 'none is')} declared by both.`,
  },
  'articulation-points': {
    label: 'Articulation points',
    plain: 'The actors without whom a part of the map would no longer be joined to the rest.',
    formula: 'actors whose removal raises the number of components; class: their share of n',
    classes: ['hardly fragile', 'somewhat fragile', 'fragile'],
    say: ({ network: { articulationIds: ids } }, say) =>
      ids.length === 0
        ? 'No actor alone holds two parts of the map together.'
        : `Without one of these actors a part of the map would no longer be joined to the rest: ${say.actors(ids, 5)}.`,
  },
  bridges: {
    label: 'Bridges',
    plain: 'The links without which a part of the map, or a single actor, would be cut off from the rest.',
    formula: 'links whose removal raises the number of components; class: their share of the links',
    classes: ['hardly fragile', 'somewhat fragile', 'fragile'],
    say: ({ network: { bridges } }, say) =>
      bridges.length === 0
        ? 'No link is the only passage between two parts.'
        : `${say.count(bridges.length, 'link is the only passage', 'links are each the only passage')} between two parts of the map.`,
  },
} satisfies Record<string, MeasureTexts>;
