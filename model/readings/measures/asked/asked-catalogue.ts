import type { AskedMeasure, AskedMeasureId } from '../../../contract/asked-measures.ts';
import { fr } from '../../../words/french.ts';
import { RUNS } from '../../statistics/permutation-test.ts';
import { WORLDS } from '../../survival/worlds.ts';

const TEST = {
  fr: fr`p = (1 + tirages aussi bas, ou aussi hauts) / ${RUNS + 1}, graine fixe`,
  en: `p = (1 + drawings as low, or as high) / ${RUNS + 1}, fixed seed`,
};

/** What each measure that is asked by itself is, in both languages. */
export const askedCatalogue: Readonly<Record<AskedMeasureId, AskedMeasure>> = {
  blockmodel: {
    id: 'blockmodel',
    label: { fr: fr`Positions équivalentes`, en: 'Equivalent positions' },
    plain: {
      fr: fr`Les acteurs qui ont à peu près les mêmes partenaires occupent une même position, qu'ils soient ou non reliés entre eux.`,
      en: 'Actors who have roughly the same partners stand in one position, whether or not they are linked to each other.',
    },
    formula: {
      fr: fr`d(i, j) = √|{k ≠ i, j : k relié à un seul des deux}|, classification ascendante par le lien complet, coupée au nombre demandé ; densité de chaque bloc ; ajustement = part de la variance des liens que disent ces densités`,
      en: 'd(i, j) = √|{k ≠ i, j: k linked to one of the two alone}|, complete-linkage clustering cut at the number asked for; density of each block; fit = share of the links’ variance that these densities tell',
    },
    reference:
      'Burt, R. S. (1976). Positions in networks. Social Forces 55, 93–122. White, H. C., Boorman, S. A. & Breiger, R. L. (1976). American Journal of Sociology 81, 730–780.',
  },
  homophily: {
    id: 'homophily',
    label: { fr: fr`Entre soi ou entre groupes`, en: 'Inside groups or between' },
    plain: {
      fr: fr`Si les liens vont plutôt à l'intérieur des groupes ou entre eux, à côté de ce que donnerait le hasard.`,
      en: 'Whether links go rather inside groups or between them, beside what chance would give.',
    },
    formula: {
      fr: fr`(E − I) / (E + I), et assortativité (Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²) ; test : les groupes redistribués entre les acteurs du même réseau ; ${TEST.fr}`,
      en: `(E − I) / (E + I), and assortativity (Σ eₖₖ − Σ aₖ²) / (1 − Σ aₖ²); test: the groups dealt out anew to the actors of the same network; ${TEST.en}`,
    },
    reference:
      'Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. Social Psychology Quarterly 51, 123–140. Newman, M. E. J. (2003). Physical Review E 67, 026126. Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.',
  },
  turnover: {
    id: 'turnover',
    label: { fr: fr`Renouvellement des liens`, en: 'Turnover of links' },
    plain: {
      fr: fr`Ce qui est resté, apparu et parti entre deux dates.`,
      en: 'What stayed, came and went between two days.',
    },
    formula: {
      fr: fr`Jaccard = gardés / (gardés + nouveaux + perdus) ; non défini sans lien aux deux dates`,
      en: 'Jaccard = kept / (kept + new + lost); undefined without a link on either day',
    },
    reference:
      'Snijders, T. A. B., van de Bunt, G. G. & Steglich, C. E. G. (2010). Introduction to stochastic actor-based models for network dynamics. Social Networks 32, 44–60.',
  },
  'link-kinds': {
    id: 'link-kinds',
    label: { fr: fr`Deux sortes de liens`, en: 'Two kinds of links' },
    plain: {
      fr: fr`Si deux sortes de liens joignent les mêmes acteurs plus que le hasard ne le ferait.`,
      en: 'Whether two kinds of links join the same actors more than chance would.',
    },
    formula: {
      fr: fr`corrélation des deux matrices sur les paires ; QAP : les acteurs de l'une redistribués ; ${TEST.fr} ; non définie si l'une n'a aucun lien ou les a tous`,
      en: `correlation of the two matrices over pairs; QAP: the actors of one dealt out anew; ${TEST.en}; undefined where one has no link, or all`,
    },
    reference:
      'Krackhardt, D. (1987). QAP partialling as a test of spuriousness. Social Networks 9, 171–186.',
  },
  confidence: {
    id: 'confidence',
    label: { fr: fr`Solidité des premiers rangs`, en: 'How sure the first ranks are' },
    plain: {
      fr: fr`Si les cinq premiers le resteraient quand tous auront répondu.`,
      en: 'Whether the first five would stay first once everyone has answered.',
    },
    formula: {
      fr: fr`part de ${WORLDS} mondes tirés à graine fixe, qui disent tout ce qui a été dit, où les cinq premiers le restent ; les ex æquo sont premiers ensemble`,
      en: `share of ${WORLDS} worlds drawn with fixed seeds, which say all that was said, in which the first five stay; equals are first together`,
    },
    reference:
      'Smith, J. A. & Moody, J. (2013). Structural effects of network sampling coverage. Social Networks 35, 652–668. Costenbader, E. & Valente, T. W. (2003). The stability of centrality measures when networks are sampled. Social Networks 25, 283–307.',
  },
};
