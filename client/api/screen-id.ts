import { randomId } from './random-id.ts';

/** Id of this window while it is open: it separates its signals from those of the person's other windows. */
export const screenId = randomId();
