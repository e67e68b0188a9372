import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import type { Executor, Transaction } from './execute.ts';
import { type SchemaFile, withoutComments } from './schema-files.ts';

const ForgetVersions = defineQuery({
  file: 'versions/forget-schema-versions.cypher',
  access: 'write',
  params: z.object({ names: z.array(z.string()) }),
  row: z.object({ forgotten: z.int() }),
});
const CREATES = /^CREATE\s+(?:(?:FULLTEXT|RANGE|TEXT|POINT)\s+)?(CONSTRAINT|INDEX)\s+(\w+)/;

/** Records that schema steps are no longer applied, in the transaction that restores data from before them. */
export const forgetSteps = async (tx: Transaction, steps: readonly SchemaFile[]): Promise<void> => {
  await tx.run(ForgetVersions, { names: steps.map(({ name }) => name) });
};

/**
 * Removes the constraints and indexes of steps that are no longer applied, and makes those of the steps that stay
 * again. May run twice; killed in between, it leaves some index too many.
 */
export async function removeDefinitions(
  executor: Executor,
  gone: readonly SchemaFile[],
  kept: readonly SchemaFile[],
): Promise<void> {
  for (const { definitions } of gone.toReversed())
    for (const definition of definitions) {
      const [, what, name] = CREATES.exec(withoutComments(definition)) ?? [];
      if (name !== undefined) await executor.applyStatement(`DROP ${what} ${name} IF EXISTS`);
    }
  for (const { definitions } of kept)
    for (const definition of definitions) await executor.applyStatement(definition);
}
