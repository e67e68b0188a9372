import type { Speaker } from '../../readings/gaps/speaker.ts';
import { type Words, wordsIn } from '../words.ts';

/** What a report is written with. */
export type ReportTexts = ReturnType<Words['report']>;

/** The sentences of a report in the language that is spoken. */
export const reportTexts = (say: Speaker): ReportTexts => wordsIn(say.language).report(say);
