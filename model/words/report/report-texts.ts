import type { Speaker } from '../../readings/gaps/speaker.ts';
import { type Words, wordsIn } from '../words.ts';

/** Texts of a report. */
export type ReportTexts = ReturnType<Words['report']>;

/** Returns the sentences of a report in the speaker's language. */
export const reportTexts = (say: Speaker): ReportTexts => wordsIn(say.language).report(say);
