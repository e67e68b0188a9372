import { AsyncLocalStorage } from 'node:async_hooks';

/** In which order work is served: `lead` has places of its own, `unsigned` is refused first. */
export type Lane = 'lead' | 'signed' | 'unsigned';

/** The person or browser that work is done for. */
export interface Asker {
  readonly lane: Lane;
  /** Persons share places equally; unsigned requests share them by address. */
  readonly person: string;
  /** Devices of one person share the places of that person. */
  readonly device: string;
  /** At the machine itself nothing is rationed by session: one browser is everybody there. */
  readonly isMachine?: boolean;
}

/** Work in progress: its owner, and how it returns its slot before it is done. */
interface Work {
  readonly asker: Asker;
  readonly leave: () => void;
}

const current = new AsyncLocalStorage<Work>();

/** Runs work for an asker: whatever it waits for later is counted as theirs. */
export const workFor = <R>(asker: Asker, leave: () => void, work: () => R): R =>
  current.run({ asker, leave }, work);

/** Returns the asker of the present work; undefined for work that the process does for itself. */
export const askerNow = (): Asker | undefined => current.getStore()?.asker;

/** Returns the slot of the current request, because the work it waits for has its own. */
export const leavePlace = (): void => current.getStore()?.leave();
