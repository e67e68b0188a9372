import { store } from '../state/index.ts';

const isSaving = (): boolean => {
  const { saving, outbox } = store.get();
  return saving > 0 || outbox.some(({ status }) => status === 'sending');
};

/** Waits for the answers to the writes being sent; writes without a network are left aside. */
export function untilSaved(): Promise<void> {
  return new Promise((resolve) => {
    if (!isSaving()) return resolve();
    const leave = store.subscribe(() => {
      if (isSaving()) return;
      leave();
      resolve();
    });
  });
}
