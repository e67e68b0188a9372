import { access } from './fr/access.ts';
import { across } from './fr/across.ts';
import { bring } from './fr/bring.ts';
import { commitments } from './fr/commitments.ts';
import { compare } from './fr/compare.ts';
import { consoleTexts } from './fr/console.ts';
import { duplicates } from './fr/duplicates.ts';
import { entry } from './fr/entry.ts';
import { fields } from './fr/fields.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { live } from './fr/live.ts';
import { map } from './fr/map.ts';
import { measures } from './fr/measures.ts';
import { meetings } from './fr/meetings.ts';
import { overTime } from './fr/over-time.ts';
import { panels } from './fr/panels.ts';
import { paper } from './fr/paper.ts';
import { patterns } from './fr/patterns.ts';
import { phone } from './fr/phone.ts';
import { promises } from './fr/promises.ts';
import { questions } from './fr/questions.ts';
import { readings } from './fr/readings.ts';
import { report } from './fr/report.ts';
import { shell } from './fr/shell.ts';
import { snapshots } from './fr/snapshots.ts';
import { tables } from './fr/tables.ts';
import { take } from './fr/take.ts';
import { wall } from './fr/wall.ts';
import { workshop } from './fr/workshop.ts';
import { workshopSays } from './fr/workshop-says.ts';

/** French, the source: every text of the screen by key. Typed with ordinary spaces; `t` sets French spacing. */
export const messages = {
  ...shell,
  ...home,
  ...live,
  ...history,
  ...compare,
  ...map,
  ...panels,
  ...paper,
  ...fields,
  ...promises,
  ...questions,
  ...readings,
  ...patterns,
  ...consoleTexts,
  ...meetings,
  ...snapshots,
  ...tables,
  ...bring,
  ...measures,
  ...take,
  ...across,
  ...overTime,
  ...wall,
  ...commitments,
  ...access,
  ...entry,
  ...duplicates,
  ...phone,
  ...workshop,
  ...workshopSays,
  ...report,
};

/** What any language gives: the same keys, plain where French is plain, with the same arguments where it has some. */
export type Messages = {
  readonly [K in keyof typeof messages]: (typeof messages)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
