import { fr } from '../../../words/french.ts';
import { defineMeasure, highest, LITTLE_TO_MUCH, type Measured } from './define-measure.ts';

const MANY_LINKS = 3;
const withMany = ({ actors }: Measured): number => actors.filter(({ degree }) => degree >= MANY_LINKS).length;

// A link has two ends: the sum over actors counts it twice.
const pairsAt = ({ actors }: Measured, level: number): number =>
  actors.reduce((sum, { linksAt }) => sum + (linksAt[level - 1] ?? 0), 0) / 2;

/** What an actor's own links say. */
export const ties = [
  defineMeasure({
    id: 'degree',
    of: 'actor',
    label: { fr: fr`Nombre de liens`, en: 'Number of links' },
    plain: {
      fr: fr`Avec combien d'autres acteurs de la carte celui-ci est relié.`,
      en: 'How many other actors of the map this one is linked with.',
    },
    formula: {
      fr: fr`d(i) = |{j : i et j sont reliés à τ}|`,
      en: 'd(i) = |{j : i and j are linked at τ}|',
    },
    reference: 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ degree }) => degree);
        return most === undefined
          ? fr`Aucun lien n'est noté à cette intensité.`
          : fr`${withMany(m)} des ${m.actors.length} acteurs ont au moins ${MANY_LINKS} liens ; le plus relié : ${say.actors(most.ids, 3)} (${most.value}).`;
      },
      en: (m, say) => {
        const most = highest(m, ({ degree }) => degree);
        return most === undefined
          ? 'No link is noted at this intensity.'
          : `${withMany(m)} of the ${m.actors.length} actors have at least ${MANY_LINKS} links; the most linked: ${say.actors(most.ids, 3)} (${most.value}).`;
      },
    },
  }),
  defineMeasure({
    id: 'strength',
    of: 'actor',
    label: { fr: fr`Force des liens`, en: 'Strength of links' },
    plain: {
      fr: fr`Combien de coopérations relient cet acteur, chacune comptée une fois quelle que soit sa taille (avec multiParty=newman ; sinon chaque lien compte 1).`,
      en: 'How many cooperations link this actor, each counted once whatever its size (with multiParty=newman; else each link counts 1).',
    },
    formula: {
      fr: fr`s(i) = Σⱼ w(i, j) ; newman : w(i, j) = Σ sur les coopérations communes de 1 / (k − 1), k parties ; sinon w = 1`,
      en: 's(i) = Σⱼ w(i, j); newman: w(i, j) = Σ over shared cooperations of 1 / (k − 1), k parties; else w = 1',
    },
    reference: 'Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ strength }) => strength);
        return most && fr`La plus grande force : ${say.actors(most.ids, 3)}.`;
      },
      en: (m, say) => {
        const most = highest(m, ({ strength }) => strength);
        return most && `The greatest strength: ${say.actors(most.ids, 3)}.`;
      },
    },
  }),
  defineMeasure({
    id: 'links-by-intensity',
    of: 'actor',
    label: { fr: fr`Liens par intensité`, en: 'Links by intensity' },
    plain: {
      fr: fr`Combien de liens de cet acteur atteignent l'intensité 1, 2, 3 et 4. Les intensités ne s'additionnent pas.`,
      en: 'How many links of this actor reach intensity 1, 2, 3 and 4. Intensities are never added up.',
    },
    formula: {
      fr: fr`dₜ(i) = |{j : l'intensité de la paire i, j ≥ t}|, t = 1, 2, 3, 4`,
      en: 'dₜ(i) = |{j : the pair intensity of i and j ≥ t}|, t = 1, 2, 3, 4',
    },
    reference: 'Himmelman, A. T. (2002). Collaboration for a change. Himmelman Consulting.',
    say: {
      fr: (m) =>
        fr`Paires reliées : ${pairsAt(m, 1)} à l'intensité 1 ou plus, ${pairsAt(m, 2)} à 2, ${pairsAt(m, 3)} à 3, ${pairsAt(m, 4)} à 4.`,
      en: (m) =>
        `Linked pairs: ${pairsAt(m, 1)} at intensity 1 or more, ${pairsAt(m, 2)} at 2, ${pairsAt(m, 3)} at 3, ${pairsAt(m, 4)} at 4.`,
    },
  }),
  defineMeasure({
    id: 'two-mode-degree',
    of: 'actor',
    label: { fr: fr`Nombre de coopérations`, en: 'Number of cooperations' },
    plain: {
      fr: fr`À combien de coopérations actives cet acteur prend part, sans passer par les paires.`,
      en: 'How many active cooperations this actor takes part in, without going through pairs.',
    },
    formula: {
      fr: fr`c(i) = |{coopérations où une paire de i est reliée à τ}|`,
      en: 'c(i) = |{cooperations in which a pair of i is linked at τ}|',
    },
    reference:
      'Borgatti, S. P. & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243–269.',
    classes: LITTLE_TO_MUCH,
    say: {
      fr: (m, say) => {
        const most = highest(m, ({ cooperations }) => cooperations);
        const { cooperations, multiPartyCooperations } = m.subNetwork;
        return (
          most &&
          fr`${say.count(cooperations, 'coopération relie', 'coopérations relient')} ces acteurs, dont ${multiPartyCooperations} à trois parties ou plus ; y prend le plus souvent part : ${say.actors(most.ids, 3)} (${most.value}).`
        );
      },
      en: (m, say) => {
        const most = highest(m, ({ cooperations }) => cooperations);
        const { cooperations, multiPartyCooperations } = m.subNetwork;
        return (
          most &&
          `${say.count(cooperations, 'cooperation links', 'cooperations link')} these actors, ${multiPartyCooperations} of them of three parties or more; in most of them: ${say.actors(most.ids, 3)} (${most.value}).`
        );
      },
    },
  }),
];
