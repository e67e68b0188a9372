import { frenchInSentence } from './in-sentence.ts';
import { frenchManner } from './manner.ts';
import { frenchNames } from './names.ts';
import { reportFile } from './report-file.ts';

/** Basics of every sentence, needed before the first map. */
export const basics = {
  manner: frenchManner,
  names: frenchNames,
  inSentence: frenchInSentence,
  reportFile,
};
