import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { machineCookie, spawnMaillage } from '../support/spawn-maillage.ts';

/*
 * npm run test:contract: schemathesis reads the API description and calls every operation on its own server
 * (with NEO4J_URI, on a disposable database). It uses each role, with valid and invalid values. Fails on a
 * 5xx and on an answer that differs from the description. CONTRIBUTING.md lists the requirements.
 */
const SCHEMATHESIS = process.env.SCHEMATHESIS ?? 'schemathesis';
/** Number of examples for each operation and role. */
const EXAMPLES = process.env.FUZZ_EXAMPLES ?? '15';
/** One has no end, one ends all sessions, one the session that asks, one starts an engine each time. */
const LEFT_OUT = ['followTerritory', 'restoreBackup', 'signOut', 'renewConsole'];
const CHECKS = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance'];
const MORE_CHECKS = ['response_schema_conformance', 'response_headers_conformance'];
/** A server that says it is busy has not failed. */
const CONFIG = fileURLToPath(new URL('schemathesis.toml', import.meta.url));
const T = 'val-d-exemple';
const ACTOR = 'val-petr';

/** Header of a proxy: the request is not from the machine itself. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' };
type Headers = Record<string, string>;

async function main(): Promise<number> {
  const data = await mkdtemp(path.join(tmpdir(), 'maillage-fuzz-'));
  const { NEO4J_URI = '', NEO4J_PASSWORD = '' } = process.env;
  const maillage = spawnMaillage({
    ...{ MAILLAGE_DATA: data, MAILLAGE_DEMO: '1', MAILLAGE_BACKUP_HOURS: '0', NEO4J_URI, NEO4J_PASSWORD },
  });
  let failed = 0;
  try {
    const origin = new URL(await maillage.address()).origin;
    const machine = { cookie: await machineCookie(maillage) };
    const wanted = process.argv.slice(2);
    for (const [who, headers] of await everyone(origin, machine)) {
      if (wanted.length > 0 && !wanted.includes(who)) continue;
      console.log(`\n— ${who} —`);
      if ((await schemathesis(origin, who, headers)) !== 0) failed += 1;
      if (maillage.child.exitCode !== null) throw new Error(`Maillage ended:\n${maillage.output()}`);
    }
  } finally {
    maillage.child.kill('SIGTERM');
    await maillage.ended;
    await rm(data, { recursive: true, force: true });
  }
  return failed === 0 ? 0 : 1;
}

/** Creates the credentials of each role. */
async function everyone(origin: string, machine: Headers): Promise<ReadonlyMap<string, Headers>> {
  const send = async (method: string, address: string, body: unknown, headers: Headers = machine) => {
    const answer = await fetch(`${origin}${address}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
    return answer;
  };
  const post = (address: string, body: unknown, headers?: Headers) => send('POST', address, body, headers);
  const given = async (address: string, body: unknown): Promise<Record<'id' | 'code' | 'token', string>> =>
    (await post(address, body)).json();
  const way = async (kind: string, role: string): Promise<string> => {
    const territoryIds = role === 'administrator' ? 'all' : [T];
    return (await given('/api/access-links', { kind, role, territoryIds, label: `${kind} ${role}` })).token;
  };
  const session = async (address: string, body: unknown): Promise<Headers> => {
    const [cookie = ''] = (await post(address, body, FROM_ELSEWHERE)).headers.getSetCookie();
    return { ...FROM_ELSEWHERE, cookie: cookie.split(';')[0] ?? '' };
  };
  const bearer = async (role: string): Promise<Headers> => ({
    ...FROM_ELSEWHERE,
    authorization: `Bearer ${await way('token', role)}`,
  });
  const invited = async (role: string): Promise<Headers> =>
    session('/api/people', {
      token: await way('invitation', role),
      name: `Par invitation : ${role}`,
      password: 'une phrase de passe',
    });
  const workshops = `/api/territories/${T}/workshops`;
  const { id } = await given(workshops, { title: 'Atelier', on: '2026-03-12' });
  await send('PATCH', `${workshops}/${id}`, { status: 'open' }, { 'if-match': '*' });
  const { code } = await given(`${workshops}/${id}/code`, {});
  const card = await given(`${workshops}/${id}/cards/${ACTOR}/access`, {});
  // Roles with the most rights to delete come last.
  return new Map<string, Headers>([
    ['nobody', FROM_ELSEWHERE],
    ['reader', await bearer('reader')],
    ['researcher', await bearer('researcher')],
    ['participant', await session('/api/sessions/by-code', { code })],
    ['rereader', await session('/api/sessions/by-link', { token: card.token })],
    ['contributor', await session('/api/sessions/by-link', { token: await way('link', 'contributor') })],
    ['facilitator', await invited('facilitator')],
    ['administrator', await invited('administrator')],
    ['machine', machine],
  ]);
}

async function schemathesis(origin: string, who: string, headers: Headers): Promise<number> {
  const child = spawn(
    SCHEMATHESIS,
    [
      ...[
        '--config-file',
        CONFIG,
        'run',
        `${origin}/api/openapi.json`,
        '--phases',
        'examples,fuzzing',
        '--no-color',
      ],
      ...['--max-examples', EXAMPLES, '--continue-on-failure', '--request-timeout', '60'],
      ...['--checks', [...CHECKS, ...MORE_CHECKS].join(','), '--warnings', 'off'],
      ...['--suppress-health-check', 'all', '--generation-database', 'none'],
      ...LEFT_OUT.flatMap((name) => ['--exclude-operation-id', name]),
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}:${value}`]),
      // Each credential has a limit of requests per minute.
      ...(who === 'machine' ? [] : ['--rate-limit', '1000/m']),
    ],
    { stdio: 'inherit', cwd: tmpdir() },
  );
  const [code] = await once(child, 'close');
  return Number(code ?? 1);
}

process.exitCode = await main();
