import type { Language } from '../contract/primitives.ts';
import type { FaultSentence } from '../writes/import/import-faults.ts';
import { importFaults as english } from './en/import-faults.ts';
import { importFaults as french } from './fr/import-faults.ts';

type FaultTexts = Readonly<Record<keyof typeof french, FaultSentence>>;

const TEXTS: Readonly<Record<Language, FaultTexts>> = { fr: french, en: english };

/** What faults of a file say, in a language. */
export const faultTexts = (language: Language): FaultTexts => TEXTS[language];
