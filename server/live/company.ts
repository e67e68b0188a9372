import { LRUCache } from 'lru-cache';
import { EDITING_LASTS_MS, EDITINGS_AT_ONCE, type EditedField } from '../../model/contract/editing.ts';
import { LEAD_EVERY_MS, LEAD_LASTS_MS, type ShownView } from '../../model/contract/lead.ts';
import {
  POINTER_EVERY_MS,
  POINTER_LASTS_MS,
  POINTERS_AT_ONCE,
  type PointerInput,
} from '../../model/contract/pointer.ts';
import { formatSelection } from '../../model/contract/selection.ts';
import { type Visibility, visibilityKey } from '../../model/elements/visibility/visibility.ts';
import type { EventStream } from './event-stream.ts';
import { type ScreenNews, ScreenWords } from './screen-words.ts';

/** Whether an audience sees something is asked so often at most: what has become private is named no longer than that. */
const SEEN_FOR_MS = 1_000;
const SEEN_AT_MOST = 1_000;
/** Fields are opened and left by hand. */
const EDITINGS_A_SECOND = 4;

/** Follower of a territory, with its visibility and window. */
interface Companion {
  readonly visibility: Visibility;
  readonly maker: string;
  readonly screen: string | undefined;
  /** Queue of messages: looking up visibility is asynchronous, and their order must hold. */
  readonly inOrder: InOrder;
}

type InOrder = (work: () => Promise<void>) => void;
type OnError = (error: unknown) => void;
type IsSeen = (territoryId: string, visibility: Visibility, selection: string) => Promise<boolean>;

/** Short-lived signals between the people on one map: pointers, views, edited fields. */
export class Company {
  /** One window per credential: a pointer does not identify its window. */
  readonly pointers = new ScreenWords<NonNullable<PointerInput['at']>>({
    atOnce: POINTERS_AT_ONCE,
    lastsMs: POINTER_LASTS_MS,
    toldASecond: 1_000 / POINTER_EVERY_MS,
  });
  readonly leads = new ScreenWords<ShownView>({
    atOnce: 1,
    lastsMs: LEAD_LASTS_MS,
    toldASecond: 1_000 / LEAD_EVERY_MS,
  });
  readonly editings = new ScreenWords<EditedField>({
    atOnce: EDITINGS_AT_ONCE,
    lastsMs: EDITING_LASTS_MS,
    toldASecond: EDITINGS_A_SECOND,
  });
  readonly #isSeen: IsSeen;
  readonly #onError: OnError;
  readonly #seen = new LRUCache<string, Promise<boolean>>({ max: SEEN_AT_MOST, ttl: SEEN_FOR_MS });

  constructor(isSeen: IsSeen, onError: OnError) {
    this.#isSeen = isSeen;
    this.#onError = onError;
  }

  /**
   * Sends a stream the signals that it may see; returns a function that stops it and clears the field edited
   * in its window.
   */
  join(territoryId: string, companion: Companion, stream: Pick<EventStream, 'send'>): () => void {
    const { visibility, maker, screen, inOrder } = companion;
    const may = (selection: string) => this.#maySee(territoryId, visibility, selection);
    const told = new Set<string>();
    const ends = [
      this.pointers.listen(territoryId, ({ name, said }, light) =>
        stream.send('pointer', { light, name, at: said }),
      ),
      this.leads.listen(territoryId, (news) =>
        inOrder(async () => stream.send('lead', await leadSeen(news, may))),
      ),
      this.editings.listen(territoryId, (news) =>
        inOrder(async () => {
          const { said } = news;
          const isSeen = said !== null && (await may(formatSelection(said) ?? ''));
          // Edits of hidden elements are not sent, not even the fact that somebody is editing.
          if (!isSeen && !told.has(news.screen)) return;
          if (isSeen) told.add(news.screen);
          else told.delete(news.screen);
          stream.send('editing', isSeen ? news : { screen: news.screen, said: null });
        }),
      ),
    ];
    return () => {
      for (const end of ends) end();
      if (screen !== undefined) this.editings.end(territoryId, { maker, screen });
    };
  }

  close(): void {
    this.pointers.close();
    this.leads.close();
    this.editings.close();
  }

  #maySee(territoryId: string, visibility: Visibility, selection: string): Promise<boolean> {
    const key = JSON.stringify([territoryId, visibilityKey(visibility), selection]);
    const known = this.#seen.get(key);
    if (known !== undefined) return known;
    // If visibility cannot be determined, nothing is sent.
    const asked = this.#isSeen(territoryId, visibility, selection).catch((error: unknown) => {
      this.#onError(error);
      return false;
    });
    this.#seen.set(key, asked);
    return asked;
  }
}

async function leadSeen(
  news: ScreenNews<ShownView>,
  may: (selection: string) => Promise<boolean>,
): Promise<ScreenNews<ShownView>> {
  const { said } = news;
  if (said === null || said.selection === null || (await may(said.selection))) return news;
  return { ...news, said: { ...said, selection: null } };
}

/** Returns a queue that runs work in order; a failure is reported, and the next piece of work runs. */
export function turns(onError: OnError): InOrder {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(onError);
  };
}
