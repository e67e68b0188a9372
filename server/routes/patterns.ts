import type { FastifyInstance, FastifyReply } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/patterns.ts';
import type { PatternAnswer, PatternProgress, PatternQuery } from '../../model/contract/patterns.ts';
import { NotFoundError } from '../../model/errors.ts';
import { findPattern, patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import { parametersOf } from '../../model/readings/patterns/pattern-parameters.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Job } from '../jobs/job.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import { InvalidInputError } from '../plugins/validation.ts';
import { askPattern } from '../use-cases/run-pattern.ts';
import { workersOf } from '../workers/workers-of.ts';
import { asJob } from './jobs.ts';
import { type EndpointInput, registerEndpoint } from './register-endpoint.ts';

type Asked = Pick<EndpointInput<typeof endpoints.runPattern>, 'params' | 'query' | 'request' | 'reply'>;

/** Adds the routes for the library of questions. */
export function registerPatterns(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const underWay = new Map<string, PatternProgress>();

  const ask = async ({ params, query, request, reply }: Asked): Promise<PatternAnswer> => {
    const pattern = findPattern(params.patternId);
    if (pattern === undefined) throw new NotFoundError('PATTERN', params.patternId);
    const { territories, cohort, askId, at, minIntensity, withoutTransactions, ...others } =
      query as PatternQuery;
    const { multiParty, confirmation, ...rest } = others;
    const checked = parametersOf(pattern, reference).safeParse(rest, { reportInput: true });
    if (!checked.success) throw new InvalidInputError(checked.error.issues);
    const run = (job: Job) =>
      askPattern(executor, pattern, {
        parameters: checked.data,
        chosen: { ids: territories?.split(','), cohort },
        at,
        minIntensity,
        withoutTransactions,
        multiParty,
        confirmation,
        visibility: request.visibility,
        tell: (progress) => {
          if (askId !== undefined) underWay.set(askId, progress);
          job.within(0, 100)(progress.read, progress.of);
        },
        signal: goneSignal(reply),
      });
    return asJob(request, run).finally(() => {
      if (askId !== undefined) underWay.delete(askId);
    });
  };

  const write = (
    { language, reply }: Pick<EndpointInput<typeof endpoints.runPattern>, 'language' | 'reply'>,
    answer: PatternAnswer,
    format: 'csv' | 'xlsx',
  ): Promise<Buffer> =>
    workersOf(executor).run('write-pattern', { answer, language, format }, { signal: goneSignal(reply) });

  registerEndpoint(app, endpoints.listPatterns, () => ({
    body: { items: patternCatalogue.map((pattern) => ({ ...pattern })) },
  }));

  registerEndpoint(app, endpoints.runPattern, async (input) => ({ body: await ask(input) }));

  registerEndpoint(app, endpoints.readPatternProgress, ({ params }) => {
    const progress = underWay.get(params.askId);
    if (progress === undefined) throw new NotFoundError('PATTERN', params.askId);
    return { body: progress };
  });

  registerEndpoint(app, endpoints.readPatternCsv, async (input) => {
    const answer = await ask(input);
    asAFile(input.reply, `${input.params.patternId}.csv`);
    return { body: await write(input, answer, 'csv') };
  });

  registerEndpoint(app, endpoints.readPatternXlsx, async (input) => {
    const answer = await ask(input);
    asAFile(input.reply, `${input.params.patternId}.xlsx`);
    return { body: await write(input, answer, 'xlsx') };
  });
}

// A file and nothing else, whatever a browser makes of it.
const asAFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.headers({
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
