/** Says how far long work is, in pieces; throws where nobody wants it any more. */
export type Progress = (done: number, total: number) => void;

/** Of work that is short, or that nobody follows. */
export const UNTOLD: Progress = () => undefined;
