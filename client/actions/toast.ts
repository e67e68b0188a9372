import { randomId } from '../api/random-id.ts';
import { addToast, removeToast, store, type Toast } from '../state/index.ts';

/** How long a word stays; what failed stays until it is dismissed. */
const STAYS_MS = 7000;

const retries = new Map<string, () => unknown>();

/**
 * Shows a message at the foot of the screen. With `stays` it is visible until the next message: an accidental
 * removal keeps its undo button.
 */
export function notify(
  text: string,
  tone: Toast['tone'] = 'done',
  action: Toast['action'] = null,
  stays = false,
  offers?: Toast['offers'],
): string {
  const id = randomId();
  const toast: Toast = { id, tone, text, action, ...(offers && { offers }) };
  store.change((state) => ({ ...state, toasts: addToast(state.toasts, toast) }));
  if (tone === 'done' && !stays) setTimeout(() => dismiss(id), STAYS_MS);
  return id;
}

/** Shows a failure, with a retry button. */
export function notifyRetry(text: string, retry: () => unknown): void {
  retries.set(notify(text, 'refused', 'retry'), retry);
}

export const retryToast = (id: string): void => {
  const retry = retries.get(id);
  dismiss(id);
  retry?.();
};

export function dismiss(id: string): void {
  retries.delete(id);
  store.change((state) => ({ ...state, toasts: removeToast(state.toasts, id) }));
}
