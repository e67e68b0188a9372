import type { MeasureTexts } from '../../../readings/measures/catalogue/define-measure.ts';
import { byClass, highest, percent } from '../../../readings/measures/catalogue/measured.ts';
import { classBetween } from '../../../readings/measures/classes.ts';
import { fr } from '../../french.ts';
import { CORE_LIKE, steps } from '../../measures/cohesion.ts';
import { LITTLE_TO_MUCH } from './classes.ts';

/** How far partners are partners of each other, how far apart all are, and whether there is one core. */
export const cohesion = {
  clustering: {
    label: fr`Regroupement local`,
    plain: fr`Quelle part des paires de partenaires de cet acteur sont elles-mêmes reliées.`,
    formula: fr`c(i) = paires de voisins de i reliées / (d(i) (d(i) − 1) / 2) ; non défini à moins de deux liens ; moyenne : sur tous, 0 à moins de deux liens (networkx), et sur ceux où il est défini (igraph)`,
    classes: LITTLE_TO_MUCH,
    say: (m, say) => {
      const { averageOfDefined } = m.network.clustering;
      const most = highest(m, ({ clustering }) => clustering);
      if (averageOfDefined === null) return undefined;
      return most === undefined
        ? fr`Nulle part deux partenaires d'un même acteur ne sont reliés.`
        : fr`En moyenne, ${percent(averageOfDefined)} % des paires de partenaires d'un acteur sont reliées ; le plus autour de : ${say.actors(most.ids, 3)}.`;
    },
  },
  distances: {
    label: fr`Distance moyenne et diamètre`,
    plain: fr`Combien de pas séparent deux acteurs, en moyenne et au plus, parmi ceux qu'un chemin relie.`,
    formula: fr`moyenne et maximum des plus courts chemins sur les paires reliées, comme igraph (unconn) ; non définis sans lien`,
    classes: ['proches', 'à distance moyenne', 'éloignés'],
    say: (m, say) => {
      const { diameter, joinedPairs, pairs } = m.network.distances;
      const usual = steps(m);
      if (usual === null || diameter === null || joinedPairs === null) return undefined;
      const apart = pairs - joinedPairs;
      return fr`Le plus souvent ${say.count(usual, 'pas sépare', 'pas séparent')} deux acteurs, ${diameter} au plus${apart === 0 ? '' : fr` ; ${say.count(apart, 'paire n’est jointe', 'paires ne sont jointes')} par aucun chemin`}.`;
    },
  },
  transitivity: {
    label: fr`Transitivité`,
    plain: fr`Quand deux acteurs ont un partenaire commun, s'ils sont souvent reliés eux-mêmes.`,
    formula: fr`3 × triangles / chemins de deux pas ; non définie sans chemin de deux pas`,
    classes: ['rarement', 'parfois', 'souvent reliés'],
    say: ({ network: { clustering } }) =>
      clustering.transitivity === null
        ? undefined
        : fr`Deux acteurs qui ont un partenaire commun sont reliés dans ${percent(clustering.transitivity)} % des cas.`,
  },
  'core-periphery': {
    label: fr`Cœur et périphérie`,
    plain: fr`Si la carte ressemble à un cœur où tous sont reliés, avec autour des acteurs reliés au cœur et non entre eux.`,
    formula: fr`max sur les partages de la corrélation entre A(i, j) et Δ(i, j) = 1 si i ou j est au cœur, 0 sinon, sur les paires ; cherché depuis onze départs à graine fixe (quatre au-delà de 150 acteurs, un seul au-delà de 1 500), comme cpnet ; non défini sans lien ou si toutes les paires sont reliées`,
    classes: ['pas de cœur net', 'un cœur se dessine', 'un cœur net'],
    say: ({ network: { corePeriphery } }, say) => {
      const who = say.actors(
        corePeriphery.core.map(({ actorId }) => actorId),
        5,
      );
      return byClass(classBetween(corePeriphery.correlation, CORE_LIKE), [
        fr`La carte ne se partage pas nettement en un cœur et une périphérie.`,
        fr`Un cœur se dessine : ${who}.`,
        fr`La carte a un cœur net : ${who}.`,
      ]);
    },
  },
  'arc-reciprocity': {
    label: fr`Réciprocité des liens orientés`,
    plain: fr`Parmi les liens qui vont d'un acteur vers un autre (financer, confier, accompagner, gouverner), ceux qui vont aussi dans l'autre sens.`,
    formula: fr`liens orientés qui ont leur retour / liens orientés ; non définie sans lien orienté`,
    classes: ['à sens unique', 'en partie', 'dans les deux sens'],
    say: ({ network: { arcReciprocity } }, say) =>
      arcReciprocity.value === null
        ? fr`Aucun lien orienté.`
        : arcReciprocity.mutual === 0
          ? fr`Aucun lien orienté n'a son retour, sur ${arcReciprocity.arcs}.`
          : fr`${say.count(arcReciprocity.mutual, 'lien orienté', 'liens orientés')} sur ${arcReciprocity.arcs} ${arcReciprocity.mutual > 1 ? 'vont' : 'va'} aussi dans l'autre sens.`,
  },
} satisfies Record<string, MeasureTexts>;
