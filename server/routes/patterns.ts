import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AppDeps } from '../app.ts';
import * as endpoints from '../contract/endpoints/patterns.ts';
import type { PatternAnswer, PatternQuery } from '../contract/patterns.ts';
import { findPattern, patternCatalogue } from '../domain/patterns/pattern-catalogue.ts';
import { parametersOf } from '../domain/patterns/pattern-parameters.ts';
import { NotFoundError } from '../errors.ts';
import { patternCsv } from '../exchange/patterns/pattern-csv.ts';
import { patternTable } from '../exchange/patterns/pattern-table.ts';
import { patternXlsx } from '../exchange/patterns/pattern-xlsx.ts';
import { InvalidInputError } from '../plugins/invalid-input.ts';
import { runPattern } from '../use-cases/run-pattern.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';

type Asked = Pick<EndpointInput<typeof endpoints.runPattern>, 'params' | 'query' | 'request'>;

/** The questions of the library. */
export function registerPatterns(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const ask = ({ params, query, request }: Asked): Promise<PatternAnswer> => {
    const pattern = findPattern(params.patternId);
    if (pattern === undefined) throw new NotFoundError('PATTERN', params.patternId);
    const { territories, cohort, at, minIntensity, withoutTransactions, ...rest } = query as PatternQuery;
    const checked = parametersOf(pattern, reference).safeParse(rest, { reportInput: true });
    if (!checked.success) throw new InvalidInputError(checked.error.issues);
    return runPattern(executor, pattern, {
      parameters: checked.data,
      chosen: { ids: territories?.split(','), cohort },
      at,
      minIntensity,
      withoutTransactions,
      sight: request.sight,
    });
  };

  registerEndpoint(app, endpoints.listPatterns, () => ({
    body: { items: patternCatalogue.map((pattern) => ({ ...pattern })) },
  }));

  registerEndpoint(app, endpoints.runPattern, async (input) => ({ body: await ask(input) }));

  registerEndpoint(app, endpoints.readPatternCsv, async (input) => {
    const answer = await ask(input);
    asAFile(input.reply, `${input.params.patternId}.csv`);
    return { body: patternCsv.write(patternTable(answer, reference, input.language), input.language) };
  });

  registerEndpoint(app, endpoints.readPatternXlsx, async (input) => {
    const answer = await ask(input);
    asAFile(input.reply, `${input.params.patternId}.xlsx`);
    const table = patternTable(answer, reference, input.language);
    return { body: await patternXlsx.write(table, answer, input.language) };
  });
}

// A file and nothing else, whatever a browser makes of it.
const asAFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.headers({
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
