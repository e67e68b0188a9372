import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { ServingProcess } from '../../model/contract/administration.ts';
import { OWN_VERSION } from '../project.ts';

/** Not the number of the process: in two containers both are number 1. */
const ID = randomUUID();
const STARTED_AT = new Date(Date.now() - process.uptime() * 1000).toISOString();

/** This process as an administrator sees it; `delayMs` is the event loop's, as load shedding measures it. */
export function describeProcess(delayMs: number, following: number): ServingProcess {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    id: ID,
    host: hostname(),
    pid: process.pid,
    maillage: OWN_VERSION,
    node: process.versions.node,
    startedAt: STARTED_AT,
    following,
    // During the first second nothing is measured.
    delayMs: Math.max(0, Math.round(delayMs * 10) / 10 || 0),
    memory: { resident: rss, heapUsed, heapLimit: getHeapStatistics().heap_size_limit },
  };
}
