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

/** Somebody points: what is not said again goes out by itself. */
export function hearPointer(news: PointerNews): void {
  const show = (one: PointerNews) =>
    store.change((state) => ({ ...state, lights: withLight(state.lights, one) }));
  clearTimeout(timers.get(news.light));
  show(news);
  if (news.at === null) return;
  const putOut = () => show({ light: news.light, at: null });
  timers.set(news.light, window.setTimeout(putOut, POINTER_LASTS_MS));
}

/** Somebody leads the view, or does so no more; a big screen follows by itself, since nobody sits before it. */
export function hearLead(news: LeadNews): void {
  if (news.screen === screenId) return;
  hear((now) => withLead(now, news, isRoomScreen(store.get())));
}

export function hearEditing(news: EditingNews): void {
  if (news.screen === screenId) return;
  store.change((state) => ({ ...state, editings: withEditing(state.editings, news) }));
}

/** Another territory, or none. */
export const leaveCompany = (): void =>
  patchState({ lights: noLights, following: notFollowing, isLeading: false, editings: [] });

/** The line was cut: what others do is told anew once it stands again. */
export const loseCompany = (): void =>
  store.change((state) => ({ ...state, following: lineLost(state.following), editings: [] }));

/** The line stands, and what others do has been told. */
export const meetCompany = (): void => hear(lineBack);

export const followLead = (): void => change(follow);
export const leaveLead = (): void => change(leave);

/** Lets the others follow the view of this screen, or no more. */
export const setLeading = (isLeading: boolean): void => patchState({ isLeading });

/** Whether the view can be led or followed here: a part of a large map is laid out by itself. */
export const mayShareView = (): boolean => store.get().map.value?.part === undefined;

/** One key for all of it: to follow whoever leads or to leave them, else to lead. */
export function toggleLead(): void {
  const { following, isLeading } = store.get();
  if (following.followed !== null) leaveLead();
  else if (!mayShareView()) return;
  else if (following.lead !== null && !isLeading) followLead();
  else if (isLeading || can('map.facilitate')) setLeading(!isLeading);
}

/** Shows the view of this screen to whoever follows it; says whether it is the one that leads. Throws ApiError. */
export const showView = async (territoryId: string, view: ShownView | null): Promise<boolean> =>
  (await call(leadView, { params: { territoryId }, body: { screen: screenId, view } })).shown;

const change = (to: (now: Following) => Following): void =>
  store.change((state) => ({ ...state, following: to(state.following) }));

/** The same, told from elsewhere: that whoever was followed leads no more is said. */
function hear(to: (now: Following) => Following): void {
  const { followed } = store.get().following;
  change(to);
  if (followed !== null && store.get().following.followed === null)
    notify(t('lead.ended', followed.name ?? ''));
}
