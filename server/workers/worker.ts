import { workerData } from 'piscina';
import { giveWay } from './give-way.ts';
import type { Order, ThreadData } from './pool.ts';

// Entry of a worker thread. It gives way before it loads what it works with: that takes half a second.
if ((workerData as ThreadData).givesWay) giveWay();
const { doTask } = await import('./work.ts');

/** Runs one task. */
export const work = (order: Order): Promise<unknown> => doTask(order);
