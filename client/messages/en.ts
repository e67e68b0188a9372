import { access } from './en/access.ts';
import { across } from './en/across.ts';
import { bring } from './en/bring.ts';
import { commitments } from './en/commitments.ts';
import { compare } from './en/compare.ts';
import { consoleTexts } from './en/console.ts';
import { duplicates } from './en/duplicates.ts';
import { entry } from './en/entry.ts';
import { fields } from './en/fields.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { live } from './en/live.ts';
import { map } from './en/map.ts';
import { measures } from './en/measures.ts';
import { meetings } from './en/meetings.ts';
import { overTime } from './en/over-time.ts';
import { panels } from './en/panels.ts';
import { paper } from './en/paper.ts';
import { patterns } from './en/patterns.ts';
import { phone } from './en/phone.ts';
import { promises } from './en/promises.ts';
import { questions } from './en/questions.ts';
import { readings } from './en/readings.ts';
import { report } from './en/report.ts';
import { shell } from './en/shell.ts';
import { snapshots } from './en/snapshots.ts';
import { tables } from './en/tables.ts';
import { take } from './en/take.ts';
import { wall } from './en/wall.ts';
import { workshop } from './en/workshop.ts';
import { workshopSays } from './en/workshop-says.ts';
import type { Messages } from './fr.ts';

/** English, complete: a key that is missing here does not compile. */
export const messages: Messages = {
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
