import type { Me } from '../../model/contract/access.ts';
import { readMe } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { patchState, store } from '../state/index.ts';

const NOBODY: Me = { person: null, actions: ['service.use'], needsSetup: false };

/** Learns who is there. Where the server does not answer, the screen opens all the same and says so by itself. */
export async function loadMe(): Promise<void> {
  await call(readMe, {}).then(setSession, () => undefined);
}

let asking: Promise<void> | undefined;

/**
 * The stream of a territory is lost: because the network is, because the access was withdrawn, or because the server
 * asks for a name since it was started again, at the machine itself too.
 */
export async function askWhoIsThere(): Promise<void> {
  if (!store.get().me?.person) return;
  asking ??= loadMe().finally(() => {
    asking = undefined;
  });
  await asking;
}

export function setSession(me: Me): void {
  patchState({ me });
  document.documentElement.dataset.can = me.actions.join(' ');
}

/** Asks to sign in at once; whether nobody administers the server yet is then asked of it. */
export function clearSession(): void {
  setSession(NOBODY);
  const tell = ({ needsSetup }: Me): void => {
    if (store.get().me?.person === null) patchState({ me: { ...NOBODY, needsSetup } });
  };
  void call(readMe, {}).then(tell, () => undefined);
}
