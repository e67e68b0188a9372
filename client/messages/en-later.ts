import { across } from './en/across.ts';
import { askedMeasures } from './en/asked-measures.ts';
import { backups } from './en/backups.ts';
import { fiches } from './en/briefs.ts';
import { bring } from './en/bring.ts';
import { commitments } from './en/commitments.ts';
import { compare } from './en/compare.ts';
import { consoleTexts } from './en/console.ts';
import { duplicates } from './en/duplicates.ts';
import { film } from './en/film.ts';
import { glossary } from './en/glossary.ts';
import { groups } from './en/groups.ts';
import { help } from './en/help.ts';
import { history } from './en/history.ts';
import { measures } from './en/measures.ts';
import { meetings } from './en/meetings.ts';
import { missing } from './en/missing.ts';
import { overTime } from './en/over-time.ts';
import { ownPage } from './en/own-page.ts';
import { patterns } from './en/patterns.ts';
import { phone } from './en/phone.ts';
import { phoneAccess } from './en/phone-access.ts';
import { pointer } from './en/pointer.ts';
import { privacy } from './en/privacy.ts';
import { promises } from './en/promises.ts';
import { questions } from './en/questions.ts';
import { readings } from './en/readings.ts';
import { rehearsal } from './en/rehearsal.ts';
import { report } from './en/report.ts';
import { rereading } from './en/rereading.ts';
import { service } from './en/service.ts';
import { settle } from './en/settle.ts';
import { signIn } from './en/sign-in.ts';
import { snapshots } from './en/snapshots.ts';
import { tables } from './en/tables.ts';
import { take } from './en/take.ts';
import { tour } from './en/tour.ts';
import { tried } from './en/tried.ts';
import { votes } from './en/votes.ts';
import { wall } from './en/wall.ts';
import { ways } from './en/ways.ts';
import { workshop } from './en/workshop.ts';
import { workshopSays } from './en/workshop-says.ts';
import type { LaterMessages } from './messages.ts';

/** English, complete as well. */
export const laterMessages: LaterMessages = {
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
