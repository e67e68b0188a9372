const AGAIN_MS = 3_000;

/** Loads what the screen can do without for now; where the network takes it away, again until it is there. */
export function loadLater(load: () => Promise<unknown>): void {
  void load().catch(() => setTimeout(() => loadLater(load), AGAIN_MS));
}
