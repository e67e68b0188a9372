import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'vite';
import { loadConfig } from '../server/config.ts';
import { localDatabase } from '../server/engine/local-database.ts';
import { openLifetime } from '../server/lifetime.ts';
import { projectFile } from '../server/project.ts';
import { StartError } from '../server/start-error.ts';
import type { DatabaseSettings } from '../server/store/driver.ts';
import { openTerminal } from '../server/terminal.ts';

// npm run dev: runs the server from its sources, restarted when they change, and the screens by Vite, which
// swaps edited modules in the open page. The database outlives both, because this process owns it.

const terminal = openTerminal();
const config = loadConfig();
const lifetime = openLifetime(terminal);

try {
  const database = config.neo4j ?? (await localDatabase(config, terminal, lifetime));
  lifetime.defer(startServer(database));
  const screens = await createServer({ configFile: projectFile('client/vite.config.ts') });
  lifetime.defer(() => screens.close());
  await screens.listen();
  terminal.info(`Screens as they are edited: ${screens.resolvedUrls?.local[0]}`);
} catch (error) {
  if (lifetime.signal.aborted) await lifetime.end(0);
  terminal.error(error instanceof StartError ? error.message : String(error));
  await lifetime.end(1);
}

/** Starts the server; returns a function that stops it. */
function startServer({ uri, user, password, database }: DatabaseSettings): () => Promise<void> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const watching = ['watch', '--clear-screen=false', '--include', 'cypher/**', '--include', 'fixtures/**'];
  const named = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const child = spawn(process.execPath, [tsx, ...watching, 'server/main.ts'], {
    cwd: projectFile('.'),
    // Each start would open one more browser.
    env: { ...process.env, ...named, MAILLAGE_OPEN: '0' },
    // Ctrl-C reaches this process alone, which then tells the other once.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}
