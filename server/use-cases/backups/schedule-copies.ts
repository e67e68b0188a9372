import { type CopyDeps, type CopyOutcome, copyBackups } from './copy-backups.ts';

const LOOK_MS = 60_000;

/** Told of each try on schedule. */
export interface CopyWatcher {
  tried(outcome: CopyOutcome): void;
  /** The record could not be read or written. */
  failed(error: unknown): void;
}

/** Copies finished backups off the machine within a minute, until it is stopped. */
export function scheduleCopies(deps: Omit<CopyDeps, 'signal'>, watcher: CopyWatcher): () => Promise<void> {
  const { folder, s3 } = deps.settings;
  if (folder === undefined && s3 === undefined) return async () => undefined;
  const stopping = new AbortController();
  let work: Promise<void> | undefined;
  const timer = setInterval(() => {
    work ??= copyBackups({ ...deps, signal: stopping.signal })
      .then((outcomes) => outcomes.forEach(watcher.tried))
      .catch((error: unknown) => watcher.failed(error))
      .finally(() => {
        work = undefined;
      });
  }, LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await work;
  };
}
