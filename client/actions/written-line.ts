import type { Plan } from '../state/entry/index.ts';
import { nextUndo, store } from '../state/index.ts';

/** A line of this session: the cooperations that it notes or changes, and the revision of its change, once known. */
export interface WrittenLine {
  readonly text: string;
  cooperationIds?: readonly string[];
  revision?: number;
}

/** Records the cooperations that a line is about to note. */
export function recordCooperations(line: WrittenLine, { steps }: Plan): void {
  const ids = steps.flatMap((step) => (step.do === 'addCooperation' ? [step.body.id] : []));
  if (ids.length > 0) line.cooperationIds = ids;
}

/** Records that a line was written just now: its change is this screen's last step, unless it waits to be sent. */
export function recordRevision(line: WrittenLine): void {
  const { undo, outbox } = store.get();
  const revision = nextUndo(undo);
  if (revision !== null && outbox.every(({ status }) => status === 'confirmed')) line.revision = revision;
}
