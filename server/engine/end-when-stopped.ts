import type { DatabaseSettings } from '../store/driver.ts';
import { DatabaseStoppedError } from '../store/errors.ts';
import { openExecutor } from '../store/execute.ts';
import { readGdsVersion } from '../store/versions.ts';
import type { EngineProcess } from './launch.ts';
import { endProcess } from './stop.ts';

const LOOK_MS = 5_000;
const PATIENCE_MS = 6_000;

/**
 * Ends an engine that runs and serves nothing any more: after an error of its disk it refuses every statement until it
 * is started again, which whoever supervises it then does.
 */
export function endWhenStopped(engine: EngineProcess, settings: DatabaseSettings): void {
  const executor = openExecutor(settings);
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      await readGdsVersion(executor);
    } catch (error) {
      if (error instanceof DatabaseStoppedError) await endProcess(engine.identity, PATIENCE_MS);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS).unref();
  void engine.ended.then(() => {
    clearInterval(timer);
    return executor.close();
  });
}
