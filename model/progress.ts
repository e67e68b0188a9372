/** Reports the progress of long work, in units; throws when the work was cancelled. */
export type Progress = (done: number, total: number) => void;

/** Ignores progress: for short work. */
export const UNTOLD: Progress = () => undefined;
