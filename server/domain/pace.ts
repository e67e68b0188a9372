/** How long work goes on among others: it is asked after each small piece. */
export interface Pace {
  /**
   * Says how far the work is, in pieces. Now and then gives something to wait for, so that others have their turn;
   * throws where nobody wants the work any more.
   */
  pause(done: number, total: number): Promise<void> | undefined;
}

/** Work that is short, or that nobody waits beside. */
export const UNPACED: Pace = { pause: () => undefined };
