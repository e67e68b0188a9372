import type { Me } from '../../model/contract/access.ts';
import { readMe } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { patchState, store } from '../state/index.ts';

const NOBODY: Me = { person: null, actions: ['service.use'], needsSetup: false };

/** Loads the session. If the server does not answer, the screen opens and reports that. */
export async function loadMe(): Promise<void> {
  await call(readMe, {}).then(setSession, () => undefined);
}

let asking: Promise<void> | undefined;

/**
 * Checks the session after a stream was lost: the network failed, access was withdrawn, or a restarted server
 * requires sign-in, at the machine itself too.
 */
export async function askWhoIsThere(): Promise<void> {
  // A page that opened without the network does not know yet.
  if (store.get().me?.person === null) return;
  asking ??= loadMe().finally(() => {
    asking = undefined;
  });
  await asking;
}

export function setSession(me: Me): void {
  patchState({ me });
  document.documentElement.dataset.can = me.actions.join(' ');
}

/** Shows the sign-in page at once, then reads from the server whether it still needs its first administrator. */
export function clearSession(): void {
  setSession(NOBODY);
  const tell = ({ needsSetup }: Me): void => {
    if (store.get().me?.person === null) patchState({ me: { ...NOBODY, needsSetup } });
  };
  void call(readMe, {}).then(tell, () => undefined);
}
