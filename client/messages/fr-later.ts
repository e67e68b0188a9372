import { across } from './fr/across.ts';
import { askedMeasures } from './fr/asked-measures.ts';
import { backups } from './fr/backups.ts';
import { fiches } from './fr/briefs.ts';
import { bring } from './fr/bring.ts';
import { commitments } from './fr/commitments.ts';
import { compare } from './fr/compare.ts';
import { consoleTexts } from './fr/console.ts';
import { duplicates } from './fr/duplicates.ts';
import { film } from './fr/film.ts';
import { glossary } from './fr/glossary.ts';
import { groups } from './fr/groups.ts';
import { help } from './fr/help.ts';
import { history } from './fr/history.ts';
import { measures } from './fr/measures.ts';
import { meetings } from './fr/meetings.ts';
import { missing } from './fr/missing.ts';
import { overTime } from './fr/over-time.ts';
import { ownPage } from './fr/own-page.ts';
import { patterns } from './fr/patterns.ts';
import { phone } from './fr/phone.ts';
import { phoneAccess } from './fr/phone-access.ts';
import { pointer } from './fr/pointer.ts';
import { privacy } from './fr/privacy.ts';
import { promises } from './fr/promises.ts';
import { questions } from './fr/questions.ts';
import { readings } from './fr/readings.ts';
import { rehearsal } from './fr/rehearsal.ts';
import { report } from './fr/report.ts';
import { rereading } from './fr/rereading.ts';
import { service } from './fr/service.ts';
import { settle } from './fr/settle.ts';
import { signIn } from './fr/sign-in.ts';
import { snapshots } from './fr/snapshots.ts';
import { tables } from './fr/tables.ts';
import { take } from './fr/take.ts';
import { tour } from './fr/tour.ts';
import { tried } from './fr/tried.ts';
import { votes } from './fr/votes.ts';
import { wall } from './fr/wall.ts';
import { ways } from './fr/ways.ts';
import { workshop } from './fr/workshop.ts';
import { workshopSays } from './fr/workshop-says.ts';

/** French: the texts of views and dialogs that are loaded when they are opened. */
export const laterMessages = {
  ...across,
  ...askedMeasures,
  ...backups,
  ...bring,
  ...commitments,
  ...compare,
  ...consoleTexts,
  ...duplicates,
  ...fiches,
  ...film,
  ...glossary,
  ...groups,
  ...help,
  ...history,
  ...measures,
  ...meetings,
  ...missing,
  ...overTime,
  ...ownPage,
  ...patterns,
  ...phone,
  ...phoneAccess,
  ...privacy,
  ...pointer,
  ...promises,
  ...questions,
  ...readings,
  ...rehearsal,
  ...report,
  ...service,
  ...settle,
  ...signIn,
  ...snapshots,
  ...tables,
  ...take,
  ...tour,
  ...votes,
  ...wall,
  ...tried,
  ...ways,
  ...rereading,
  ...workshop,
  ...workshopSays,
};
