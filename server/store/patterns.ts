import { z } from 'zod';
import type { Pattern } from '../../model/readings/patterns/define-pattern.ts';
import { type OrderKey, orderOf } from '../../model/readings/patterns/merge-rows.ts';
import { patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import type { PatternScope } from '../../model/readings/patterns/pattern-scope.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

/** Researchers wait a little; nobody waits longer. */
const TIMEOUT_MS = 30_000;

const SCOPED = {
  territoryIds: z.array(z.string()),
  scopes: z.record(z.string(), z.unknown()),
  minIntensity: z.int(),
  limit: z.int(),
};

const statements = new Map(
  patternCatalogue.map(({ id, params, row }) => [
    id,
    defineQuery({
      file: `patterns/${id}.cypher`,
      access: 'read',
      params: z.object({ ...SCOPED, ...params.shape }),
      row,
    }),
  ]),
);

export interface PatternRequest {
  readonly territoryIds: readonly string[];
  readonly scopes: Readonly<Record<string, PatternScope>>;
  readonly minIntensity: number;
  readonly limit: number;
  readonly parameters: Readonly<Record<string, string | number | null>>;
}

const statementOf = ({ id }: Pattern) => {
  const statement = statements.get(id);
  if (statement === undefined) throw new Error(`${id} has no statement.`);
  return statement;
};

/** Returns the columns that order the rows of a question. */
export const patternOrder = (pattern: Pattern): readonly OrderKey[] => orderOf(statementOf(pattern).text);

/** Finds the rows of a library question, at most `limit`. */
export async function findPatternRows(
  executor: Executor,
  pattern: Pattern,
  { territoryIds, scopes, minIntensity, limit, parameters }: PatternRequest,
): Promise<Array<Record<string, unknown>>> {
  return executor.read(
    statementOf(pattern),
    { ...parameters, territoryIds: [...territoryIds], scopes: { ...scopes }, minIntensity, limit },
    { timeoutMs: TIMEOUT_MS },
  );
}
