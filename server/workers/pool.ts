import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { askerNow, leavePlace } from '../fair/asker.ts';
import { type CarriedRefusal, refusalOf } from './carried-refusal.ts';
import { type Packed, pack } from './packed.ts';
import type { Shared } from './task-surroundings.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks.ts';
import { StoppingError, WorkCancelledError, WorkTooLargeError, WorkTooLongError } from './work-errors.ts';
import { WorkerQueue } from './worker-queue.ts';

/** Limits of one task; a task that exceeds them is ended. */
export interface WorkLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Message to a thread: bytes only, transferred or shared, never copied. */
export interface Order {
  readonly task: TaskName;
  readonly input: Uint8Array;
  readonly shared: Partial<Record<keyof Shared, Packed>>;
  /** Told how far it is. */
  readonly port?: MessagePort | undefined;
}

/** Settings of a thread, given when it starts. */
export interface ThreadData {
  /** Whether the processor serves everything else first. */
  readonly givesWay: boolean;
}

/** Message from a thread: a file, a value in V8's serialisation, or a refusal. */
export type Delivery =
  | { readonly file: Uint8Array }
  | { readonly value: Uint8Array }
  | { readonly refusal: CarriedRefusal };

interface Running extends Shared {
  /** Aborted when the result is not needed. */
  readonly signal?: AbortSignal | undefined;
  readonly told?: ((done: number, total: number) => void) | undefined;
}

/** One processor is left to requests and to the database. */
const THREADS = Math.max(1, availableParallelism() - 1);
/** A thread that facilitators alone take: it begins when one of them waits. */
const RESERVED = 1;
const MEGABYTE = 1024 * 1024;
/** A thread that nobody needed for so long gives its memory back. */
const IDLE_MS = 60_000;

const USUAL: WorkLimits = {
  seconds: 120,
  megabytes: Math.round(Math.min(1536, Math.max(256, totalmem() / MEGABYTE / 2 / (THREADS + RESERVED)))),
};

// In a build, modules stand next to each other.
const ENTRY = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './from-source.js' : './worker.js', import.meta.url),
);

/**
 * Worker threads for long tasks: while one draws, parses or computes, the process answers. Each task has
 * limits of time and memory; a cancelled or excessive task is ended.
 */
export class Workers {
  readonly limits: WorkLimits;
  readonly #entry: string;
  readonly #turns = new WorkerQueue(THREADS, RESERVED);
  readonly #failing = new Set<(error: Error) => void>();
  /** Threads of facilitators and of the process itself, and those of everybody else, which give way to them. */
  readonly #threads: { first?: Piscina<Order, Delivery>; later?: Piscina<Order, Delivery> } = {};

  /** @param entry the module that a thread begins with. */
  constructor(limits: Partial<WorkLimits> = {}, entry = ENTRY) {
    this.#entry = entry;
    this.limits = { ...USUAL, ...limits };
  }

  /** Has a task done. Readings that a screen waits for come before files. */
  async run<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    { signal, told, ...large }: Running = {},
  ): Promise<TaskResult<T>> {
    const shared = await packAll(large);
    leavePlace();
    const give = await this.#turns.take(task, signal);
    try {
      const delivery = await this.#deliver(task, serialize(input), { shared, signal, told });
      if ('refusal' in delivery) throw refusalOf(delivery.refusal);
      const result = 'file' in delivery ? asBuffer(delivery.file) : deserialize(delivery.value);
      return result as TaskResult<T>;
    } finally {
      give();
    }
  }

  /** Stops running work, and refuses new work. */
  async close(): Promise<void> {
    this.#turns.close();
    await Promise.all([this.#threads.first?.destroy(), this.#threads.later?.destroy()]);
  }

  async #deliver(
    task: TaskName,
    input: Uint8Array,
    { shared, signal, told }: Pick<Running, 'signal' | 'told'> & Pick<Order, 'shared'>,
  ): Promise<Delivery> {
    if (this.#turns.isClosed) throw new StoppingError();
    // From now on: to wait for a turn is nobody's fault.
    const late = AbortSignal.timeout(this.limits.seconds * 1000);
    const channel = told && new MessageChannel();
    channel?.port1.on('message', ([done, total]: [number, number]) => told?.(done, total));
    const order: Order = { task, input, shared, port: channel?.port2 as MessagePort | undefined };
    const transferList = [input.buffer as ArrayBuffer, ...(channel ? [channel.port2] : [])];
    const threads = this.#ofAsker();
    try {
      const given = signal === undefined ? late : AbortSignal.any([late, signal]);
      return await this.#orFail(threads.run(order, { name: 'work', transferList, signal: given }));
    } catch (error) {
      if (this.#turns.isClosed) throw new StoppingError();
      if (signal?.aborted) throw new WorkCancelledError();
      if (late.aborted) throw new WorkTooLongError(this.limits.seconds);
      const { code } = error as { code?: string };
      throw code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkTooLargeError(this.limits.megabytes) : error;
    } finally {
      channel?.port1.close();
    }
  }

  async #orFail<T>(running: Promise<T>): Promise<T> {
    const { promise, reject } = withReject();
    this.#failing.add(reject);
    return Promise.race([running, promise]).finally(() => this.#failing.delete(reject));
  }

  #ofAsker(): Piscina<Order, Delivery> {
    const isFirst = (askerNow()?.lane ?? 'lead') === 'lead';
    const kind = isFirst ? 'first' : 'later';
    this.#threads[kind] ??= this.#start(isFirst ? THREADS + RESERVED : THREADS, !isFirst);
    return this.#threads[kind];
  }

  #start(maxThreads: number, givesWay: boolean): Piscina<Order, Delivery> {
    const threads = new Piscina<Order, Delivery>({
      filename: this.#entry,
      minThreads: 0,
      maxThreads,
      workerData: { givesWay } satisfies ThreadData,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    });
    // A thread that ends tells its task; one that cannot even begin tells only this.
    threads.on('error', (error: Error) => {
      for (const fail of this.#failing) fail(error);
    });
    return threads;
  }
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}

async function packAll(large: Shared): Promise<Order['shared']> {
  const shared: Partial<Record<keyof Shared, Packed>> = {};
  for (const name of ['facts', 'names', 'state'] as const) {
    const value = large[name];
    if (value !== undefined) shared[name] = await pack(value);
  }
  return shared;
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
