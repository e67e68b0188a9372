import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../../server/engine/free-port.ts';
import { projectFile } from '../../server/project.ts';
import { programOf } from '../support/proxies.ts';
import { until } from '../support/spawn-maillage.ts';

/**
 * Answers `Strict-Transport-Security` of `deploy/Caddyfile` in Caddy. The rule is tried over http, as no
 * certificate can be had here for a public name.
 */
async function hstsOf(tls: string, name: string): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-hsts-'));
  const server = createServer((_, answer) => answer.end('{}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = await freePort();
  const config = await readFile(projectFile('deploy/Caddyfile'), 'utf8');
  const file = path.join(folder, 'Caddyfile');
  await writeFile(file, config.replace(/^\ttls .*$/m, '').replace(/^\tdefault_sni.*$/m, '\tadmin off'));
  const child = spawn(programOf('caddy') ?? 'caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: {
      ...{ PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      ...{ MAILLAGE_NAME: `http://${name}:${port}`, MAILLAGE_TLS: tls },
      MAILLAGE_UPSTREAMS: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    stdio: 'ignore',
  });
  const ask = () =>
    new Promise<string | undefined>((resolve, reject) => {
      request({ port, host: '127.0.0.1', headers: { host: `${name}:${port}` } }, (answer) => {
        answer.resume();
        if (answer.statusCode !== 200) reject(new Error(String(answer.statusCode)));
        resolve(answer.headers['strict-transport-security']);
      })
        .on('error', reject)
        .end();
    });
  try {
    return await until(
      () =>
        ask().then(
          (value) => ({ value }),
          () => undefined,
        ),
      60_000,
    ).then(({ value }) => value);
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

it.skipIf(programOf('caddy') === undefined).each([
  ['admin@exemple.fr', 'carte.exemple.fr', 'max-age=31536000'],
  ['admin@exemple.fr', 'localhost', undefined],
  ['internal', 'carte.exemple.fr', undefined],
])('Caddy with MAILLAGE_TLS=%s sends HSTS for %s: %s', async (tls, name, header) => {
  expect(await hstsOf(tls, name)).toBe(header);
});
