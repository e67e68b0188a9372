import type { FrozenMeasures } from '../../../model/contract/frozen-measures.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { SnapshotComparison } from '../../../model/contract/snapshot-comparison.ts';
import type { System } from '../../../model/elements/system.ts';
import { type NetworkChoices, networkChoices } from '../../../model/readings/measures/sub-network.ts';
import {
  type ComparedSnapshot,
  compareSnapshots,
} from '../../../model/readings/snapshots/compare-snapshots.ts';
import {
  questionsOfContent,
  systemOfContent,
} from '../../../model/readings/snapshots/readings-of-content.ts';
import type { Executor } from '../../store/execute.ts';
import { freezeOnce } from './freeze-once.ts';
import { sourceOf, type WholeSnapshot } from './read-snapshot.ts';

/**
 * Compares a territory in two snapshots, as somebody may see them.
 *
 * @param territoryId By default the first territory of the earlier one.
 * @throws {NotFoundError} if one of the two lacks the territory.
 */
export async function compareTwo(
  executor: Executor,
  [before, after]: readonly [WholeSnapshot, WholeSnapshot],
  territoryId: string | undefined,
  language: Language,
): Promise<SnapshotComparison> {
  const first = await comparedOf(executor, before, territoryId);
  const second = await comparedOf(executor, after, first.system.facts.territory.id);
  return compareSnapshots(first, second, language);
}

async function comparedOf(
  executor: Executor,
  whole: WholeSnapshot,
  territoryId: string | undefined,
): Promise<ComparedSnapshot> {
  const system = systemOfContent(whole, territoryId);
  const { id } = system.facts.territory;
  const choices = networkChoices(whole.content.parameters);
  return {
    ...{ snapshot: whole.snapshot, system, choices },
    measures: frozenOf(whole, id) ?? (await measuredNow(executor, whole, system, choices)),
    questions: questionsOfContent(whole).filter((question) => question.territoryId === id),
  };
}

/** Returns frozen measures, unless a part was hidden from this reader since: they would reveal it. */
function frozenOf({ content, hidden }: WholeSnapshot, territoryId: string): FrozenMeasures | undefined {
  if (hidden.actorIds.size + hidden.cooperationIds.size > 0) return undefined;
  return content.measures?.find((measures) => measures.territoryId === territoryId);
}

/** Measures the part of a snapshot that this reader may see, where its frozen measures are absent or withheld. */
async function measuredNow(
  executor: Executor,
  whole: WholeSnapshot,
  system: System,
  choices: NetworkChoices,
): Promise<FrozenMeasures> {
  return (await freezeOnce(executor, system, { choices, infers: false }, sourceOf(whole))).measures;
}
