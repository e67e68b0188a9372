import { mkdir } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import type { ConsoleHost } from '../../engine/console/console-host.ts';
import { localConsole } from '../../engine/console/local-console.ts';
import { remoteConsole } from '../../engine/console/remote-console.ts';
import { bytesLeft } from '../../operations/folder-size.ts';
import { type Executor, FOR_THE_START, openExecutor } from '../../store/execute.ts';

/** A restarted engine has lost the copy: it is not waited for. */
const PATIENCE = { ...FOR_THE_START, reconnectMs: 2_000 };
/** Share of the free disk that an engine apart may take, before it is killed: the room uses the same disk. */
const DISK_SHARE = 0.5;

/**
 * Runs work in an empty engine of its own, next to that of the room: small, with low priority, on half of the
 * free disk at most. Nothing of it stays. Its files lie in the data folder, since a temporary folder may be memory.
 */
export async function withEngineApart<R>(
  { cacheDir, dataDir, consoleService }: Pick<Config, 'cacheDir' | 'dataDir' | 'consoleService'>,
  signal: AbortSignal,
  work: (executor: Executor) => Promise<R>,
): Promise<R> {
  const engine = await (await hostIn({ cacheDir, dataDir, consoleService })).start(signal);
  const executor = openExecutor(engine.settings, PATIENCE);
  const kill = (): void => void engine.kill();
  signal.addEventListener('abort', kill, { once: true });
  try {
    return await work(executor);
  } finally {
    signal.removeEventListener('abort', kill);
    await executor.close();
    await engine.kill();
  }
}

async function hostIn({
  cacheDir,
  dataDir,
  consoleService,
}: Pick<Config, 'cacheDir' | 'dataDir' | 'consoleService'>): Promise<ConsoleHost> {
  if (consoleService !== undefined) return remoteConsole(consoleService);
  await mkdir(dataDir, { recursive: true });
  const left = await bytesLeft(dataDir);
  return localConsole({
    ...{ cacheDir, within: dataDir },
    ...(left !== undefined && { mostOnDisk: DISK_SHARE * left }),
  });
}
