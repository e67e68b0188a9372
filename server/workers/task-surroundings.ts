import type { Reference } from '../../model/contract/reference.ts';
import type { Properties } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { type Reading, System } from '../../model/elements/system.ts';
import type { ActorName } from '../store/actor-names.ts';

/** Actors of a territory, and those of others that were found for the names of a file. */
export interface KnownNames {
  readonly all: readonly ActorName[];
  /** Names that were looked up; undefined where nothing more is to be found. */
  readonly looked?: readonly string[] | undefined;
}

/** Large values that go to threads as bytes which they share. */
export interface Shared {
  /** Facts of the territory that the task is about. */
  readonly facts?: Facts | undefined;
  /** Actors that names of a file may mean, and the names that were looked up elsewhere. */
  readonly names?: KnownNames | undefined;
  /** Elements that were read of the graph. */
  readonly state?: { readonly entries: ReadonlyArray<readonly [string, Properties]> } | undefined;
}

/** Context of a task in addition to its input. */
export interface TaskSurroundings extends Shared {
  readonly reference: Reference;
  /** Says how far it is. */
  tell(done: number, total: number): void;
}

/** Returns a shared value; throws if the task did not get it. */
export function given<T>(shared: T | undefined): T {
  if (shared === undefined) throw new Error('A task was not given what it is about.');
  return shared;
}

/** Builds the system of the task's territory for a query. */
export const systemOf = ({ facts }: TaskSurroundings, reading: Reading): System =>
  new System(given(facts), reading);
