import { deserialize, serialize } from 'node:v8';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { RefusedError } from '../../model/errors.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../reference/load-reference.ts';
import { carry } from './carried-refusal.ts';
import { unpack } from './packed.ts';
import type { Delivery, Order } from './pool.ts';
import type { Shared, TaskSurroundings } from './task-surroundings.ts';
import { loadTask } from './tasks.ts';

// The entry of a thread: what it is told to do, and what comes of it, are bytes.

const reference = loadReference(gapCatalogueReference());

/** Runs one task. */
export async function work({ task, input, shared, port }: Order): Promise<unknown> {
  const { run } = await loadTask(task);
  try {
    // Of which type the input is, `Workers.run` saw to.
    const done = await (run as (input: unknown, around: TaskSurroundings) => unknown)(deserialize(input), {
      reference,
      ...(Object.fromEntries(
        Object.entries(shared).map(([name, packed]) => [name, unpack(packed, name === 'state')]),
      ) as Shared),
      tell: nowAndThen((done, total) => port?.postMessage([done, total])),
    });
    return handOver(done instanceof Uint8Array ? { file: alone(done) } : { value: alone(serialize(done)) });
  } catch (error) {
    if (error instanceof RefusedError) return { refusal: carry(error) } satisfies Delivery;
    throw error;
  }
}

/** The only bytes in their memory, which goes with them. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

const handOver = (delivery: Exclude<Delivery, { refusal: unknown }>) =>
  move({
    [transferableSymbol]: ('file' in delivery ? delivery.file : delivery.value).buffer,
    [valueSymbol]: delivery,
  });

const A_WORD_MS = 50;

/** Told to the other thread some times a second, however often it is said here. */
function nowAndThen(say: (done: number, total: number) => void): TaskSurroundings['tell'] {
  let lastTold = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - lastTold < A_WORD_MS) return;
    lastTold = now;
    say(done, total);
  };
}
