import { frenchInSentence } from './in-sentence.ts';
import { frenchManner } from './manner.ts';
import { frenchNames } from './names.ts';
import { reportFile } from './report-file.ts';

/** What every sentence may need, before the first map too. */
export const basics = {
  manner: frenchManner,
  names: frenchNames,
  inSentence: frenchInSentence,
  reportFile,
};
