import { z } from 'zod';
import { RecallReading } from './gap.ts';
import { Id } from './primitives.ts';
import { FamilyCell } from './reading.ts';

const Count = z.int().min(0);

/**
 * Inferences of a territory on its day, with what each is repeated from: seeds, numbers of runs, null models. Figures to
 * six decimals.
 */
export const FrozenInference = z.strictObject({
  territoryId: Id,
  /** Simulated networks behind the survival of questions; recall before this map's answers has the weight of its links. */
  worlds: z.strictObject({
    count: Count,
    recall: RecallReading,
    prior: z.strictObject({ named: z.number(), omitted: z.number() }),
  }),
  /** Search of the communities among the measures: modularity, best of several starts; `exhaustive` for few actors. */
  communities: z.strictObject({
    search: z.enum(['leiden', 'exhaustive']),
    seed: z.int(),
    starts: Count,
    passes: Count,
  }),
  /** Search of the core among the measures: the best linked first, then random starts. */
  core: z.strictObject({ seed: z.int(), starts: Count }),
  /**
   * Families × families. Null model: the families reassigned over the unchanged network; statistic: links between two
   * families against those expected by degree, as a Pearson residual. `correction` is added to the observed links.
   */
  families: z.strictObject({
    reassignments: Count,
    seed: z.int(),
    correction: z.number(),
    minActors: Count,
    minExpected: z.number(),
    cells: z.array(FamilyCell),
  }),
});
export type FrozenInference = z.infer<typeof FrozenInference>;
