import type { ImportInput, ImportPreview, ImportReport } from '../../../model/contract/import.ts';
import { DRAWN_AT_MOST } from '../../../model/contract/map-part.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Arrangement } from '../../../model/drawing/arrange.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { applyEdits, mergeEdits } from '../../../model/elements/element-edits.ts';
import { type Edits, nodeKey, type Properties } from '../../../model/elements/elements.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../../model/errors.ts';
import type { Progress } from '../../../model/progress.ts';
import { arrangementEdits } from '../../../model/writes/arrange-map.ts';
import { mayCompose } from '../../../model/writes/import/compose-import.ts';
import { ImportCancelledError, ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import { ElementReader } from '../../store/elements.ts';
import { EngineMemoryError } from '../../store/errors.ts';
import type { Executor, ReadQuery, Transaction } from '../../store/execute.ts';
import { findTerritory } from '../../store/territories.ts';
import { territoriesOf } from '../../territories/territories.ts';
import { listOf } from '../../workers/packed.ts';
import type { Compared } from '../../workers/tasks/plan-import.ts';
import { WorkCancelledError } from '../../workers/work-errors.ts';
import { workersOf } from '../../workers/workers-of.ts';
import { commitWrite, type WriteContext } from '../commit-write.ts';
import { composingLimit, uncomposed } from '../compose-map.ts';
import { letGiveWay } from '../give-way.ts';
import { newId } from '../new-id.ts';
import type { ImportWork } from './import-work.ts';
import { lastReadingOf } from './last-reading.ts';
import { NamesOfImport } from './names-of-import.ts';
import { type ImportRequest, planFrom } from './read-import-scene.ts';

/** More in one change would not be read, undone and told in a reasonable time. */
const MOST_ELEMENTS = 500_000;

/** A large file is read, compared and written in one transaction: it may take longer than what a person types. */
const PATIENCE = { timeoutMs: 280_000 };

/** Dependencies of an import: the database, the caller's visibility and language. */
export interface ImportDeps {
  readonly executor: Executor;
  readonly visibility: Visibility;
  readonly language: Language;
}

/** Has the file read, and what the choices make of its lines. Nothing of the territory is looked at yet. */
async function prepare(
  { executor, visibility, language }: ImportDeps,
  territoryId: string,
  { name, content, settings = {} }: ImportInput,
  { wanted, work, until }: { readonly wanted: ImportRequest['wanted']; work: ImportWork; until: number },
): Promise<ImportRequest> {
  const territory = await findTerritory(executor, territoryId);
  if (territory === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const around = { territoryId, ...territory, visibility };
  const today = dayInParis(new Date());
  const asked = { bytes: Buffer.from(content, 'base64'), name, settings, language, territoryId, today };
  const told = work.part('reading', 0, until);
  const file = await lastReadingOf(executor).of(asked, () =>
    workersOf(executor).run('read-import', asked, { signal: work.signal, told }),
  );
  const names = await NamesOfImport.of(executor, around, file.named);
  return { around, file, settings, names, language, wanted };
}

const threadsOf = ({ executor }: ImportDeps, { signal }: ImportWork, told: Progress) => ({
  workers: workersOf(executor),
  signal,
  told,
});

/** Previews the effect of a file on a territory. Writes nothing. */
export async function previewImport(
  deps: ImportDeps,
  territoryId: string,
  input: ImportInput,
  work: ImportWork,
): Promise<ImportPreview> {
  const request = await prepare(deps, territoryId, input, { wanted: 'preview', work, until: 40 }).catch(
    ofCancelling,
  );
  // A write compares with the database; a preview with cached elements.
  const present = await territoriesOf(deps.executor).present(territoryId);
  const known = present?.kept?.known;
  const say = async (tx: Transaction<ReadQuery>): Promise<ImportPreview> => {
    const told = work.part('comparing', 40, 100);
    const { preview } = await planFrom(
      { reader: new ElementReader(tx), tx },
      { ...request, known },
      threadsOf(deps, work, told),
    );
    if (preview === undefined) throw new Error('An import was planned and not said.');
    return preview;
  };
  return deps.executor.readTransaction(say, PATIENCE).catch(ofCancelling);
}

/** More lines of actors than this bring a map that is not composed: it opens by groups. */
const MOST_COMPOSED = 2 * DRAWN_AT_MOST;

/**
 * Composes the map that an import will leave, before its territory is locked. Null if newcomers are placed
 * among others, and after a failure or timeout: the import goes on, and the first screen that opens the map
 * has it composed.
 */
async function composeFirst(
  deps: ImportDeps,
  territoryId: string,
  request: ImportRequest,
  work: ImportWork,
): Promise<Arrangement | null> {
  if (request.file.named.ids.length > MOST_COMPOSED) return null;
  const present = await territoriesOf(deps.executor).present(territoryId);
  const asked: ImportRequest = { ...request, wanted: 'composition', known: present?.kept?.known };
  const threads = {
    workers: workersOf(deps.executor),
    signal: AbortSignal.any([work.signal, composingLimit()]),
    told: work.part('composing', 20, 40),
  };
  try {
    const { composition } = await deps.executor.readTransaction(
      (tx) => planFrom({ reader: new ElementReader(tx), tx }, asked, threads),
      PATIENCE,
    );
    return composition;
  } catch (reason) {
    work.check();
    return uncomposed(deps.executor, territoryId, reason);
  }
}

/** A file creates actors with ids of others that its sender may not see. */
class HiddenIdsError extends Error {
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('Hidden actors have ids of a file.');
    this.ids = ids;
  }
}

/** Imports a file into a territory in one change. Open questions are decided by likelihood. */
export async function applyImport(...asked: Parameters<typeof applyOnce>): Promise<ImportReport> {
  try {
    return await applyOnce(...asked);
  } catch (error) {
    if (!(error instanceof HiddenIdsError)) throw error;
    const [deps] = asked;
    await letGiveWay(deps, error.ids, deps.visibility);
    return await applyOnce(...asked);
  }
}

async function applyOnce(
  deps: ImportDeps,
  territoryId: string,
  input: ImportInput,
  { context, work }: { readonly context: WriteContext; readonly work: ImportWork },
): Promise<ImportReport> {
  const request = await prepare(deps, territoryId, input, { wanted: 'edits', work, until: 20 }).catch(
    ofCancelling,
  );
  const composition = await composeFirst(deps, territoryId, request, work);
  const landIds = (composition?.lands ?? []).map(newId);
  let planned: { readonly edits: Edits; readonly sums: Compared['sums'] } | undefined;
  let isComposed = false;
  const committed = await commitWrite(deps, {
    type: 'import.applied',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    ...PATIENCE,
    tell: work.part('writing', 60, 100),
    composes: () => (isComposed ? territoryId : undefined),
    read: async (reader, tx) => {
      const told = work.part('comparing', 40, 60);
      const plan = await planFrom({ reader, tx }, request, threadsOf(deps, work, told));
      const edits = new Map(await listOf<[string, Properties | null]>(plan.edits));
      const clash = plan.hidden.filter((id) => edits.has(nodeKey('Actor', id)));
      if (clash.length > 0) throw new HiddenIdsError(clash);
      planned = { edits, sums: plan.sums };
    },
    plan: (state) => {
      if (planned === undefined || !state.has(nodeKey('Territory', territoryId)))
        throw new Error('An import was applied before it was planned.');
      refuseUnready(planned.sums);
      isComposed = composition !== null && mayCompose(state, territoryId);
      if (!isComposed || composition === null) return planned.edits;
      const next = applyEdits(state, planned.edits);
      return mergeEdits(planned.edits, arrangementEdits(next, territoryId, composition, landIds));
    },
  })
    .catch(ofMemory)
    .catch(ofCancelling);
  if (planned === undefined) throw new Error('An import was not planned.');
  lastReadingOf(deps.executor).forget();
  const revision = committed.revisions.get(territoryId);
  const { counts, leftOut } = planned.sums;
  return { counts, leftOutCount: leftOut, ...(revision === undefined ? {} : { revision }) };
}

/** Converts a cancelled task into a cancelled import. */
function ofCancelling(error: unknown): never {
  throw error instanceof WorkCancelledError ? new ImportCancelledError() : error;
}

/** Converts lack of memory: the engine keeps a change in memory until all of it is written. */
function ofMemory(error: unknown): never {
  throw error instanceof EngineMemoryError ? new ImportRefusedError('IMPORT_ENGINE_MEMORY') : error;
}

function refuseUnready({ edits, isReady }: Compared['sums']): void {
  if (!isReady) throw new ImportRefusedError('IMPORT_NOTHING_RECOGNISED');
  if (edits > MOST_ELEMENTS)
    throw new ImportRefusedError('IMPORT_TOO_MANY_ELEMENTS', { count: edits, max: MOST_ELEMENTS });
}
