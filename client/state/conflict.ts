/** An edit that met another one on the same field: the screen offers the choice. */
export interface Conflict {
  readonly noun: 'actor' | 'cooperation' | 'commitment' | 'territory' | 'workshop';
  readonly id: string;
  readonly patch: Readonly<Record<string, unknown>>;
  readonly current: Readonly<Record<string, unknown>> & { readonly version: number };
  /** Names of the fields both sides changed. */
  readonly fields: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Lists fields of a stale edit that someone else changed meanwhile. Empty: the edit can be sent again
 * automatically. A field changed to the same value is no collision.
 */
export const collidingFields = (
  known: Readonly<Record<string, unknown>>,
  current: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.keys(patch).filter(
    (field) => !same(known[field], current[field]) && !same(current[field], patch[field]),
  );
