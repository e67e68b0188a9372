import type { Corrections, KeptChoice } from '../state/index.ts';

const PREFIX = 'maillage.report.';

/** What a report is of: its words are corrected for one territory, kind and language. */
interface Of {
  readonly territoryId: string;
  readonly kind: string;
  readonly language: string;
}

const nameOf = ({ territoryId, kind, language }: Of): string => `${PREFIX}${territoryId}.${kind}.${language}`;

/** Keeps corrections on this device until they are discarded. A browser may forbid that: the page then holds them. */
export function keepCorrections(of: Of, corrections: Corrections): void {
  try {
    if (Object.keys(corrections).length === 0) localStorage.removeItem(nameOf(of));
    else localStorage.setItem(nameOf(of), JSON.stringify(corrections));
  } catch {
    // The page itself still holds them.
  }
}

/** What was corrected here before. */
export function keptCorrections(of: Of): Corrections {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(of)) ?? '{}');
    return isCorrections(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** Keeps what a report of a territory is made of: whose names it leaves out is not forgotten on the way. */
export function keepChoice(territoryId: string, { without, questions, unnamed }: KeptChoice): void {
  try {
    localStorage.setItem(PREFIX + territoryId, JSON.stringify({ without, questions, unnamed }));
  } catch {
    // The page itself still holds it.
  }
}

/** What was chosen for a report of a territory before. */
export function keptChoice(territoryId: string): Partial<KeptChoice> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + territoryId) ?? '{}');
    return isChoice(kept) ? kept : {};
  } catch {
    return {};
  }
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
