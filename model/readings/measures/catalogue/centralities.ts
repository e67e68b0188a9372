import { fr } from '../../../words/french.ts';
import { defineMeasure, highest, LITTLE_TO_MUCH, type Measured, words } from './define-measure.ts';

const coreSize = ({ actors }: Measured, core: number): number =>
  actors.filter((actor) => actor.core === core).length;

/** Where an actor stands in the whole. */
export const centralities = [
  defineMeasure({
    id: 'betweenness',
    of: 'actor',
    needsPaths: true,
    label: { fr: fr`Intermédiarité`, en: 'Betweenness' },
    plain: {
      fr: fr`À quel point cet acteur se trouve sur les plus courts chemins entre les autres.`,
      en: 'How far this actor stands on the shortest paths between the others.',
    },
    formula: {
      fr: fr`b(i) = Σ sur les paires s < t de (plus courts chemins s–t passant par i / plus courts chemins s–t), divisée par (n − 1)(n − 2) / 2 ; on compte les pas, non les poids`,
      en: 'b(i) = Σ over pairs s < t of (shortest paths s–t through i / shortest paths s–t), divided by (n − 1)(n − 2) / 2; steps are counted, not weights',
    },
    reference:
      'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35–41.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ betweenness }) => betweenness);
        return most === undefined
          ? fr`Aucun acteur n'est sur le chemin entre deux autres.`
          : fr`Le plus souvent sur le chemin entre deux autres : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const most = highest(m, ({ betweenness }) => betweenness);
        return most === undefined
          ? 'No actor is on the path between two others.'
          : `Most often on the path between two others: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'closeness',
    of: 'actor',
    needsPaths: true,
    label: { fr: fr`Proximité`, en: 'Closeness' },
    plain: {
      fr: fr`En combien de pas cet acteur atteint les autres, compte tenu de ceux qu'il ne peut pas atteindre.`,
      en: 'In how few steps this actor reaches the others, allowing for those it cannot reach.',
    },
    formula: {
      fr: fr`c(i) = (r / (n − 1)) · (r / Σ des distances aux r acteurs que i atteint) ; non définie si r = 0`,
      en: 'c(i) = (r / (n − 1)) · (r / Σ distances to the r actors that i reaches); undefined where r = 0',
    },
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 201.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ closeness }) => closeness);
        return most && fr`Le moins de pas jusqu'aux autres : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const most = highest(m, ({ closeness }) => closeness);
        return most && `Fewest steps from the others: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'eigenvector',
    of: 'actor',
    label: { fr: fr`Vecteur propre`, en: 'Eigenvector' },
    plain: {
      fr: fr`Si cet acteur est relié à des acteurs eux-mêmes bien reliés ; dans le plus grand groupe relié seulement.`,
      en: 'Whether this actor is linked to actors that are well linked themselves; in the largest component only.',
    },
    formula: {
      fr: fr`A x = λ x, λ la plus grande, Σ x² = 1, sur la plus grande composante ; chaque lien compte 1 ; non défini ailleurs`,
      en: 'A x = λ x, λ the largest, Σ x² = 1, over the largest component; links count 1 each; undefined elsewhere',
    },
    reference:
      'Bonacich, P. (1972). Factoring and weighting approaches to status scores. Journal of Mathematical Sociology 2, 113–120.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ eigenvector }) => eigenvector);
        return most && fr`Au mieux relié à ceux qui sont bien reliés : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const most = highest(m, ({ eigenvector }) => eigenvector);
        return most && `Best linked to those who are well linked: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'k-core',
    of: 'actor',
    label: { fr: fr`Noyau`, en: 'K-core' },
    plain: {
      fr: fr`Le plus grand k tel que l'acteur appartient à un groupe où chacun a au moins k liens avec les autres du groupe.`,
      en: 'The largest k such that the actor belongs to a group in which each has at least k links with the others of it.',
    },
    formula: {
      fr: fr`noyau(i) = max k tel que i est dans un sous-graphe de degré minimal k`,
      en: 'core(i) = max k with i in a subgraph of minimum degree k',
    },
    reference: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269–287.',
    classes: words(['au bord', 'entre les deux', 'au noyau'], ['at the edge', 'in between', 'in the core']),
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ core }) => core);
        return (
          most &&
          fr`${say.count(coreSize(m, most.value), 'acteur forme', 'acteurs forment')} le noyau : chacun y a au moins ${say.count(most.value, 'lien', 'liens')} avec les autres du noyau.`
        );
      },
      en: (m, say) => {
        const most = highest(m, ({ core }) => core);
        return (
          most &&
          `${say.count(coreSize(m, most.value), 'actor forms', 'actors form')} the core: each has at least ${say.count(most.value, 'link', 'links')} with the others in it.`
        );
      },
    },
  }),
];
