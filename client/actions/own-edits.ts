/** Keys of this page's own edits: what it did itself is no news to it. */
const own = new Set<string>();

export const noteOwn = (mutationId: string): void => void own.add(mutationId);

/** Returns true if this page made a change, once for each. */
export const takeOwn = (mutationId: string): boolean => own.delete(mutationId);
