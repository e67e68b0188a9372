import Fastify from 'fastify';
import { expect, it } from 'vitest';
import type { Action } from '../../model/contract/access-vocabulary.ts';
import { access } from '../../server/plugins/access.ts';
import { language } from '../../server/plugins/language.ts';
import { problems } from '../../server/plugins/problems.ts';
import { trustedHost } from '../../server/plugins/trusted-host.ts';
import type { Executor } from '../../server/store/execute.ts';

async function start(url: string, action?: Action): Promise<void> {
  const app = Fastify();
  await app.register(language);
  await app.register(problems);
  await app.register(trustedHost, { hostnames: [] });
  await app.register(access, { executor: {} as Executor, mode: 'required' });
  app.get(url, { config: action === undefined ? {} : { action } }, async () => 'here');
  await app.close();
}

it('a route of the API that says no action, or an unknown one, stops the start', async () => {
  await expect(start('/api/secrets')).rejects.toThrow('/api/secrets has no action');
  await expect(start('/api/secrets', 'universe.read' as Action)).rejects.toThrow('has no action');
  await expect(start('/api/secrets', 'territory.read')).resolves.toBeUndefined();
});

it('screens and the description of the API need none', async () => {
  for (const url of ['/', '/t/:id', '/api/openapi.json', '/api/docs/static/*'])
    await expect(start(url)).resolves.toBeUndefined();
});
