import type { EditName } from '../../api/edits.ts';
import type { Conflict } from '../conflict.ts';

/** One edit as it will be sent: all that is needed to send it again after the page was closed. */
export interface Edit {
  /** Its Idempotency-Key: however often it is sent, it is done once. */
  readonly key: string;
  readonly name: EditName;
  /** The territory on screen when it was made. */
  readonly territoryId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** The version of the resource as it was seen. */
  readonly ifMatch?: number;
  /** Former values of the edited fields, to detect another person's change. */
  readonly seen?: Readonly<Record<string, unknown>>;
  readonly noun?: Conflict['noun'];
  /** Made by the page itself, not by a person: never one's own last step. */
  readonly byItself?: boolean;
  /** Edits of one gesture bear the same name: they are taken back together. */
  readonly gesture?: string;
  /** Who made it: it is sent in nobody else's name. */
  readonly by?: string;
}

/**
 * `sending`: on its way or behind another. `waiting`: the server is away, it is kept on this device. `confirmed`: the
 * server has it, the map on screen may not yet.
 */
export interface PendingEdit extends Edit {
  readonly status: 'sending' | 'waiting' | 'confirmed';
  /** The revision it made in its territory, once confirmed and where it made one. */
  readonly revision?: number;
  /** The version that what it changed had then, once confirmed and where it has one. */
  readonly version?: number;
  /** Was sent at least once: the server may have it even if no answer came. */
  readonly sent: boolean;
}

/** Edits in the order they were made. */
export type Outbox = readonly PendingEdit[];

export const addEdit = (outbox: Outbox, edit: Edit): Outbox => [
  ...outbox,
  { ...edit, status: 'sending', sent: false },
];

export const changeEdit = (outbox: Outbox, key: string, change: Partial<PendingEdit>): Outbox =>
  outbox.map((edit) => (edit.key === key ? { ...edit, ...change } : edit));

export const dropEdit = (outbox: Outbox, key: string): Outbox => outbox.filter((edit) => edit.key !== key);

/** Returns the next edit to send: none overtakes an earlier one. */
export const nextToSend = (outbox: Outbox): PendingEdit | undefined =>
  outbox.find(({ status }) => status !== 'confirmed');

/** Removes edits that the map of a revision contains. */
export const withoutShown = (outbox: Outbox, territoryId: string, revision: number): Outbox =>
  outbox.filter(
    (edit) =>
      edit.status !== 'confirmed' ||
      edit.territoryId !== territoryId ||
      edit.revision === undefined ||
      edit.revision > revision,
  );

/** Selects edits by author, or without one; all while nobody is signed in. */
export const madeBy = <E extends Edit>(edits: readonly E[], personId: string | undefined): readonly E[] =>
  edits.filter(({ by }) => personId === undefined || by === undefined || by === personId);

/** Counts the edits that the server does not have yet. */
export const countWaiting = (outbox: Outbox): number =>
  outbox.filter(({ status }) => status !== 'confirmed').length;

/** Counts those of them that a person made: edits of the page itself, as first places, are nobody's loss. */
export const countOwnWaiting = (outbox: Outbox): number =>
  countWaiting(outbox.filter(({ byItself }) => byItself !== true));

/** One's own last step, if it has never left this device: it can be given up as if it had not been made. */
export function lastUnsent(outbox: Outbox): PendingEdit | undefined {
  const last = outbox.findLast(({ byItself }) => byItself !== true);
  return last?.status === 'waiting' && !last.sent ? last : undefined;
}
