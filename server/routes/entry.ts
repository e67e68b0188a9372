import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/entry.ts';
import type { AppDeps } from '../app-deps.ts';
import { readMutation } from '../store/changes.ts';
import { changesSeen } from '../use-cases/access/changes-seen.ts';
import { previewEntry, writeEntry } from '../use-cases/entry.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { saidLines } from '../use-cases/said-lines.ts';
import { undoLine } from '../use-cases/undo-line.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the preview of an entry line, and its execution. */
export function registerEntry(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, endpoints.previewEntry, async ({ params, body, request }) => {
    const system = await readSystem(executor, params.territoryId, request.visibility);
    const previous = await saidLines(executor, request.visibility, params.territoryId, body.previous);
    return { body: previewEntry(system, reference, { ...body, previous }, request.language) };
  });

  registerEndpoint(app, endpoints.noteEntry, async (input) => {
    const { territoryId } = input.params;
    const { person, maker, visibility } = input.request;
    const [step, ...others] = input.body.plan;
    const revision = step?.does === 'change' && step.op === 'undo' ? step.revision : undefined;
    const { mutationId } =
      step?.does === 'change' && revision !== undefined && others.length === 0
        ? await undoLine(
            { executor },
            { cooperationId: step.cooperationId, revision },
            { person, maker, visibility, territoryId },
            contextOf(input),
          )
        : await writeEntry(
            { executor },
            {
              ...{ ...input.body, territoryId, reference, person, visibility },
              system: await readSystem(executor, territoryId, visibility),
            },
            contextOf(input),
          );
    const change = present(await readMutation(executor, territoryId, mutationId), 'CHANGE', mutationId);
    const [told] = await changesSeen(executor, visibility, [change]);
    return { body: told ?? { ...change, before: null, after: null } };
  });
}
