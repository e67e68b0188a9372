import type { ChangeNews } from '../../model/contract/change-news.ts';
import type { LiveEventName, LiveEvents } from '../../model/contract/live.ts';
import type { MapDelta } from '../../model/contract/map-delta.ts';
import { EVERYONE } from '../../model/contract/seen-by.ts';
import { forgetCode } from '../api/kept-codes.ts';
import { READINGS_CACHE } from '../api/kept-readings.ts';
import { openLiveStream } from '../api/live-stream.ts';
import { screenId } from '../api/screen-id.ts';
import {
  can,
  isSeenByRoom,
  notLive,
  patchState,
  readsOf,
  startOver,
  store,
  takeDelta,
  viewOptionsQuery,
} from '../state/index.ts';
import { hearEditing, hearLead, hearPointer, leaveCompany, loseCompany, meetCompany } from './company.ts';
import { flushOutbox } from './edit.ts';
import { readWhatCame } from './late-arrivals.ts';
import { hearSurvival, loadReadings } from './load.ts';
import { takeOwn } from './own-edits.ts';
import { askWhoIsThere } from './session.ts';

interface Followed {
  readonly key: string;
  readonly close: () => void;
}

let following: Followed | null = null;
let followedTerritory: string | null = null;

/** Follows the territory and query on screen; nothing while the page is hidden. */
export function followOnScreen(): void {
  const { territoryId, viewOptions, language, me, signInLink } = store.get();
  const isOut = me?.person === null || signInLink !== null;
  // The stream is about the present: in the past it only notifies, and the map stays.
  const { minIntensity: _, known: _past, ...asked } = viewOptionsQuery(viewOptions);
  const query = { ...asked, language, ...(isSeenByRoom(store.get()) && { seenBy: EVERYONE }) };
  const key = territoryId === null || document.hidden || isOut ? '' : JSON.stringify([territoryId, query]);
  if (key === (following?.key ?? '')) return;
  following?.close();
  if (territoryId !== followedTerritory) leaveCompany();
  else loseCompany();
  following = null;
  followedTerritory = territoryId;
  patchState({ live: notLive });
  if (territoryId === null || key === '') return;
  patchState({ live: { ...notLive, status: 'connecting' } });
  let opened = false;
  const close = openLiveStream(
    territoryId,
    // The map's updates contain the edits of a change.
    { ...query, screen: screenId, elements: '0' },
    {
      opened: () => {
        store.change((state) => ({ ...state, live: { ...state.live, status: 'connected' } }));
        flushOutbox();
        // Reads again what was missed during a disconnection: a 304 if there was nothing.
        if (opened || store.get().map.error !== null) readAgain(readsOf(store.get().view));
        opened = true;
      },
      lost: () => {
        if (isGone()) {
          close();
          patchState({ live: notLive });
          return;
        }
        store.change((state) => ({ ...state, live: { ...state.live, status: 'lost' } }));
        loseCompany();
        void askWhoIsThere().then(followOnScreen);
      },
      heard: (name, data) => hear(territoryId, name, data),
    },
  );
  following = { key, close };
}

/** Detects a missing territory, for which waiting is useless. */
const isGone = (): boolean => store.get().map.error?.code === 'TERRITORY_NOT_FOUND';

/** Reads again when the page becomes visible, since it missed updates. */
export function followVisibility(): void {
  document.addEventListener('visibilitychange', () => {
    followOnScreen();
    if (!document.hidden && store.get().territoryId !== null) readAgain(readsOf(store.get().view));
  });
}

function hear<Name extends LiveEventName>(territoryId: string, name: Name, data: LiveEvents[Name]): void {
  if (store.get().territoryId !== territoryId) return;
  if (name === 'map') takeMap(territoryId, data as MapDelta);
  else if (name === 'survival') hearSurvival(territoryId, (data as LiveEvents['survival']).revision);
  else if (name === 'presence') {
    const { people, names } = data as LiveEvents['presence'];
    store.change((state) => ({ ...state, live: { ...state.live, people, names } }));
    // Sent after a stream's start, when others' signals have arrived.
    meetCompany();
  } else if (name === 'workshop') hearOfRoom(data as LiveEvents['workshop']);
  else if (name === 'vote') patchState({ voteNews: data as LiveEvents['vote'] });
  else if (name === 'pointer') hearPointer(data as LiveEvents['pointer']);
  else if (name === 'lead') hearLead(data as LiveEvents['lead']);
  else if (name === 'editing') hearEditing(data as LiveEvents['editing']);
  else if (name === 'reset') {
    // The device's offline cache may contain erased data.
    void globalThis.caches?.delete(READINGS_CACHE);
    store.change((state) => startOver(state, (data as LiveEvents['reset']).revision));
    readAgain(readsOf(store.get().view));
  } else if (name === 'news') tell(data as ChangeNews);
}

/** Another code, or somebody who joined, is in no change. A screen that was brought its code lets it go. */
function hearOfRoom({ workshopId, what }: LiveEvents['workshop']): void {
  if (what === 'code' && !can('map.facilitate')) forgetCode(workshopId);
  readAgain(readsOf(store.get().view).filter((name) => name === 'workshops'));
}

function takeMap(territoryId: string, delta: MapDelta): void {
  const taken = takeDelta(store.get(), territoryId, delta);
  if (taken === 'known') return;
  if (taken === 'missed') readAgain(['map']);
  else store.change(() => taken);
  readOthersSoon();
}

function tell(news: ChangeNews): void {
  // A step of the day is followed at once, one's own from another window too.
  if (news.touches.workshops && readsOf(store.get().view).includes('workshops')) {
    if (news.type === 'contribution.sent') void readWhatCame();
    else readAgain(['workshops']);
  }
  // Nothing brings a part of a map up to date but reading it again.
  if (isPartOnScreen() && news.touches.map) readOthersSoon();
  // A step of the day, what waits to be accepted, or a brief, is no news of the map.
  if (takeOwn(news.mutationId) || !news.touches.map) return;
  patchState({ news });
}

const isPartOnScreen = (): boolean => store.get().map.value?.part !== undefined;

const readAgain = (names: Parameters<typeof loadReadings>[0]): void => void loadReadings(names);

/** Questions and the like cost the server more than a map: soon after the first change, then at most so often. */
const SOON_MS = 150;
const AT_MOST_EVERY_MS = 1_500;
let readAt = 0;
let timer: number | undefined;

function readOthersSoon(): void {
  if (timer !== undefined) return;
  const wait = Math.max(SOON_MS, readAt + AT_MOST_EVERY_MS - Date.now());
  timer = window.setTimeout(() => {
    timer = undefined;
    readAt = Date.now();
    readAgain(readsOf(store.get().view).filter((name) => name !== 'map' || isPartOnScreen()));
  }, wait);
}
