import type { Corrections, KeptChoice } from '../state/index.ts';
import { readStored, removeStored, writeStored } from './device-storage.ts';

const PREFIX = 'maillage.report.';

/** Identity of corrected texts: territory, kind and language. */
interface ReportKey {
  readonly territoryId: string;
  readonly kind: string;
  readonly language: string;
}

const nameOf = ({ territoryId, kind, language }: ReportKey): string =>
  `${PREFIX}${territoryId}.${kind}.${language}`;

/** Keeps corrections on this device until they are discarded. */
export function keepCorrections(key: ReportKey, corrections: Corrections): void {
  if (Object.keys(corrections).length === 0) removeStored(nameOf(key));
  else writeStored(nameOf(key), corrections);
}

/** Reads earlier corrections on this device. */
export function keptCorrections(key: ReportKey): Corrections {
  const kept = readStored(nameOf(key));
  return isCorrections(kept) ? kept : {};
}

/** Keeps what a report of a territory is made of: whose names it leaves out is not forgotten on the way. */
export const keepChoice = (territoryId: string, { without, questions, unnamed }: KeptChoice): boolean =>
  writeStored(PREFIX + territoryId, { without, questions, unnamed });

/** Reads the earlier choices for a territory's report. */
export function keptChoice(territoryId: string): Partial<KeptChoice> {
  const kept = readStored(PREFIX + territoryId);
  return isChoice(kept) ? kept : {};
}

const isTexts = (kept: unknown): boolean =>
  Array.isArray(kept) && kept.every((text) => typeof text === 'string');

const isChoice = (kept: unknown): kept is KeptChoice => {
  if (typeof kept !== 'object' || kept === null) return false;
  const { without, questions, unnamed } = kept as Record<string, unknown>;
  return isTexts(without) && isTexts(unnamed) && (questions === null || isTexts(questions));
};

const isCorrections = (kept: unknown): kept is Corrections =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.values(kept).every((text) => text === null || typeof text === 'string');
