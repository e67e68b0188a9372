import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

const POLL_MS = 50;

/**
 * Asks a process to end and waits for it; kills it after `patienceMs`, which the engine's transaction log
 * survives. Returns whether it ended without being killed.
 */
export async function endProcess(known: ProcessIdentity, patienceMs: number): Promise<boolean> {
  signal(known, 'SIGTERM');
  if (await hasEnded(known, patienceMs)) return true;
  await killProcess(known);
  return false;
}

/** Kills a process whose work is not needed, and waits until it has ended. */
export async function killProcess(known: ProcessIdentity): Promise<void> {
  signal(known, 'SIGKILL');
  await hasEnded(known, 5_000);
}

async function hasEnded(known: ProcessIdentity, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isRunning(known)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function signal(known: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isRunning(known)) return;
  try {
    process.kill(known.pid, name);
  } catch {
    // It ended in between.
  }
}
