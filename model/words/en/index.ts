import { asked, askedCatalogue } from './asked.ts';
import { changeWords } from './changes.ts';
import { citation } from './citation.ts';
import { englishFields } from './fields.ts';
import { filmWords } from './film.ts';
import { englishGapActs } from './gap-acts.ts';
import { englishGapMarks } from './gap-marks.ts';
import { englishGaps } from './gaps.ts';
import { importFaults } from './import-faults.ts';
import { importLabels } from './import-labels.ts';
import { importNotes } from './import-notes.ts';
import { importQuestions, importSheets } from './import-reading.ts';
import { unmeasured } from './measures/unmeasured.ts';
import { englishMeasures } from './measures.ts';
import { englishPatterns, patternChoices, patternTerritory } from './patterns.ts';
import { englishReport } from './report.ts';
import { similarity } from './similarity.ts';
import { englishSuggestion } from './suggestion.ts';
import { englishUnnamed } from './unnamed.ts';
import { wait } from './wait.ts';

/** Its sentences: every language has the same. */
export const words = {
  ...{ asked, askedCatalogue, citation, similarity, wait, unmeasured },
  ...{
    importFaults,
    importLabels,
    importNotes,
    importQuestions,
    importSheets,
    patternChoices,
    patternTerritory,
  },
  changes: changeWords,
  fields: englishFields,
  film: filmWords,
  gaps: englishGaps,
  gapActs: englishGapActs,
  gapMarks: englishGapMarks,
  measures: englishMeasures,
  patterns: englishPatterns,
  report: englishReport,
  suggestion: englishSuggestion,
  unnamed: englishUnnamed,
};
