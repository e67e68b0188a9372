import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { readConfig } from '../../server/config.ts';
import type { ConsoleHost } from '../../server/engine/console/console-host.ts';
import { localConsole } from '../../server/engine/console/local-console.ts';

/** Engines of the console as the process starts them, with another bound to what they write where one is given. */
export function testConsole(bounds: { mostOnDisk?: number } = {}): ConsoleHost {
  const result = readConfig(process.env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return localConsole({ cacheDir: result.config.cacheDir, ...bounds });
}

/** Folders of engines that this process has: one for each that runs. */
export const consoleFolders = (pid = process.pid): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`maillage-console-${pid}-`));
