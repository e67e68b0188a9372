import type { Properties } from '../../../model/elements/elements.ts';

export type States = Readonly<Record<string, Properties>>;

/** A Change as the database keeps it, with the revision that it made of each territory. */
export interface LoggedChange {
  readonly id: string;
  readonly mutationId: string;
  readonly type: string;
  readonly at: string;
  readonly before: States;
  readonly after: States;
  readonly made: readonly { readonly territoryId: string; readonly revision: number }[];
}

/** Lists the keys that a Change touched. */
export const keysOf = ({ before, after }: Pick<LoggedChange, 'before' | 'after'>): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** Returns the name of a Change for a sentence. */
export const nameOf = ({ id, type, made }: LoggedChange): string =>
  `${type} ${id} (${made.map(({ territoryId, revision }) => `${territoryId}=${revision}`).join(', ') || 'of no territory'})`;
