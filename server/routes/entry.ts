import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/entry.ts';
import type { AppDeps } from '../app-deps.ts';
import { readMutation } from '../store/changes.ts';
import { changesSeen } from '../use-cases/access/changes-seen.ts';
import { previewEntry, writeEntry } from '../use-cases/entry.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Registers the preview of an entry line, and its execution. */
export function registerEntry(app: FastifyInstance, { executor, reference }: AppDeps): void {
  registerEndpoint(app, endpoints.previewEntry, async ({ params, body, request }) => {
    const system = await readSystem(executor, params.territoryId, request.visibility);
    return { body: previewEntry(system, reference, body, request.language) };
  });

  registerEndpoint(app, endpoints.noteEntry, async (input) => {
    const { territoryId } = input.params;
    const { person, visibility } = input.request;
    const system = await readSystem(executor, territoryId, visibility);
    const { mutationId } = await writeEntry(
      { executor },
      { ...input.body, territoryId, system, reference, person, visibility },
      contextOf(input),
    );
    const change = present(await readMutation(executor, territoryId, mutationId), 'CHANGE', mutationId);
    const [told] = await changesSeen(executor, visibility, [change]);
    return { body: told ?? { ...change, before: null, after: null } };
  });
}
