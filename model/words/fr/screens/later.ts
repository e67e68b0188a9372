import { across } from './across.ts';
import { assumed } from './assumed.ts';
import { backups } from './backups.ts';
import { fiches } from './briefs.ts';
import { bring } from './bring.ts';
import { commitments } from './commitments.ts';
import { compare } from './compare.ts';
import { consoleTexts } from './console.ts';
import { dictation } from './dictation.ts';
import { duplicates } from './duplicates.ts';
import { film } from './film.ts';
import { former } from './former.ts';
import { glossary } from './glossary.ts';
import { groups } from './groups.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { measures } from './measures.ts';
import { meetings } from './meetings.ts';
import { missing } from './missing.ts';
import { onDemandMeasures } from './on-demand-measures.ts';
import { overTime } from './over-time.ts';
import { ownPage } from './own-page.ts';
import { patterns } from './patterns.ts';
import { phone } from './phone.ts';
import { phoneAccess } from './phone-access.ts';
import { pointer } from './pointer.ts';
import { privacy } from './privacy.ts';
import { projector } from './projector.ts';
import { promises } from './promises.ts';
import { questions } from './questions.ts';
import { readings } from './readings.ts';
import { rehearsal } from './rehearsal.ts';
import { report } from './report.ts';
import { rereading } from './rereading.ts';
import { service } from './service.ts';
import { settle } from './settle.ts';
import { signIn } from './sign-in.ts';
import { snapshots } from './snapshots.ts';
import { tables } from './tables.ts';
import { take } from './take.ts';
import { tour } from './tour.ts';
import { tried } from './tried.ts';
import { votes } from './votes.ts';
import { wall } from './wall.ts';
import { ways } from './ways.ts';
import { workshop } from './workshop.ts';
import { workshopSays } from './workshop-says.ts';

/** French: the texts of views and dialogs that are loaded when they are opened. */
export const laterMessages = {
  ...across,
  ...onDemandMeasures,
  ...assumed,
  ...backups,
  ...bring,
  ...commitments,
  ...compare,
  ...consoleTexts,
  ...dictation,
  ...duplicates,
  ...fiches,
  ...film,
  ...former,
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
  ...projector,
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
