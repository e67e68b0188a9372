const ASKED_EVERY_MS = 400;

/** Reports the progress of a long request; returns a function that stops it. */
export function followProgress<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  tell: (progress: T) => void,
): () => void {
  const asking = new AbortController();
  const { signal } = asking;
  const timer = setInterval(async () => {
    try {
      const progress = await ask(signal);
      if (!signal.aborted) tell(progress);
    } catch {
      // It has not begun, or has ended: its own request says how.
    }
  }, ASKED_EVERY_MS);
  return () => {
    clearInterval(timer);
    asking.abort();
  };
}
