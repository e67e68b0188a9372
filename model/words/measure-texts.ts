import type { MeasureId } from '../contract/measures.ts';
import type { Language } from '../contract/primitives.ts';
import type { MeasureTexts } from '../readings/measures/catalogue/define-measure.ts';
import { unmeasured as englishUnmeasured } from './en/measures/unmeasured.ts';
import { englishMeasures } from './en/measures.ts';
import { unmeasured as frenchUnmeasured } from './fr/measures/unmeasured.ts';
import { frenchMeasures } from './fr/measures.ts';

const MEASURES: Readonly<Record<Language, Readonly<Record<MeasureId, MeasureTexts>>>> = {
  fr: frenchMeasures,
  en: englishMeasures,
};
const UNMEASURED: Readonly<Record<Language, typeof frenchUnmeasured>> = {
  fr: frenchUnmeasured,
  en: englishUnmeasured,
};

/** What a language says of a measure. */
export const measureTexts = (id: MeasureId, language: Language): MeasureTexts => MEASURES[language][id];

/** Why one has no figure. */
export const unmeasuredIn = (language: Language): typeof frenchUnmeasured => UNMEASURED[language];
