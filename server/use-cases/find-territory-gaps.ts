import { setImmediate } from 'node:timers/promises';
import type { GapAnswer } from '../../model/contract/gap.ts';
import { GapRule } from '../../model/contract/vocabulary.ts';
import type { System } from '../../model/elements/system.ts';
import { testFamilies } from '../../model/readings/families.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import { findGaps, strongestFirst, withSurvival } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { testLandPairs } from '../../model/readings/land-pairs.ts';
import type { MapSurvival } from '../../model/readings/survival/survival.ts';
import { SIMULATED_AT_MOST } from '../../model/readings/survival/worlds.ts';
import type { Executor } from '../store/execute.ts';
import { readAnswers } from '../store/gaps.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { permuteBy, testLandsBy } from '../workers/workers-of.ts';
import { findSurvival } from './find-survival.ts';
import { onceOfSystem } from './once-of-system.ts';

/** The gaps of a territory at a reading. */
export interface SystemGaps {
  readonly context: GapContext;
  readonly drafts: readonly GapDraft[];
}

/** The same with what was answered. */
export interface TerritoryGaps extends SystemGaps {
  readonly answers: readonly GapAnswer[];
}

/** Finds the gaps of a system, of all rules or of some: its permutations are done by a thread. */
export async function findSystemGaps(
  executor: Executor,
  system: System,
  only?: readonly GapRule[],
): Promise<SystemGaps> {
  const context = new GapContext(system);
  const drafts =
    only === undefined
      ? await onceOfSystem<readonly GapDraft[]>(memoryOf(executor), system, 'drafts', {
          make: () => findDrafts(executor, context, GapRule.options),
          bytesOf: ({ length }) => length * DRAFT_BYTES,
        })
      : await findDrafts(executor, context, only);
  return { context, drafts };
}

/** Memory of a question with its evidence and a share of the search, in bytes. */
const DRAFT_BYTES = 6_000;

/** Rules that maps drawn by chance decide: a thread draws these. */
const BY_CHANCE: readonly GapRule[] = ['families-apart', 'lands-apart'];

/**
 * Finds the gaps that rules propose. The rules that compare with chance run in worker threads, while the
 * other rules run here.
 */
async function findDrafts(
  executor: Executor,
  context: GapContext,
  rules: readonly GapRule[],
): Promise<readonly GapDraft[]> {
  const byChance = BY_CHANCE.filter((rule) => rules.includes(rule));
  if (byChance.length === 0) return findGaps(context, rules);
  const [others] = await Promise.all([
    setImmediate().then(() =>
      findGaps(
        context,
        rules.filter((rule) => !byChance.includes(rule)),
      ),
    ),
    byChance.includes('families-apart') && testFamilies(context.system, permuteBy(executor)),
    byChance.includes('lands-apart') && testLandPairs(context.system, testLandsBy(executor)),
  ]);
  return [...others, ...findGaps(context, byChance)].sort(strongestFirst);
}

/** Finds the gaps of a system, with what was answered by the moment that it is of. */
export async function findTerritoryGaps(
  executor: Executor,
  system: System,
  only?: readonly GapRule[],
): Promise<TerritoryGaps> {
  const { territory, known, answers } = system.facts;
  const [found, answered] = await Promise.all([
    findSystemGaps(executor, system, only),
    known === undefined ? readAnswers(executor, territory.id) : (answers ?? []),
  ]);
  return { ...found, answers: answered };
}

/**
 * Finds the questions with their robustness and whom to contact first; without both on a map that is too
 * large.
 */
export async function findSureGaps(
  executor: Executor,
  system: System,
): Promise<TerritoryGaps & Partial<Pick<MapSurvival, 'hearFirst' | 'recall'>>> {
  const gaps = await findTerritoryGaps(executor, system);
  if (gaps.context.system.actors.size > SIMULATED_AT_MOST) return gaps;
  const survival = await findSurvival(executor, gaps.context.system, gaps.drafts);
  const { hearFirst, recall } = survival;
  return { ...gaps, drafts: withSurvival(gaps.drafts, survival), hearFirst, recall };
}
