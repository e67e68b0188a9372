import { readFileSync } from 'node:fs';

/** In MiB: what a process holds now (VmRSS), or the most that it ever held (VmHWM). NaN where the system does not tell. */
function memory(pid: number, figure: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${figure}:\\s*(\\d+)`).exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

export const presentMemory = (pid: number): number => memory(pid, 'VmRSS');
export const peakMemory = (pid: number): number => memory(pid, 'VmHWM');
