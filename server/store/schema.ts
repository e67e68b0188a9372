import { z } from 'zod';
import { FORGOTTEN_KINDS, KEPT_KINDS } from '../backups/backup-lines.ts';
import { OWN_VERSION } from '../project.ts';
import { StartError } from '../start-error.ts';
import { defineQuery, inCypher5, type Query } from './define-query.ts';
import { ConstraintViolationError } from './errors.ts';
import type { Executor, Transaction } from './execute.ts';
import { type Reader, readRows } from './reader.ts';
import { type SchemaFile, schemaFiles } from './schema-files.ts';

/** Exit code for a database of a newer Maillage: another start does not help. */
const EXIT_CODE = 3;

/** A newer Maillage has brought this database further than this one knows: it might lose what it does not know. */
class NewerDatabaseError extends StartError {
  /** @param backup The newest backup that this program can restore; undefined where none was found. */
  constructor(unknown: readonly string[], known: string, backup: string | undefined) {
    const steps = unknown.join(', ');
    super(
      [
        `Cette base a été mise à jour par un Maillage plus récent (${steps}) ; celui-ci s’arrête à ${known}. Rien n’a été touché. Lancez la version plus récente ; ou revenez en arrière avec elle : npm run upgrade -- back. ${backup === undefined ? 'Aucune sauvegarde d’avant cette mise à jour n’a été trouvée.' : `La sauvegarde d’avant cette mise à jour : ${backup}`}`,
        `A newer Maillage has updated this database (${steps}); this one knows it up to ${known}. Nothing was touched. Start the newer version; or go back with it: npm run upgrade -- back. ${backup === undefined ? 'No backup from before that upgrade was found.' : `The backup from before that upgrade: ${backup}`}`,
      ].join('\n'),
      undefined,
      EXIT_CODE,
    );
  }
}

/** The database holds data of another program under labels of ours: constraints would fail, or stop that program. */
class ForeignDatabaseError extends StartError {
  constructor(used: readonly { readonly kind: string; readonly nodes: number }[]) {
    const labels = used.map(({ kind, nodes }) => `:${kind} ${nodes}`).join(', ');
    super(
      [
        `Cette base contient les données d’un autre programme (${labels}). Rien n’a été écrit : donnez à Maillage une base à lui, par NEO4J_URI ou NEO4J_DATABASE.`,
        `This database holds data of another program (${labels}). Nothing was written: give Maillage a database of its own, by NEO4J_URI or NEO4J_DATABASE.`,
      ].join('\n'),
      undefined,
      EXIT_CODE,
    );
  }
}

const ListLabelsUsed = defineQuery({
  file: 'versions/list-labels-used.cypher',
  access: 'read',
  params: z.object({ kinds: z.array(z.string()) }),
  row: z.object({ kind: z.string(), nodes: z.int() }),
});
const ListVersions = defineQuery({
  file: 'versions/list-schema-versions.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ name: z.string() }),
});
const KeepVersion = defineQuery({
  file: 'versions/keep-schema-version.cypher',
  access: 'write',
  params: z.object({ name: z.string(), at: z.string(), program: z.string() }),
  row: z.object({ name: z.string() }),
});

/** Told which step is next, and how many there are. */
export type TellStep = (step: string, nth: number, steps: number) => void;

/** A change to the data may have many of them to change. */
const PATIENCE = { timeoutMs: 30 * 60_000 };

/**
 * Brings a database to the schema of this program: each file of `cypher/schema` is applied once, in order, also when
 * two processes start together. Refuses a database that a newer program brought further, and one that holds nodes of
 * another program under our labels, before anything is written.
 */
export async function applySchema(
  executor: Executor,
  files: readonly SchemaFile[] = schemaFiles(),
  tell: TellStep = () => undefined,
): Promise<void> {
  const [versions, ...steps] = files;
  const applied = new Set(await appliedSchema(executor));
  if (applied.size === 0) await refuseForeign(executor);
  if (applied.size === 0)
    for (const statement of versions?.definitions ?? []) await executor.applyStatement(statement);
  refuseNewer([...applied], files);
  const ahead = steps.filter(({ name }) => !applied.has(name));
  for (const [i, step] of ahead.entries()) {
    // Nobody asks which step of a new database is next.
    if (applied.size > 0) tell(step.name, i + 1, ahead.length);
    await applyStep(executor, step);
  }
}

/** Counts the nodes of a database that carry labels of Maillage, by label; none in an empty one. */
export const listLabelsUsed = (reader: Reader) =>
  readRows(reader, ListLabelsUsed, { kinds: [...KEPT_KINDS, ...FORGOTTEN_KINDS] });

/** Refuses a database that no Maillage has prepared and that holds nodes with our labels. */
async function refuseForeign(executor: Executor): Promise<void> {
  const used = await listLabelsUsed(executor);
  // Another process may have prepared and filled it in between.
  if (used.length > 0 && (await appliedSchema(executor)).length === 0) throw new ForeignDatabaseError(used);
}

/** Lists the steps that this program would apply to a database that some Maillage has prepared; none for a new one. */
export async function stepsAhead(
  reader: Reader,
  files: readonly SchemaFile[] = schemaFiles(),
): Promise<string[]> {
  const applied = await appliedSchema(reader);
  const names = files.slice(1).map(({ name }) => name);
  return applied.length === 0 ? [] : names.filter((name) => !applied.includes(name));
}

/** Lists the schema steps applied to a database. */
export const appliedSchema = async (reader: Reader): Promise<string[]> =>
  (await readRows(reader, ListVersions, {})).map(({ name }) => name);

/** Refuses what has steps behind it that this program does not know, with the backup that leads back. */
export function refuseNewer(applied: readonly string[], files: readonly SchemaFile[], backup?: string): void {
  const unknown = stepsUnknown(applied, files);
  if (unknown.length > 0) throw new NewerDatabaseError(unknown, files.at(-1)?.name ?? '', backup);
}

/** Lists the steps that this program does not know. */
export const stepsUnknown = (
  applied: readonly string[],
  files: readonly SchemaFile[] = schemaFiles(),
): string[] => applied.filter((name) => files.every((file) => file.name !== name));

async function applyStep(executor: Executor, step: SchemaFile): Promise<void> {
  for (const statement of step.definitions) await executor.applyStatement(statement);
  try {
    await executor.writeTransaction(async (tx) => {
      await tx.run(KeepVersion, {
        name: step.name,
        at: new Date().toISOString(),
        program: OWN_VERSION,
      });
      await changeData(tx, [step]);
    }, PATIENCE);
  } catch (error) {
    // Another process, which started with this one, has just applied it.
    if (!(error instanceof ConstraintViolationError && (await appliedSchema(executor)).includes(step.name)))
      throw error;
  }
}

/** Applies these schema steps to the data. */
export async function changeData(tx: Transaction, steps: readonly SchemaFile[]): Promise<void> {
  for (const { name, changes } of steps)
    for (const text of changes) {
      const query: Query<'write'> = { file: name, access: 'write', text: inCypher5(text), ...NOTHING };
      await tx.run(query, {});
    }
}

const NOTHING = { params: z.object({}), row: z.object({}) };
