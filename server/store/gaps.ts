import { z } from 'zod';
import { GapAnswer } from '../../model/contract/gap.ts';
import { toGapAnswer } from '../../model/readings/gaps/gap-answers.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

const ListGapAnswers = defineQuery({
  file: 'territories/list-gap-answers.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({
    key: z.string(),
    status: GapAnswer.shape.status,
    reason: z.string().nullable(),
    reviewOn: z.string().nullable(),
    act: z.string().nullable(),
    actId: z.string().nullable(),
    shown: z.int().nullable(),
    severity: z.int().nullable(),
    figures: z.string().nullable(),
    by: z.string().nullable(),
    at: z.string(),
  }),
});

/** Reads the answers to the questions of a territory. */
export const readAnswers = async (executor: Executor, territoryId: string): Promise<GapAnswer[]> =>
  (await executor.read(ListGapAnswers, { territoryId })).map(toGapAnswer);
