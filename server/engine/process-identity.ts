import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in the system's own terms; empty where that cannot be known. */
  began: string;
}

/** Reads the identity of a running process; undefined if there is none with that id. */
export function identify(pid: number): ProcessIdentity | undefined {
  // 0 and negative numbers mean groups of processes to the system.
  if (pid <= 0 || !exists(pid)) return undefined;
  return { pid, began: beginning(pid) };
}

/** Returns true if this very process still runs: same id and same start time. */
export function isRunning(known: ProcessIdentity): boolean {
  const present = identify(known.pid);
  return present !== undefined && present.began === known.began;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

// A container's first process may never collect its children: a zombie is dead all the same.
function isZombie(pid: number): boolean {
  return linuxStatus(pid)?.[0] === 'Z';
}

function beginning(pid: number): string {
  const status = linuxStatus(pid);
  // Field 22 of /proc/PID/stat counts clock ticks since boot, so the boot belongs to the answer.
  if (status) return `${read('/proc/sys/kernel/random/boot_id').trim()}:${status[19] ?? ''}`;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

// The fields after the command's name, which stands in parentheses and may hold spaces.
function linuxStatus(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
