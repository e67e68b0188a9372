import { execFileSync } from 'node:child_process';

/** Returns the current memory of a process in MiB; undefined if there is none. */
export function memoryOf(pid: number | undefined): number | undefined {
  try {
    const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round(Number(said) / 1024);
  } catch {
    return undefined;
  }
}
