import { setTimeout as sleep } from 'node:timers/promises';
import type { StartLog } from '../terminal.ts';
import type { EngineProcess } from './launch.ts';

/** Keeps an engine running until it is stopped on purpose. */
export interface Supervisor {
  stop(end: (engine: EngineProcess) => Promise<void>): Promise<void>;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/**
 * Restarts the engine when it ends unexpectedly, at the same address, so that the driver finds it. Delays
 * double while it keeps failing.
 */
export function supervise(
  first: EngineProcess,
  restart: (signal: AbortSignal) => Promise<EngineProcess>,
  log: StartLog,
): Supervisor {
  const stopping = new AbortController();
  let engine: EngineProcess | undefined = first;

  const watch = async (): Promise<void> => {
    let delay = FIRST_DELAY_MS;
    while (!stopping.signal.aborted) {
      if (engine) {
        const startedAt = Date.now();
        await engine.ended;
        if (stopping.signal.aborted) return;
        if (Date.now() - startedAt > STEADY_AFTER_MS) delay = FIRST_DELAY_MS;
        engine = undefined;
        log.info('Neo4j ended unexpectedly; starting it again.');
      }
      await sleep(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      try {
        engine = await restart(stopping.signal);
        log.info('Neo4j answers again.');
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.info(`Neo4j could not be started again: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  const watching = watch();

  return {
    stop: async (end) => {
      stopping.abort();
      if (engine) await end(engine);
      // A restart under way sees the signal and ends what it has launched.
      await watching;
    },
  };
}
