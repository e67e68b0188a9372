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

// The tasks of a worker thread: their input and output are bytes.

const reference = loadReference(gapCatalogueReference());

/** Runs one task. */
export async function doTask({ task, input, shared, port }: Order): Promise<unknown> {
  const { run } = await loadTask(task);
  try {
    // `Workers.run` ensures the type of the input.
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

/** Returns the bytes in a buffer of their own, which can be transferred. */
const alone = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

const handOver = (delivery: Exclude<Delivery, { refusal: unknown }>) =>
  move({
    [transferableSymbol]: ('file' in delivery ? delivery.file : delivery.value).buffer,
    [valueSymbol]: delivery,
  });

const A_WORD_MS = 50;

/** Limits progress messages to a few a second. */
function nowAndThen(say: (done: number, total: number) => void): TaskSurroundings['tell'] {
  let lastTold = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - lastTold < A_WORD_MS) return;
    lastTold = now;
    say(done, total);
  };
}
