/** A short word at the foot of the screen, read aloud by screen readers. */
export interface Toast {
  readonly id: string;
  readonly tone: 'done' | 'refused';
  readonly text: string;
  /** Action of its button. */
  readonly action: 'undo' | 'redo' | 'retry' | null;
  /** A second button: what else may be done. */
  readonly offers?: 'arrangeAnew';
}

/** Three at most: a room reads one line, not a log. */
const KEPT = 3;

export const addToast = (toasts: readonly Toast[], toast: Toast): readonly Toast[] =>
  [...toasts.filter(({ tone }) => tone === 'refused'), toast].slice(-KEPT);

export const removeToast = (toasts: readonly Toast[], id: string): readonly Toast[] =>
  toasts.filter((toast) => toast.id !== id);
