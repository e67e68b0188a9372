import type { z } from 'zod';
import type {
  AccessLink,
  Me,
  NewAccessLink,
  NewAccessLinkAnswer,
  NewPassword,
  Person,
  PersonPatch,
} from '../../model/contract/access.ts';
import {
  addAccessLink,
  addPerson,
  askMachineCode,
  changePassword,
  deletePerson,
  joinByCode,
  joinByLink,
  listAccessLinks,
  listPeople,
  openAtMachine,
  revokeAccessLink,
  setUp,
  signIn,
  signOut,
  updatePerson,
} from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForLocation, onSignedOut } from '../api/call.ts';
import { forgetDevice, forgetPerson } from '../api/forget-device.ts';
import { t } from '../messages/translate.ts';
import {
  countOwnWaiting,
  noReadings,
  noServerMap,
  parseSignInLink,
  patchState,
  store,
} from '../state/index.ts';
import { restoreOutbox } from './edit.ts';
import { noTerritories } from './home-maps.ts';
import { followOnScreen } from './live.ts';
import { abandonReadings } from './load.ts';
import { rememberWhoLeft } from './make-edit.ts';
import { openTerritory, takeSeat } from './navigate.ts';
import { refresh } from './refresh.ts';
import { clearSession, loadMe, setSession } from './session.ts';
import { notify } from './toast.ts';

/** Takes the access link from the address and removes it there, so that no history keeps it. */
export function takeSignInLink(): void {
  const signInLink = parseSignInLink(location.hash, location.pathname);
  if (signInLink === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  patchState({ signInLink });
}

/** A session may end while the page is open: then the page asks to sign in, and stays where it is. */
export const watchSession = (): void =>
  onSignedOut(() => {
    const person = store.get().me?.person;
    if (person === null) return;
    if (person !== undefined) rememberWhoLeft(person.id);
    clearSession();
    followOnScreen();
  });

type Refusal = Promise<Problem | null>;

/** Comes in; what the page was opened for is then read. Gives the refusal, if any. */
async function enter(way: Promise<Me>): Refusal {
  try {
    setSession(await way);
  } catch (thrown) {
    return problemOf(thrown);
  }
  await goOn();
  return null;
}

/** Goes on where somebody is: who signed in meanwhile in another window of this browser, or is at the machine itself. */
export async function comeBackIn(): Promise<void> {
  await loadMe();
  if (store.get().me?.person) await goOn();
}

async function goOn(): Promise<void> {
  forgetWhatWasRead();
  patchState({ signInLink: null });
  restoreOutbox();
  const before = store.get().territoryId;
  if (takeSeat()) {
    // Back in the same room, the address brings nothing new: what was forgotten is read again.
    if (store.get().territoryId === before) await refresh();
    followOnScreen();
    return;
  }
  const { territoryId, page, me } = store.get();
  const home = me?.person?.territoryIds ?? 'all';
  const [only, ...others] = home === 'all' ? [] : home;
  // Who was given one map comes to that map.
  if (territoryId === null && page === undefined && only !== undefined && others.length === 0)
    openTerritory(only);
  else await refresh();
  followOnScreen();
}

type Named = { readonly name: string; readonly password: string };

export const enterByPassword = (body: Named): Refusal => enter(call(signIn, { body }));
export const enterBySetup = (token: string, body: Named): Refusal =>
  enter(call(setUp, { body: { token, ...body } }));
export const enterByInvitation = (token: string, body: Named): Refusal =>
  enter(call(addPerson, { body: { token, ...body } }));
export const enterByLink = (token: string, name = ''): Refusal =>
  enter(call(joinByLink, { body: { token, ...(name === '' ? {} : { name }) } }));

export const enterByMachine = async (token: string): Refusal => {
  const refused = await enter(call(openAtMachine, { body: { token } }));
  if (refused === null) notify(t('machine.opened'), 'done');
  return refused;
};

/** Asks the server to show a code in its terminal, which then is typed in the place of the link. */
export const showMachineCode = (): Refusal => call(askMachineCode, {}).then(() => null, problemOf);

export const enterByCode = (code: string): Refusal => enter(call(joinByCode, { body: { code } }));

function forgetWhatWasRead(): void {
  abandonReadings();
  patchState({ ...noReadings, serverMap: noServerMap, ...noTerritories, news: null });
}

/** Counts a person's edits and answers on this device that no server has: signing out loses them. */
export function unsentHere(): number {
  const { outbox, speaking } = store.get();
  const drafts = speaking?.speakers.filter(({ drafts }) => Object.keys(drafts).length > 0).length ?? 0;
  return countOwnWaiting(outbox) + drafts;
}

/** Signs out: nothing of what was read stays on the screen or in this browser, and nothing unsent is sent later. */
export const leave = (): Promise<void> => goAway(false);

/** Signs out, and removes everything that Maillage keeps in this browser. */
export async function forgetThisDevice(): Promise<void> {
  await goAway(true);
  location.assign('/');
}

async function goAway(device: boolean): Promise<void> {
  const elsewhere = await callForLocation(signOut, { query: device ? { device } : {} }).catch(() => null);
  await (device ? forgetDevice() : forgetPerson());
  patchState({ outbox: [], speaking: null });
  clearSession();
  followOnScreen();
  forgetWhatWasRead();
  // An organisation's account opens other services too: signing out here signs out there as well, and
  // returns.
  if (elsewhere !== null) location.assign(elsewhere);
}

export const readLinks = async (): Promise<readonly AccessLink[]> => (await call(listAccessLinks, {})).items;
export const readPeople = async (): Promise<readonly Person[]> => (await call(listPeople, {})).items;

export const makeLink = (body: z.input<typeof NewAccessLink>): Promise<NewAccessLinkAnswer> =>
  call(addAccessLink, { body });

export const revokeLink = (linkId: string, notice: string): Promise<void> =>
  done(call(revokeAccessLink, { params: { linkId } }), notice);

export const removePerson = (personId: string, notice: string): Promise<void> =>
  done(call(deletePerson, { params: { personId } }), notice);

/** Changes one's own password. Returns the refusal, if any. */
export const changeMyPassword = (body: z.input<typeof NewPassword>): Refusal =>
  refusalOf(call(changePassword, { body }), t('password.done'));

/** Changes the role or territories of a person. Returns the refusal, if any. */
export const changePerson = (personId: string, body: PersonPatch, notice: string): Refusal =>
  refusalOf(call(updatePerson, { params: { personId }, body }), notice);

async function refusalOf(act: Promise<unknown>, notice: string): Refusal {
  try {
    await act;
  } catch (thrown) {
    return problemOf(thrown);
  }
  notify(notice, 'done');
  return null;
}

async function done(act: Promise<unknown>, notice: string): Promise<void> {
  try {
    await act;
    notify(notice, 'done');
  } catch (thrown) {
    notify(problemOf(thrown).detail, 'refused');
  }
}
