import type { CooperationAt, System } from '../../elements/system.ts';

/** A proposal is a promise once it has a day or a yes. */
const isPromise = ({ state, promisedFor, parties }: CooperationAt): boolean =>
  state === 'intention' ||
  (state === 'proposed' &&
    (promisedFor !== undefined || parties.some(({ agreedOn }) => agreedOn !== undefined)));

/** What was promised and has not begun, the soonest first; what has no day comes last. */
export const openPromises = ({ cooperations }: System): CooperationAt[] =>
  cooperations
    .filter(isPromise)
    .sort((a, b) => (a.promisedFor ?? '9').localeCompare(b.promisedFor ?? '9') || (a.id < b.id ? -1 : 1));

export const partyIds = ({ parties }: CooperationAt): string[] => parties.map(({ actorId }) => actorId);

/** Those whose yes is awaited. */
export const awaitedIds = ({ parties }: CooperationAt): string[] =>
  parties.filter(({ agreedOn }) => agreedOn === undefined).map(({ actorId }) => actorId);
