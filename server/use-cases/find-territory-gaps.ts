import type { GapAnswer } from '../../model/contract/gap.ts';
import type { GapRule } from '../../model/contract/vocabulary.ts';
import type { System } from '../../model/elements/system.ts';
import { PresentOnlyError } from '../../model/errors.ts';
import { testFamilies } from '../../model/readings/families.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { withSurvival } from '../../model/readings/survival/with-survival.ts';
import type { Executor } from '../store/execute.ts';
import { revisionOf } from '../store/facts.ts';
import { readGaps } from '../store/gaps.ts';
import { permuteBy } from '../workers/workers-of.ts';
import { ASKED_IN_WORLDS_AT_MOST, findSurvival } from './find-survival.ts';
import { readSystem } from './read-system.ts';

/** The gaps of a territory at a reading, with what was answered. */
export interface TerritoryGaps {
  readonly context: GapContext;
  readonly drafts: readonly GapDraft[];
  readonly answers: readonly GapAnswer[];
}

// Under constant writing the facts of the map and those of the rules may never be of one revision.
const ATTEMPTS = 5;

/**
 * Finds the gaps of a system, of all rules or of one; where a write came in between, of the system as it is by then. The
 * statements of the rules read what is there now: of a system that is known no more as it was, there are none.
 */
export async function findTerritoryGaps(
  executor: Executor,
  system: System,
  only?: GapRule,
): Promise<TerritoryGaps> {
  if (system.facts.known !== undefined) throw new PresentOnlyError();
  let current = system;
  for (let attempt = 1; ; attempt += 1) {
    const { facts, reading } = current;
    const [{ token, rows, answers }] = await Promise.all([
      readGaps(executor, facts.territory.id, reading.day, facts.hidden ?? facts.foreign, only),
      // The engine works by itself once the statements are sent: what needs no row of it is computed meanwhile, and kept.
      only === undefined ? testFamilies(current, permuteBy(executor)) : undefined,
    ]);
    if (token === revisionOf(facts) || attempt === ATTEMPTS) {
      const context = new GapContext(current);
      return { context, drafts: findGaps(rows, context, only), answers };
    }
    current = await readSystem(executor, facts.territory.id, {
      ...reading,
      at: reading.day,
      ...(facts.seenBy ?? { seesPrivate: true, territoryIds: null }),
    });
  }
}

/** The same with how sure each is, and whom to hear first; of a map that is too large, without. */
export async function findSureGaps(
  executor: Executor,
  system: System,
): Promise<TerritoryGaps & { readonly hearFirst?: readonly string[] | undefined }> {
  const gaps = await findTerritoryGaps(executor, system);
  if (gaps.context.system.actors.size > ASKED_IN_WORLDS_AT_MOST) return gaps;
  const survival = await findSurvival(executor, gaps.context.system, gaps.drafts);
  return { ...gaps, drafts: withSurvival(gaps.drafts, survival), hearFirst: survival.hearFirst };
}
