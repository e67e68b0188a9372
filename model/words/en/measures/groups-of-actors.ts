import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { densest, KINDRED } from '../../measures/groups-of-actors.ts';

/** Which actors go together: groups that are found, and families. */
export const groupsOfActors = {
  communities: {
    label: 'Communities',
    plain:
      'Groups with more links inside than between. Modularity measures how well apart they are; the map makes lands of them only where they are stronger than chance. An actor without link is in none.',
    formula:
      'the largest Q = Σ_c (L_c / m − (d_c / 2m)²) of forty starts of Leiden with fixed seeds (eight above 300 links, four above 1,500), all partitions compared up to 15 actors, on weights: how the lands of the map are found; undefined without link',
    classes: ['hardly apart', 'fairly apart', 'well apart'],
    say: ({ network: { communities } }, say) =>
      communities.count === null
        ? undefined
        : `${say.count(communities.count, 'group', 'groups')} of actors with more links inside than outside; the largest holds ${communities.sizes[0] ?? 0}.`,
  },
  'e-i-index': {
    label: 'E-I index',
    plain:
      'Whether links go between families or stay inside, compared with chance for families of these sizes. The class compares the two.',
    formula:
      '(E − I) / (E + I); expected: 2 · (pairs between families / all pairs) − 1; class: value − expected',
    classes: ['rather inside', 'as expected', 'rather between'],
    say: ({ network: { eiIndex } }, say) =>
      eiIndex.expectedExternal === null || eiIndex.value === null
        ? undefined
        : `${say.count(eiIndex.external, 'link', 'links')} between families and ${eiIndex.internal} inside; by chance about ${Math.round(eiIndex.expectedExternal)} would be between families.`,
  },
  'block-density': {
    label: 'Density between families',
    plain: 'What share of the possible pairs is linked, between two families and inside each.',
    formula: 'm(a, b) / (n(a) n(b)); inside: m(a, a) / (n(a) (n(a) − 1) / 2); undefined without pair',
    say: (m, say) => {
      const block = densest(m);
      return block === undefined
        ? 'No link between two families.'
        : `The two families most linked: ${say.family(block.a)} and ${say.family(block.b)} (${say.count(block.links, 'linked pair', 'linked pairs')} of ${block.pairs}).`;
    },
  },
  assortativity: {
    label: 'Assortativity by family',
    plain:
      'Whether links go rather inside one’s family (towards 1), without regard to it (0) or rather outside (negative).',
    formula: '(Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²); undefined without link, or with links inside one family only',
    classes: ['rather outside the family', 'whatever the family', 'rather inside the family'],
    say: ({ network }) =>
      byClass(classBetween(network.assortativity, KINDRED), [
        'Actors link rather with other families than their own.',
        'Actors link whatever their family.',
        'Actors link rather inside their family.',
      ]),
  },
} satisfies Record<string, MeasureTexts>;
