import type { EditingNews } from '../../model/contract/editing.ts';
import { leadView } from '../../model/contract/endpoints/index.ts';
import type { LeadNews, ShownView } from '../../model/contract/lead.ts';
import { POINTER_LASTS_MS, type PointerNews } from '../../model/contract/pointer.ts';
import { call } from '../api/call.ts';
import { screenId } from '../api/screen-id.ts';
import { t } from '../messages/translate.ts';
import {
  can,
  type Following,
  follow,
  isRoomScreen,
  leave,
  lineBack,
  lineLost,
  noLights,
  notFollowing,
  patchState,
  store,
  withEditing,
  withLead,
  withLight,
} from '../state/index.ts';
import { notify } from './toast.ts';

const timers = new Map<number, number>();

/** Shows another person's pointer; it expires unless it is repeated. */
export function hearPointer(news: PointerNews): void {
  const show = (one: PointerNews) =>
    store.change((state) => ({ ...state, lights: withLight(state.lights, one) }));
  clearTimeout(timers.get(news.light));
  show(news);
  if (news.at === null) return;
  const putOut = () => show({ light: news.light, at: null });
  timers.set(news.light, window.setTimeout(putOut, POINTER_LASTS_MS));
}

/** Receives a view to follow, or its end; a big screen follows automatically, since nobody operates it. */
export function hearLead(news: LeadNews): void {
  if (news.screen === screenId) return;
  hear((now) => withLead(now, news, isRoomScreen(store.get())));
}

export function hearEditing(news: EditingNews): void {
  if (news.screen === screenId) return;
  store.change((state) => ({ ...state, editings: withEditing(state.editings, news) }));
}

/** Clears all signals on changing the territory. */
export const leaveCompany = (): void =>
  patchState({ lights: noLights, following: notFollowing, isLeading: false, editings: [] });

/** Marks the connection as lost: others' signals arrive again after reconnecting. */
export const loseCompany = (): void =>
  store.change((state) => ({ ...state, following: lineLost(state.following), editings: [] }));

/** Marks the connection as restored, with others' signals received. */
export const meetCompany = (): void => hear(lineBack);

export const followLead = (): void => change(follow);
export const leaveLead = (): void => change(leave);

/** Lets others follow this screen's view, or stops that. */
export const setLeading = (isLeading: boolean): void => patchState({ isLeading });

/** Returns true if the view can be led or followed here: a part of a large map has its own layout. */
export const mayShareView = (): boolean => store.get().map.value?.part === undefined;

/** Handles the single key: follows the leader or leaves, else leads. */
export function toggleLead(): void {
  const { following, isLeading } = store.get();
  if (following.followed !== null) leaveLead();
  else if (!mayShareView()) return;
  else if (following.lead !== null && !isLeading) followLead();
  else if (isLeading || can('map.facilitate')) setLeading(!isLeading);
}

/** Sends this screen's view to followers; returns whether it is the leading one. Throws ApiError. */
export const showView = async (territoryId: string, view: ShownView | null): Promise<boolean> =>
  (await call(leadView, { params: { territoryId }, body: { screen: screenId, view } })).shown;

const change = (to: (now: Following) => Following): void =>
  store.change((state) => ({ ...state, following: to(state.following) }));

/** Applies a remote change, and shows a message if the followed leader stopped. */
function hear(to: (now: Following) => Following): void {
  const { followed } = store.get().following;
  change(to);
  if (followed !== null && store.get().following.followed === null)
    notify(t('lead.ended', followed.name ?? ''));
}
