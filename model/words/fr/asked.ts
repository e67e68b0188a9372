import type { Turnover } from '../../readings/comparison/turnover.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { Counted } from '../../readings/measures/asked/read-homophily.ts';
import { LAND_RUNS, RUNS } from '../../readings/statistics/permutation-test.ts';
import { SIMULATIONS } from '../../readings/survival/worlds.ts';
import { fr } from '../french.ts';

const TEST = fr`p = (1 + tirages aussi bas, ou aussi hauts) / ${RUNS + 1}, graine fixe`;

/** Texts of the on-demand measures. */
export const askedCatalogue = {
  blockmodel: {
    label: fr`Positions équivalentes`,
    plain: fr`Les acteurs qui ont à peu près les mêmes partenaires occupent une même position, qu'ils soient ou non reliés entre eux.`,
    formula: fr`d(i, j) = √|{k ≠ i, j : k relié à un seul des deux}|, classification ascendante par le lien complet, coupée au nombre demandé ; densité de chaque bloc ; ajustement = part de la variance des liens que disent ces densités`,
  },
  homophily: {
    label: fr`Entre soi ou entre groupes`,
    plain: fr`Si les liens vont plutôt à l'intérieur des groupes ou entre eux, à côté de ce que donnerait le hasard.`,
    formula: fr`(E − I) / (E + I), et assortativité (Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²) ; test : les groupes redistribués entre les acteurs du même réseau ; ${TEST} ; pour les terres, ${LAND_RUNS} cartes tirées au hasard où chaque acteur et chaque coopération gardent leur taille, les groupes recherchés dans chacune, la modularité comparée`,
  },
  turnover: {
    label: fr`Renouvellement des liens`,
    plain: fr`Ce qui est resté, apparu et parti entre deux dates.`,
    formula: fr`Jaccard = gardés / (gardés + nouveaux + perdus) ; non défini sans lien aux deux dates`,
  },
  'link-kinds': {
    label: fr`Deux sortes de liens`,
    plain: fr`Si deux sortes de liens relient les mêmes acteurs plus que le hasard ne le ferait.`,
    formula: fr`corrélation des deux matrices sur les paires ; QAP : les acteurs de l'une redistribués ; ${TEST} ; non définie si l'une n'a aucun lien ou les a tous`,
  },
  confidence: {
    label: fr`Solidité des premiers rangs`,
    plain: fr`Si les cinq premiers le resteraient quand tous auront répondu.`,
    formula: fr`part de ${SIMULATIONS} mondes tirés à graine fixe, qui disent tout ce qui a été dit, où les cinq premiers le restent ; les ex æquo sont premiers ensemble. Intervalle de chaque acteur : entre son 5ᵉ et son 95ᵉ centile dans ces mondes`,
  },
  'two-mode': {
    label: fr`Acteurs et ce qui les réunit`,
    plain: fr`Qui prend part à combien de coopérations ou d'engagements, et qui en a en commun.`,
    formula: fr`degré ; redondance = part des paires de voisins qu'un autre réunit aussi (non définie sous deux voisins). Poids d'une paire = Σ 1/(k − 1) sur ce que les deux ont en commun, k acteurs chacun ; Jaccard = en commun / de l'un ou de l'autre`,
  },
};

/** Texts of their answers. */
export const asked = {
  blockmodel: {
    tooLarge: fr`Non calculé : ce réseau est trop grand pour comparer chacun à chacun.`,
    noLink: fr`Sans lien, tous sont dans la même situation.`,
    found: ({ count }: Speaker, positions: number, largest: number) =>
      fr`${count(positions, 'position', 'positions')} ; la plus nombreuse réunit ${count(largest, 'acteur qui a', 'acteurs qui ont')} à peu près les mêmes partenaires.`,
  },
  homophily: {
    oneGroup: fr`Il faut au moins deux groupes pour dire si l'on se relie entre soi.`,
    noLink: fr`Aucun lien entre ces acteurs.`,
    counted: ({ count }: Speaker, { external, internal }: Counted) =>
      fr`${count(internal, 'lien', 'liens')} à l'intérieur des groupes, ${external} d'un groupe à l'autre`,
    byChance: (counted: string) => fr`${counted} : à peu près ce que donnerait le hasard.`,
    inside: (counted: string) => fr`${counted} : plus à l'intérieur que le hasard n'en donnerait.`,
    between: (counted: string) => fr`${counted} : plus d'un groupe à l'autre que le hasard n'en donnerait.`,
  },
  linkKinds: {
    nothing: fr`L'une de ces deux sortes ne lie personne ici, ou lie tout le monde : il n'y a rien à comparer.`,
    shared: ({ count }: Speaker, both: number, a: number, b: number) =>
      fr`${count(both, 'paire a', 'paires ont')} les deux liens (${a} et ${b})`,
    byChance: (shared: string) => fr`${shared} : le hasard seul en donnerait autant.`,
    more: (shared: string) => fr`${shared} : plus que le hasard n'en donnerait. Ces liens vont ensemble.`,
    fewer: (shared: string) => fr`${shared} : moins que le hasard n'en donnerait. Ces liens s'évitent.`,
  },
  turnover: ({ count, day }: Speaker, { kept, added, lost }: Turnover, from: string, to: string) =>
    fr`${count(kept.length, 'lien gardé', 'liens gardés')}, ${count(added.length, 'nouveau', 'nouveaux')}, ${count(lost.length, 'perdu', 'perdus')} entre le ${day(from)} et le ${day(to)}.`,
  confidence: {
    tooLarge: fr`Non calculé : ce réseau est trop grand pour tirer des mondes.`,
    nobody: fr`Personne ne se détache ici.`,
    allHeard: fr`Tous ont répondu : les premiers rangs ne dépendent plus de personne.`,
    times: (_: Speaker, times: number, by: string) =>
      times === 0 ? fr`moins d'une fois sur 10 pour ${by}` : fr`${times} fois sur 10 pour ${by}`,
    stay: ({ count }: Speaker, unheard: number, parts: string) =>
      fr`Quand ${count(unheard, 'acteur qui manque aura', 'acteurs qui manquent auront')} répondu, les cinq premiers devraient le rester ${parts}.`,
  },
  twoMode: {
    nothing: {
      cooperations: fr`Aucune coopération ne réunit ici d'acteurs de la carte.`,
      commitments: fr`Aucun acteur de la carte ne porte ici d'engagement.`,
    },
    tooMany: fr`Trop de paires ont quelque chose en commun pour les énumérer.`,
    shared: {
      cooperations: ({ count }: Speaker, pairs: number, _: number) =>
        fr`${count(pairs, 'paire a une coopération', 'paires ont une coopération')} en commun, ou plusieurs.`,
      commitments: ({ count }: Speaker, pairs: number, apart: number) =>
        fr`${count(pairs, 'paire porte un engagement', 'paires portent un engagement')} en commun, ou plusieurs : ${count(apart, 'sans lien', 'sans lien', 'aucune sans lien')}.`,
    },
  },
  tagged: (tag: string) => ({ with: fr`avec « ${tag} »`, without: fr`sans « ${tag} »` }),
  by: {
    degree: 'le nombre de liens',
    betweenness: fr`l'intermédiarité`,
    closeness: 'la proximité',
    eigenvector: 'le vecteur propre',
  },
};
