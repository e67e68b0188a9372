import type { FamilyMatrix, FamilyReading } from '../contract/reading.ts';
import type { Family } from '../contract/vocabulary.ts';
import { testFamilies } from '../domain/families.ts';
import { familyReading } from '../domain/sides-reading.ts';
import type { System } from '../domain/system.ts';
import { MissingPropertyError } from '../errors.ts';
import type { Executor } from '../store/execute.ts';
import { permuteBy } from '../workers/workers-of.ts';

/** The reading of two families, which may be the same one, or the whole matrix where none is named. */
export async function readFamilies(
  executor: Executor,
  system: System,
  { a, b }: { readonly a?: Family | undefined; readonly b?: Family | undefined },
): Promise<FamilyMatrix | FamilyReading> {
  if (a === undefined && b === undefined) return testFamilies(system, permuteBy(executor));
  if (a === undefined || b === undefined) throw new MissingPropertyError(a === undefined ? 'a' : 'b');
  await testFamilies(system, permuteBy(executor));
  return familyReading(system, a, b);
}
