import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readConfig } from '../../server/config.ts';
import type { ConsoleHost } from '../../server/engine/console/console-host.ts';
import { localConsole } from '../../server/engine/console/local-console.ts';

/** Starts console engines as the process does, with another disk limit if given. */
export function testConsole(bounds: { mostOnDisk?: number } = {}): ConsoleHost {
  const result = readConfig(process.env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return localConsole({ cacheDir: result.config.cacheDir, ...bounds });
}

/** Lists the engine folders of this process: one for each running engine. */
export const consoleFolders = (pid = process.pid): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`maillage-console-${pid}-`));
