import { randomId } from './random-id.ts';

/** This window, as long as it is open: what it says of itself is told apart from what others of the same person say. */
export const screenId = randomId();
