import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/**
 * Starts a file of this folder in a process that takes nothing from what is measured: on the last core alone,
 * and there only time that nobody else wants. Outside Linux it shares all cores.
 */
export function startApart(name: string): ChildProcess {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const own = [process.execPath, '--import', 'tsx', file];
  const apart = ['taskset', '-c', String(availableParallelism() - 1), 'nice', '-n', '19'];
  const isLinux = spawnSync('taskset', ['--version']).status === 0;
  const [command = '', ...args] = isLinux ? [...apart, ...own] : own;
  return spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
