import { englishInSentence } from './in-sentence.ts';
import { englishManner } from './manner.ts';
import { englishNames } from './names.ts';
import { reportFile } from './report-file.ts';

/** What every sentence may need, before the first map too. */
export const basics = {
  manner: englishManner,
  names: englishNames,
  inSentence: englishInSentence,
  reportFile,
};
