import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

/** Lets requests, the database and facilitators’ threads have the processor first. Linux alone can do it by thread. */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  const thread = Number(path.basename(readlinkSync('/proc/thread-self')));
  setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
}
