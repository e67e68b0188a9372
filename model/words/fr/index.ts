import { asked, askedCatalogue } from './asked.ts';
import { changeWords } from './changes.ts';
import { citation } from './citation.ts';
import { frenchFields } from './fields.ts';
import { filmWords } from './film.ts';
import { frenchGapActs } from './gap-acts.ts';
import { frenchGapMarks } from './gap-marks.ts';
import { frenchGaps } from './gaps.ts';
import { importFaults } from './import-faults.ts';
import { importLabels } from './import-labels.ts';
import { importNotes } from './import-notes.ts';
import { importQuestions, importSheets } from './import-reading.ts';
import { unmeasured } from './measures/unmeasured.ts';
import { frenchMeasures } from './measures.ts';
import { frenchPatterns, patternChoices, patternTerritory } from './patterns.ts';
import { frenchReport } from './report.ts';
import { similarity } from './similarity.ts';
import { frenchSuggestion } from './suggestion.ts';
import { frenchUnnamed } from './unnamed.ts';
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
  fields: frenchFields,
  film: filmWords,
  gaps: frenchGaps,
  gapActs: frenchGapActs,
  gapMarks: frenchGapMarks,
  measures: frenchMeasures,
  patterns: frenchPatterns,
  report: frenchReport,
  suggestion: frenchSuggestion,
  unnamed: frenchUnnamed,
};
