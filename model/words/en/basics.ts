import { englishInSentence } from './in-sentence.ts';
import { englishManner } from './manner.ts';
import { englishNames } from './names.ts';
import { reportFile } from './report-file.ts';

/** Basics of every sentence, needed before the first map. */
export const basics = {
  manner: englishManner,
  names: englishNames,
  inSentence: englishInSentence,
  reportFile,
};
