import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../server/engine/free-port.ts';
import { until } from './spawn-maillage.ts';

export type ProxyName = 'nginx' | 'caddy' | 'haproxy';

/** Who a proxy runs as: another user, as Debian's packages do, or that of the server. */
export type RunAs = 'another user' | 'the server’s user';

/** Whether this process may start programs as another user. */
export const MAY_RUN_AS_OTHERS = process.getuid?.() === 0;
const NOBODY = { uid: Number(idOf('-u')), gid: Number(idOf('-g')), group: idOf('-gn') };

function idOf(which: '-u' | '-g' | '-gn'): string {
  return spawnSync('id', [which, 'nobody'], { encoding: 'utf8' }).stdout.trim();
}

/** Finds the program of a proxy at the path of Debian’s package; undefined if it is missing. */
export const programOf = (name: ProxyName): string | undefined =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`).find(existsSync);

/** Minimal configuration of each proxy; `more` is added in the location that forwards. */
const CONFIGS: Readonly<Record<ProxyName, (from: number, to: number, runAs: RunAs, more: string) => string>> =
  {
    nginx: (from, to, runAs, more) => `
daemon off;
error_log stderr;
pid nginx.pid;
${MAY_RUN_AS_OTHERS ? `user ${runAs === 'another user' ? `nobody ${NOBODY.group}` : 'root'};` : ''}
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    listen 127.0.0.1:${from};
    location / {
      proxy_pass http://127.0.0.1:${to};
      ${more}
    }
  }
}`,
    caddy: (from, to, _, more) => `
{
  admin off
}
http://:${from} {
  bind 127.0.0.1
  reverse_proxy 127.0.0.1:${to} {
    ${more}
  }
}`,
    haproxy: (from, to, _, more) => `
defaults
  mode http
  timeout connect 60s
  timeout client 60s
  timeout server 60s
frontend visitors
  bind 127.0.0.1:${from}
  default_backend maillage
backend maillage
  ${more}
  server one 127.0.0.1:${to}
`,
  };

const ARGUMENTS: Readonly<Record<ProxyName, (file: string, folder: string) => string[]>> = {
  nginx: (file, folder) => ['-p', folder, '-e', 'stderr', '-c', file],
  caddy: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  haproxy: (file) => ['-f', file],
};

/** A proxy that runs, and its end. */
export interface RunningProxy {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a proxy before a port of this machine, on a free one of its own; it answers when this ends. */
export async function startProxy(
  name: ProxyName,
  to: number,
  runAs: RunAs,
  more = '',
): Promise<RunningProxy> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), `maillage-${name}-`));
  // The master process of nginx gives its workers another user automatically.
  const isOther = runAs === 'another user' && name !== 'nginx';
  if (isOther) chownSync(folder, NOBODY.uid, NOBODY.gid);
  chmodSync(folder, 0o755);
  const file = path.join(folder, 'config');
  writeFileSync(file, CONFIGS[name](port, to, runAs, more));
  const child = spawn(programOf(name) ?? name, ARGUMENTS[name](file, folder), {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isOther && { uid: NOBODY.uid, gid: NOBODY.gid }),
  });
  const said = collect(child);
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${said()}`);
    return (await ask(port, 'GET', '/api/health?probe=live').catch(() => '')) === '' ? undefined : true;
  }, 60_000);
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  return () => text;
}

/** Asks a port of this machine, under any name; gives status and code. */
export function ask(
  port: number,
  method: string,
  address: string,
  { body, ...headers }: { readonly body?: unknown } & Record<string, unknown> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const asking = request(
      {
        ...{ host: '127.0.0.1', port, method, path: address, agent: false },
        headers: {
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...(headers as Record<string, string>),
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        answer.on('end', () => {
          const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
          const isRefused = (answer.statusCode ?? 0) >= 400 && code !== undefined;
          resolve(`${answer.statusCode}${isRefused ? ` ${code}` : ''}`);
        });
      },
    );
    asking.on('error', reject);
    asking.end(sent);
  });
}

/** Runs a Node script as another user of this machine; returns its output. */
export async function asAnotherUser(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    ...{ cwd: '/', uid: NOBODY.uid, gid: NOBODY.gid },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = collect(child);
  await once(child, 'close');
  return said().trim();
}
