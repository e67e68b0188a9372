import type { Reference } from '../contract/reference.ts';
import type { Facts } from '../domain/facts.ts';
import { type Reading, System } from '../domain/system.ts';

/** What a task has besides its input. */
export interface TaskSurroundings {
  readonly reference: Reference;
  /** Of the territory that the task is about. */
  readonly facts: Facts | undefined;
  /** Says how far it is. */
  tell(done: number, total: number): void;
}

/** The territory that the task is about, as it is read. */
export function systemOf({ facts }: TaskSurroundings, reading: Reading): System {
  if (facts === undefined) throw new Error('A task on a territory was given none.');
  return new System(facts, reading);
}
