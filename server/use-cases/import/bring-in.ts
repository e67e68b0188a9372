import type { ImportInput, ImportPreview, ImportReport } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Sight } from '../../domain/access/sight.ts';
import { nodeKey, relationshipKey } from '../../domain/elements.ts';
import { ImportRefusedError } from '../../domain/import/import-refused.ts';
import { type ImportVocabulary, importVocabulary } from '../../domain/import/import-vocabulary.ts';
import { nameKey } from '../../domain/import/plain-key.ts';
import { type PlannedImport, readImport } from '../../domain/import/plan-import.ts';
import { isReady, sayImport } from '../../domain/import/say-import.ts';
import type { ImportFile } from '../../domain/import/table.ts';
import type { Pace } from '../../domain/pace.ts';
import { scopeOf } from '../../domain/touched.ts';
import { readFile } from '../../exchange/read/read-file.ts';
import { ElementReader } from '../../store/elements.ts';
import { EngineMemoryError } from '../../store/errors.ts';
import type { Executor, ReadQuery, Transaction } from '../../store/execute.ts';
import { actorNames } from '../actor-names.ts';
import { commitWrite, type WriteContext } from '../commit-write.ts';
import type { ImportWork } from './import-work.ts';
import { type ImportRequest, mayEdit, planFrom } from './read-import-scene.ts';

/** More in one change would not be read, undone and told in a reasonable time. */
const MOST_ELEMENTS = 500_000;

/** A large file is read, compared and written in one transaction: it may take longer than what a person types. */
const PATIENCE = { timeoutMs: 280_000 };

/** What importing needs: the database, the vocabulary, who asks and in which language. */
export interface ImportDeps {
  readonly executor: Executor;
  readonly reference: Reference;
  readonly sight: Sight;
  readonly language: Language;
}

interface Prepared {
  readonly file: ImportFile;
  readonly vocabulary: ImportVocabulary;
  readonly request: ImportRequest;
}

/** Reads the file and what the choices make of its lines. Nothing of the territory is looked at yet. */
async function prepare(
  { executor, reference, sight, language }: ImportDeps,
  territoryId: string,
  { name, content, settings = {} }: ImportInput,
  paces: { readonly file: Pace; readonly lines: Pace },
): Promise<Prepared> {
  const file = await readFile(Buffer.from(content, 'base64'), name, paces.file);
  const vocabulary = importVocabulary(reference);
  const read = await readImport(file.tables, settings, { vocabulary, language }, paces.lines);
  const charter = new Map(
    reference.charterItems.flatMap(({ id, code }) =>
      [id, ...(code === undefined ? [] : [code])].map((word): [string, string] => [nameKey(word), id]),
    ),
  );
  const names = await actorNames(executor);
  return { file, vocabulary, request: { territoryId, read, settings, names, sight, charter } };
}

/** What a file would do to a territory. Writes nothing. */
export async function previewImport(
  deps: ImportDeps,
  territoryId: string,
  input: ImportInput,
  work: ImportWork,
): Promise<ImportPreview> {
  const { file, vocabulary, request } = await prepare(deps, territoryId, input, {
    file: work.pace('reading', 0, 20),
    lines: work.pace('reading', 20, 40),
  });
  const say = async (tx: Transaction<ReadQuery>): Promise<ImportPreview> => {
    const reader = new ElementReader(tx);
    const plan = await planFrom(reader, request, work.pace('comparing', 40, 100));
    return sayImport(file, plan, {
      language: deps.language,
      vocabulary,
      isHere: (id) => reader.state.has(relationshipKey('ACTS_IN', id, territoryId)),
      mayEdit: (id) => mayEdit(request.names, deps.sight, id),
    });
  };
  return deps.executor.readTransaction(say, PATIENCE);
}

/** Brings a file into a territory, in one change. Anything wrong or left to choose refuses all of it. */
export async function applyImport(
  deps: ImportDeps,
  territoryId: string,
  input: ImportInput,
  { context, work }: { readonly context: WriteContext; readonly work: ImportWork },
): Promise<ImportReport> {
  const { request } = await prepare(deps, territoryId, input, {
    file: work.pace('reading', 0, 10),
    lines: work.pace('reading', 10, 20),
  });
  let planned: PlannedImport | undefined;
  const committed = await commitWrite(deps, {
    type: 'import.applied',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    ...PATIENCE,
    pace: work.pace('writing', 50, 100),
    read: async (reader) => {
      planned = await planFrom(reader, request, work.pace('comparing', 20, 50));
    },
    plan: (state) => {
      if (planned === undefined || !state.has(nodeKey('Territory', territoryId)))
        throw new Error('An import was applied before it was planned.');
      refuseUnready(planned);
      return planned.edits;
    },
  }).catch(ofMemory);
  if (planned === undefined) throw new Error('An import was not planned.');
  const revision = committed.revisions.get(territoryId);
  const { counts, leftOut } = planned;
  return { counts, leftOutCount: leftOut.length, ...(revision === undefined ? {} : { revision }) };
}

/** The engine holds a change until all of it is written. */
function ofMemory(error: unknown): never {
  throw error instanceof EngineMemoryError ? new ImportRefusedError('IMPORT_ENGINE_MEMORY') : error;
}

function refuseUnready(plan: PlannedImport): void {
  const { faults, undecided, edits, read } = plan;
  if (read.lines.length === 0 && faults.length === 0)
    throw new ImportRefusedError('IMPORT_NOTHING_RECOGNISED');
  if (faults.length > 0) throw new ImportRefusedError('IMPORT_HAS_FAULTS', { count: faults.length });
  if (!isReady(plan)) throw new ImportRefusedError('IMPORT_UNDECIDED', { ...undecided });
  if (edits.size > MOST_ELEMENTS)
    throw new ImportRefusedError('IMPORT_TOO_MANY_ELEMENTS', { count: edits.size, max: MOST_ELEMENTS });
}
