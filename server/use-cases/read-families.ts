import type { FamilyMatrix, FamilyReading } from '../../model/contract/reading.ts';
import type { Family } from '../../model/contract/vocabulary.ts';
import type { System } from '../../model/elements/system.ts';
import { MissingPropertyError } from '../../model/errors.ts';
import { testFamilies } from '../../model/readings/families.ts';
import { familyReading } from '../../model/readings/family-comparison.ts';
import type { Executor } from '../store/execute.ts';
import { permuteBy } from '../workers/workers-of.ts';

/** Compares two families, which may be the same, or returns the whole matrix if none is named. */
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
