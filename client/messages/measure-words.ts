import { MEASURE_ENTRIES, SIZE_MEASURES } from '../../model/contract/map-look.ts';
import type { MeasureId, MeasureReading } from '../../model/contract/measures.ts';
import { isMeasure, type SizeBy, type SizeMeasure } from '../state/index.ts';
import { longDay } from './format.ts';
import { labelText, t } from './translate.ts';
import { intensityName } from './vocabulary.ts';

export const entryOf = ({ catalogue }: MeasureReading, measure: SizeMeasure) =>
  catalogue.find(({ id }) => id === MEASURE_ENTRIES[measure]);

/** Returns the words of three classes, low to high. */
export const classWords = (measures: MeasureReading, measure: SizeMeasure): readonly string[] =>
  (entryOf(measures, measure)?.classes ?? []).map(labelText);

/** Describes the measured network and its response coverage, next to every picture with a measure. */
export function measuredOn({ subNetwork, coverage }: MeasureReading): string {
  const { day, minIntensity } = subNetwork;
  const on = t('legend.measuredOn', longDay(day), intensityName(minIntensity));
  return `${on} ${t('measures.heard', coverage.heard, coverage.of)}.`;
}

/** Counts actors without a figure, in words; empty if all have one. */
export function undefinedFor({ actors }: MeasureReading, measure: SizeMeasure): string {
  const without = actors.filter((actor) => actor[measure] === null).length;
  return without === 0 ? '' : t('legend.undefinedFor', without);
}

/** Describes the meaning of sizes; empty if they mean nothing, or links. */
export function sizeWords(measures: MeasureReading | null, sizeBy: SizeBy): string {
  if (measures === null || !isMeasure(sizeBy)) return '';
  const plain = labelText(entryOf(measures, sizeBy)?.plain);
  return `${t('legend.sizeOf', t(`measures.name.${sizeBy}`))}. ${plain} ${undefinedFor(measures, sizeBy)}`.trim();
}

/** Returns the column of a measure, if it has one. */
export const measureOf = (id: MeasureId): SizeMeasure | null =>
  SIZE_MEASURES.find((measure) => MEASURE_ENTRIES[measure] === id) ?? null;
