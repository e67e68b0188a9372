import type { AskedMeasure, AskedMeasureId } from '../../../contract/on-demand-measures.ts';
import { eachLanguage } from '../../../words/each-language.ts';
import { wordsIn } from '../../../words/words.ts';

const measure = (id: AskedMeasureId, reference: string): AskedMeasure => {
  const label = (part: 'label' | 'plain' | 'formula') =>
    eachLanguage((language) => wordsIn(language).askedCatalogue[id][part]);
  return { id, label: label('label'), plain: label('plain'), formula: label('formula'), reference };
};

/** Descriptions of the on-demand measures, in each language. */
export const askedCatalogue: Readonly<Record<AskedMeasureId, AskedMeasure>> = {
  blockmodel: measure(
    'blockmodel',
    'Burt, R. S. (1976). Positions in networks. Social Forces 55, 93–122. White, H. C., Boorman, S. A. & Breiger, R. L. (1976). American Journal of Sociology 81, 730–780.',
  ),
  homophily: measure(
    'homophily',
    'Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises. Social Psychology Quarterly 51, 123–140. Newman, M. E. J. (2003). Physical Review E 67, 026126. Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications in Genetics and Molecular Biology 9, 39.',
  ),
  turnover: measure(
    'turnover',
    'Snijders, T. A. B., van de Bunt, G. G. & Steglich, C. E. G. (2010). Introduction to stochastic actor-based models for network dynamics. Social Networks 32, 44–60.',
  ),
  'link-kinds': measure(
    'link-kinds',
    'Krackhardt, D. (1987). QAP partialling as a test of spuriousness. Social Networks 9, 171–186.',
  ),
  confidence: measure(
    'confidence',
    'Smith, J. A. & Moody, J. (2013). Structural effects of network sampling coverage. Social Networks 35, 652–668. Costenbader, E. & Valente, T. W. (2003). The stability of centrality measures when networks are sampled. Social Networks 25, 283–307.',
  ),
  'two-mode': measure(
    'two-mode',
    'Latapy, M., Magnien, C. & Del Vecchio, N. (2008). Basic notions for the analysis of large two-mode networks. Social Networks 30, 31–48. Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.',
  ),
};
