import * as EDITS from './edit-operations.ts';

/** The operations that are shown at once, kept on the device while the server is away, and sent later. */
export { EDITS };
export type EditName = keyof typeof EDITS;
