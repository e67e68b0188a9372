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

/** Clock ticks of Linux in a second. */
const TICKS = 100;

/** Reads the processor time that a process has taken, in milliseconds. NaN on systems without /proc. */
export function processorTime(pid: number): number {
  try {
    // After the name in brackets, which may contain spaces: user time is the twelfth field, system time the next.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return Number.NaN;
  }
}
