import { readFileSync } from 'node:fs';

/**
 * Reads the memory of a process in MiB: its present size (VmRSS) or its peak (VmHWM). NaN on systems without
 * /proc.
 */
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
