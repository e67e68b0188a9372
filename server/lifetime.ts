import { spoken, type Terminal } from './terminal.ts';

/** Resources to close before the process ends, in reverse order of opening. */
export interface Lifetime {
  /** Aborted at the first signal: a start under way gives up. */
  signal: AbortSignal;
  /** Adds something to close. */
  defer(close: () => Promise<void>): void;
  /** Closes everything and ends the process. Later calls wait for the first. */
  end(code: number): Promise<never>;
}

// Deadline: SIGTERM ends the process in ten seconds, whatever hangs. The engine is tied to it and ends
// afterwards.
const DEADLINE_MS = 9_500;
// Ctrl-C under npm arrives twice, from the terminal and from npm: that is one wish, not two.
const SAME_WISH_MS = 1_000;

/** Handles SIGINT, SIGTERM and SIGHUP: the first closes cleanly, a second one forces. */
export function openLifetime(terminal: Terminal): Lifetime {
  const stopping = new AbortController();
  const closers: Array<() => Promise<void>> = [];
  let ending: Promise<never> | undefined;
  let askedAt: number | undefined;

  const closeAll = async (code: number): Promise<never> => {
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    for (const close of closers.reverse()) {
      await close().catch((error: unknown) => terminal.error(`While stopping: ${error}`));
    }
    process.exit(code);
  };
  const end = (code: number): Promise<never> => {
    stopping.abort();
    ending ??= closeAll(code);
    return ending;
  };
  const onSignal = (): void => {
    if (askedAt !== undefined) {
      if (Date.now() - askedAt > SAME_WISH_MS) process.exit(1);
      return;
    }
    askedAt = Date.now();
    terminal.info(spoken(({ stopping }) => stopping));
    void end(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);

  return {
    signal: stopping.signal,
    defer: (close) => {
      closers.push(close);
    },
    end,
  };
}
