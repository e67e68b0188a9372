import { z } from 'zod';
import { GapAnswer } from '../../model/contract/gap.ts';
import type { GapRule } from '../../model/contract/vocabulary.ts';
import { type Hidden, NOTHING_HIDDEN } from '../../model/elements/visibility/visible-facts.ts';
import { toGapAnswer } from '../../model/readings/gaps/gap-answers.ts';
import { gapCatalogue } from '../../model/readings/gaps/gap-catalogue.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';
import { readRevision } from './facts.ts';

const Ids = z.array(z.string());
const params = z.object({
  territoryId: z.string(),
  day: z.string(),
  hiddenActorIds: Ids,
  hiddenCooperationIds: Ids,
});

const factsOfRules = gapCatalogue.map(({ rule, row }) => ({
  rule,
  query: defineQuery({ file: `gaps/${rule}.cypher`, access: 'read', params, row }),
}));

const ListGapAnswers = defineQuery({
  file: 'territories/list-gap-answers.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({
    key: z.string(),
    status: GapAnswer.shape.status,
    reason: z.string().nullable(),
    reviewOn: z.string().nullable(),
    shown: z.int().nullable(),
    severity: z.int().nullable(),
    figures: z.string().nullable(),
    by: z.string().nullable(),
    at: z.string(),
  }),
});

/** Reads what was answered in a territory. */
export const readAnswers = async (executor: Executor, territoryId: string): Promise<GapAnswer[]> =>
  (await executor.read(ListGapAnswers, { territoryId })).map(toGapAnswer);

/** All that the gaps of a territory need besides its facts. */
export interface GapReading {
  /** How far the map was, as `readRevision` tells it; undefined when a write came in between. */
  readonly token: string | undefined;
  readonly rows: ReadonlyMap<GapRule, readonly unknown[]>;
  readonly answers: readonly GapAnswer[];
}

/** Reads the facts of every rule, or of one, without what is hidden, and the answers, in one transaction. */
export const readGaps = (
  executor: Executor,
  territoryId: string,
  day: string,
  hidden: Hidden = NOTHING_HIDDEN,
  only?: GapRule,
): Promise<GapReading> =>
  executor.readTransaction(async (tx) => {
    const given = {
      territoryId,
      day,
      hiddenActorIds: [...hidden.actorIds],
      hiddenCooperationIds: [...hidden.cooperationIds],
    };
    const revision = () => readRevision({ readOne: (query, asked) => tx.runOne(query, asked) }, territoryId);
    // Sent at once: the engine takes them one by one, without a round trip each. A statement sees what is committed
    // when it runs, so that only the same revision before and after says that nothing came in between.
    const [before, rows, answers, after] = await Promise.all([
      revision(),
      Promise.all(
        factsOfRules
          .filter(({ rule }) => only === undefined || rule === only)
          .map(async ({ rule, query }) => [rule, await tx.run(query, given)] as const),
      ),
      tx.run(ListGapAnswers, { territoryId }),
      revision(),
    ]);
    return {
      token: before?.token === after?.token ? after?.token : undefined,
      rows: new Map(rows),
      answers: answers.map(toGapAnswer),
    };
  });
