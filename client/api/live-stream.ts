import { followTerritory } from '../../model/contract/endpoints/index.ts';
import {
  ALIVE_EVERY_MS,
  LIVE_EVENT_NAMES,
  type LiveEventName,
  type LiveEvents,
} from '../../model/contract/live.ts';
import { addressOf } from './call.ts';

export interface LiveListener {
  readonly opened: () => void;
  readonly lost: () => void;
  readonly heard: <Name extends LiveEventName>(name: Name, data: LiveEvents[Name]) => void;
}

/**
 * Silence after which a stream is replaced: two missed keep-alives. A changed network is not always reported.
 */
const SILENT_MS = 2.5 * ALIVE_EVERY_MS;
/** One that is not even opened is tried again sooner: after a network that went away, several may lead nowhere. */
const OPENED_MS = 1.5 * ALIVE_EVERY_MS;
const COMES_BACK_MS = { first: 1_000, most: 10_000 };

/** Follows a territory until closed; a stream that is lost is opened again, each time a little later. */
export function openLiveStream(
  territoryId: string,
  query: Readonly<Record<string, string>>,
  listener: LiveListener,
): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  let silence = 0;
  let failures = 0;
  let last: string | null = null;

  const open = (): void => {
    const after = last === null ? {} : { after: last };
    source = new EventSource(addressOf(followTerritory, { territoryId }, { ...query, ...after }));
    watch(OPENED_MS);
    source.onopen = () => {
      failures = 0;
      watch();
      listener.opened();
    };
    source.onerror = comeBack;
    for (const name of LIVE_EVENT_NAMES)
      source.addEventListener(name, (event: MessageEvent<string>) => {
        watch();
        if (event.lastEventId !== '') last = event.lastEventId;
        listener.heard(name, JSON.parse(event.data));
        if (name === 'replaced') rest();
      });
  };
  const watch = (silentMs = SILENT_MS): void => {
    clearTimeout(silence);
    silence = window.setTimeout(comeBack, silentMs);
  };
  // By hand: a browser gives up for good when it is answered that the server is not ready.
  const comeBack = (): void => {
    source?.close();
    clearTimeout(silence);
    const wait = Math.min(COMES_BACK_MS.first * 2 ** failures, COMES_BACK_MS.most);
    failures += 1;
    clearTimeout(timer);
    timer = window.setTimeout(open, wait * (0.5 + Math.random() / 2));
    // Last, since the listener may close for good.
    listener.lost();
  };
  // Six windows of one session follow at once: this one goes on when somebody looks at it again.
  const rest = (): void => {
    source?.close();
    clearTimeout(silence);
    clearTimeout(timer);
    listener.lost();
    addEventListener('focus', atOnce, { once: true });
  };
  const atOnce = (): void => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    open();
  };
  // A browser notices seconds later that a stream of a cut network is silent.
  const cut = (): void => {
    if (source?.readyState !== EventSource.CLOSED) comeBack();
  };
  addEventListener('online', atOnce);
  addEventListener('offline', cut);
  open();
  return () => {
    removeEventListener('offline', cut);
    removeEventListener('online', atOnce);
    removeEventListener('focus', atOnce);
    clearTimeout(timer);
    clearTimeout(silence);
    source?.close();
  };
}
