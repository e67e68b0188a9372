import { execFileSync } from 'node:child_process';

/** What a process holds in memory now, in MiB; undefined where there is no such process. */
export function memoryOf(pid: number | undefined): number | undefined {
  try {
    const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round(Number(said) / 1024);
  } catch {
    return undefined;
  }
}
