// @module-tag long
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { removeAbandonedFolders } from '../../server/engine/console/console-folders.ts';
import { remoteConsole } from '../../server/engine/console/remote-console.ts';
import { freePort } from '../../server/engine/free-port.ts';
import { identify } from '../../server/engine/process-identity.ts';
import { openConsoleDatabase } from '../../server/store/console.ts';
import { consoleFolders } from '../support/console-host.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LONG = 600_000;

/** Starts the service as its container does. */
async function startService(password: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/console-service.ts'], {
    cwd: PROJECT,
    env: {
      ...process.env,
      MAILLAGE_CONSOLE_URI: `tcp://127.0.0.1:${port}`,
      MAILLAGE_CONSOLE_PASSWORD: password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0, port };
}

it(
  'a service lends its engine to one that knows its word, and nothing of it outlives that, or a kill',
  async () => {
    const { child, pid, port } = await startService('mot de passe');
    const host = (password = 'mot de passe') => remoteConsole({ host: '127.0.0.1', port, password });
    const { signal } = new AbortController();
    await expect(host('un autre').start(signal)).rejects.toMatchObject({ code: 'CONSOLE_NO_SERVICE' });

    const engine = await host().start(signal);
    const database = openConsoleDatabase(engine.settings);
    const { rows } = await database.run({
      query:
        "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Name.value AS name",
    });
    const jvm = Number(String(rows[0]?.[0]).split('@')[0]);
    expect(identify(jvm)).toBeDefined();
    const [folder = ''] = consoleFolders(pid);
    expect(statSync(path.join(tmpdir(), folder)).mode & 0o777).toBe(0o700);
    await expect(host().start(signal)).rejects.toMatchObject({ since: expect.any(Date) });

    // The session is returned even while a query runs in it.
    const endless = database.run({
      query: 'RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i) AS x',
    });
    endless.catch(() => undefined);
    await engine.kill();
    await expect.poll(() => identify(jvm), { timeout: LONG }).toBeUndefined();
    await expect(endless).rejects.toMatchObject({ code: 'CONSOLE_MEMORY' });
    await expect.poll(() => consoleFolders(pid), { timeout: LONG }).toEqual([]);
    await database.close();

    // Killed during the start of another engine: its engine ends automatically, and the next start removes its
    // folder.
    const starting = host().start(signal);
    starting.catch(() => undefined);
    await expect.poll(() => consoleFolders(pid), { timeout: LONG }).toHaveLength(1);
    child.kill('SIGKILL');
    await expect(starting).rejects.toMatchObject({ code: 'CONSOLE_NO_SERVICE' });
    expect(consoleFolders(pid)).toHaveLength(1);
    await expect
      .poll(
        async () => {
          await removeAbandonedFolders();
          return consoleFolders(pid);
        },
        { timeout: LONG },
      )
      .toEqual([]);
  },
  LONG,
);
