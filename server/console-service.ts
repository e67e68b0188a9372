import { loadConfig } from './config.ts';
import { lendEngines } from './engine/console/lend-engines.ts';
import { localConsole } from './engine/console/local-console.ts';
import { openLifetime } from './lifetime.ts';
import { openTerminal } from './terminal.ts';

// The console's engine as a service of its own, for processes of Maillage in other containers: `deploy/compose.yaml`.
const terminal = openTerminal();
const { cacheDir, consoleService } = loadConfig();
if (consoleService === undefined) {
  terminal.error('MAILLAGE_CONSOLE_URI says where to listen, MAILLAGE_CONSOLE_PASSWORD to whom to answer.');
  process.exit(1);
}
const lifetime = openLifetime(terminal);
const host = localConsole({ cacheDir, bind: consoleService.host });
const server = await lendEngines(host, consoleService);
// Its engine is tied to this process, and goes with it.
lifetime.defer(async () => {
  server.close();
});
terminal.info(`Engines for the console, one at a time: ${consoleService.host}:${consoleService.port}`);
