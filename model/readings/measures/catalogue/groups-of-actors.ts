import type { NetworkMeasures } from '../../../contract/measures.ts';
import { fr } from '../../../words/french.ts';
import { classBetween } from '../classes.ts';
import { byClass, defineMeasure, type Measured, words } from './define-measure.ts';

const KINDRED: [number, number] = [-0.1, 0.1];
const NEAR: [number, number] = [-0.15, 0.15];

/** The two families with the largest share of linked pairs between them; of alike ones the first. */
const densest = ({ network }: Measured): NetworkMeasures['blocks'][number] | undefined =>
  network.blocks
    .filter(({ a, b, links }) => a !== b && links > 0)
    .reduce<NetworkMeasures['blocks'][number] | undefined>(
      (best, block) => ((block.density ?? 0) > (best?.density ?? 0) ? block : best),
      undefined,
    );

/** Which actors go together: groups that are found, and families. */
export const groupsOfActors = [
  defineMeasure({
    id: 'communities',
    of: 'network',
    label: { fr: fr`Communautés`, en: 'Communities' },
    plain: {
      fr: fr`Des groupes plus reliés à l'intérieur qu'entre eux. La modularité dit si la séparation est nette. Un acteur sans lien n'est dans aucun.`,
      en: 'Groups with more links inside than between. Modularity says whether they are well apart. An actor without link is in none.',
    },
    formula: {
      fr: fr`le plus grand Q = Σ_c (L_c / m − (d_c / 2m)²) de vingt départs de Louvain à graine fixe (six au-delà de 600 liens), sur les poids : le calcul des terres de la carte ; non défini sans lien`,
      en: 'the largest Q = Σ_c (L_c / m − (d_c / 2m)²) of twenty starts of Louvain with fixed seeds (six above 600 links), on weights: how the lands of the map are found; undefined without link',
    },
    reference:
      'Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics P10008. Newman, M. E. J. & Girvan, M. (2004). Physical Review E 69, 026113.',
    classes: words(
      ['peu séparées', 'assez séparées', 'bien séparées'],
      ['hardly apart', 'fairly apart', 'well apart'],
    ),
    bounds: [0.3, 0.5],
    figure: ({ network }) => network.communities.modularity,
    say: {
      fr: ({ network: { communities } }, say) =>
        communities.count === null
          ? undefined
          : fr`${say.count(communities.count, 'groupe', 'groupes')} d'acteurs plus reliés entre eux qu'avec les autres ; le plus grand en réunit ${communities.sizes[0] ?? 0}.`,
      en: ({ network: { communities } }, say) =>
        communities.count === null
          ? undefined
          : `${say.count(communities.count, 'group', 'groups')} of actors with more links inside than outside; the largest holds ${communities.sizes[0] ?? 0}.`,
    },
  }),
  defineMeasure({
    id: 'e-i-index',
    of: 'network',
    label: { fr: fr`Indice E-I`, en: 'E-I index' },
    plain: {
      fr: fr`Si les liens vont entre familles ou restent à l'intérieur, à côté de ce que les tailles des familles donneraient au hasard. La classe compare les deux.`,
      en: 'Whether links go between families or stay inside, beside what the sizes of the families would give by chance. The class compares the two.',
    },
    formula: {
      fr: fr`(E − I) / (E + I) ; attendu : 2 · (paires entre familles / toutes les paires) − 1 ; classe : valeur − attendu`,
      en: '(E − I) / (E + I); expected: 2 · (pairs between families / all pairs) − 1; class: value − expected',
    },
    reference:
      'Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. Social Psychology Quarterly 51, 123–140.',
    classes: words(
      ['plutôt entre soi', 'comme attendu', 'plutôt entre familles'],
      ['rather inside', 'as expected', 'rather between'],
    ),
    bounds: NEAR,
    figure: ({ network: { eiIndex } }) =>
      eiIndex.value === null || eiIndex.expected === null ? null : eiIndex.value - eiIndex.expected,
    say: {
      fr: ({ network: { eiIndex } }, say) =>
        eiIndex.expectedExternal === null || eiIndex.value === null
          ? undefined
          : fr`${say.count(eiIndex.external, 'lien', 'liens')} entre familles et ${eiIndex.internal} à l'intérieur ; au hasard, on en attendrait environ ${Math.round(eiIndex.expectedExternal)} entre familles.`,
      en: ({ network: { eiIndex } }, say) =>
        eiIndex.expectedExternal === null || eiIndex.value === null
          ? undefined
          : `${say.count(eiIndex.external, 'link', 'links')} between families and ${eiIndex.internal} inside; by chance about ${Math.round(eiIndex.expectedExternal)} would be between families.`,
    },
  }),
  defineMeasure({
    id: 'block-density',
    of: 'network',
    label: { fr: fr`Densité entre familles`, en: 'Density between families' },
    plain: {
      fr: fr`Quelle part des paires possibles est reliée, entre deux familles et à l'intérieur de chacune.`,
      en: 'What share of the possible pairs is linked, between two families and inside each.',
    },
    formula: {
      fr: fr`m(a, b) / (n(a) n(b)) ; à l'intérieur : m(a, a) / (n(a) (n(a) − 1) / 2) ; non définie sans paire`,
      en: 'm(a, b) / (n(a) n(b)); inside: m(a, a) / (n(a) (n(a) − 1) / 2); undefined without pair',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 389.',
    say: {
      fr: (m, say) => {
        const block = densest(m);
        return block === undefined
          ? fr`Aucun lien entre deux familles.`
          : fr`Les deux familles les plus reliées : ${say.family(block.a)} et ${say.family(block.b)} (${block.links} des ${say.count(block.pairs, 'paire', 'paires')}).`;
      },
      en: (m, say) => {
        const block = densest(m);
        return block === undefined
          ? 'No link between two families.'
          : `The two families most linked: ${say.family(block.a)} and ${say.family(block.b)} (${block.links} of ${say.count(block.pairs, 'pair', 'pairs')}).`;
      },
    },
  }),
  defineMeasure({
    id: 'assortativity',
    of: 'network',
    label: { fr: fr`Assortativité par famille`, en: 'Assortativity by family' },
    plain: {
      fr: fr`Si l'on se relie plutôt dans sa famille (vers 1), sans égard à elle (0) ou plutôt hors d'elle (négatif).`,
      en: 'Whether links go rather inside one’s family (towards 1), without regard to it (0) or rather outside (negative).',
    },
    formula: {
      fr: fr`(Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²) ; non définie sans lien, ou si tous les liens sont dans une seule famille`,
      en: '(Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²); undefined without link, or with links inside one family only',
    },
    reference: 'Newman, M. E. J. (2003). Mixing patterns in networks. Physical Review E 67, 026126.',
    classes: words(
      ['plutôt hors de sa famille', 'sans égard à la famille', 'plutôt dans sa famille'],
      ['rather outside the family', 'whatever the family', 'rather inside the family'],
    ),
    bounds: KINDRED,
    figure: ({ network }) => network.assortativity,
    say: {
      fr: ({ network }) =>
        byClass(classBetween(network.assortativity, KINDRED), [
          fr`Les acteurs se relient plutôt à d'autres familles que la leur.`,
          fr`Les acteurs se relient sans égard à leur famille.`,
          fr`Les acteurs se relient plutôt dans leur famille.`,
        ]),
      en: ({ network }) =>
        byClass(classBetween(network.assortativity, KINDRED), [
          'Actors link rather with other families than their own.',
          'Actors link whatever their family.',
          'Actors link rather inside their family.',
        ]),
    },
  }),
];
