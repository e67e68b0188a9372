import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { fr } from '../../french.ts';
import { densest, KINDRED } from '../../measures/groups-of-actors.ts';

/** Which actors go together: groups that are found, and families. */
export const groupsOfActors = {
  communities: {
    label: fr`Communautés`,
    plain: fr`Des groupes plus reliés à l'intérieur qu'entre eux. La modularité dit si la séparation est nette ; la carte n'en fait des terres que s'ils sont plus nets que le hasard. Un acteur sans lien n'est dans aucun.`,
    formula: fr`le plus grand Q = Σ_c (L_c / m − (d_c / 2m)²) de quarante départs de Leiden à graine fixe (huit au-delà de 300 liens, quatre au-delà de 1 500), toutes les partitions comparées jusqu’à 15 acteurs, sur les poids : le calcul des terres de la carte ; non défini sans lien`,
    classes: ['peu séparées', 'assez séparées', 'bien séparées'],
    say: ({ network: { communities } }, say) =>
      communities.count === null
        ? undefined
        : fr`${say.count(communities.count, 'groupe', 'groupes')} d'acteurs plus reliés entre eux qu'avec les autres ; le plus grand en réunit ${communities.sizes[0] ?? 0}.`,
  },
  'e-i-index': {
    label: fr`Indice E-I`,
    plain: fr`Si les liens vont entre familles ou restent à l'intérieur, à côté de ce que les tailles des familles donneraient au hasard. La classe compare les deux.`,
    formula: fr`(E − I) / (E + I) ; attendu : 2 · (paires entre familles / toutes les paires) − 1 ; classe : valeur − attendu`,
    classes: ['plutôt entre soi', 'comme attendu', 'plutôt entre familles'],
    say: ({ network: { eiIndex } }, say) =>
      eiIndex.expectedExternal === null || eiIndex.value === null
        ? undefined
        : fr`${say.count(eiIndex.external, 'lien', 'liens')} entre familles et ${eiIndex.internal} à l'intérieur ; au hasard, on en attendrait environ ${Math.round(eiIndex.expectedExternal)} entre familles.`,
  },
  'block-density': {
    label: fr`Densité entre familles`,
    plain: fr`Quelle part des paires possibles est reliée, entre deux familles et à l'intérieur de chacune.`,
    formula: fr`m(a, b) / (n(a) n(b)) ; à l'intérieur : m(a, a) / (n(a) (n(a) − 1) / 2) ; non définie sans paire`,
    say: (m, say) => {
      const block = densest(m);
      return block === undefined
        ? fr`Aucun lien entre deux familles.`
        : fr`Les deux familles les plus reliées : ${say.family(block.a)} et ${say.family(block.b)} (${say.count(block.links, 'paire liée', 'paires liées')} sur ${block.pairs}).`;
    },
  },
  assortativity: {
    label: fr`Assortativité par famille`,
    plain: fr`Si l'on se relie plutôt dans sa famille (vers 1), sans égard à elle (0) ou plutôt hors d'elle (négatif).`,
    formula: fr`(Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²) ; non définie sans lien, ou si tous les liens sont dans une seule famille`,
    classes: ['plutôt hors de sa famille', 'sans égard à la famille', 'plutôt dans sa famille'],
    say: ({ network }) =>
      byClass(classBetween(network.assortativity, KINDRED), [
        fr`Les acteurs se relient plutôt à d'autres familles que la leur.`,
        fr`Les acteurs se relient sans égard à leur famille.`,
        fr`Les acteurs se relient plutôt dans leur famille.`,
      ]),
  },
} satisfies Record<string, MeasureTexts>;
