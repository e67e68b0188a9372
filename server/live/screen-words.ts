import { Listeners } from './listeners.ts';

const SECOND_MS = 1_000;

/** Window that sends a signal: its credential tells it from others, `name` is shown to people. */
interface Screen {
  readonly maker: string;
  readonly screen: string;
  readonly name?: string | undefined;
}

/** Present signal of a screen; null after it ended. */
export interface ScreenNews<Said> extends Omit<Screen, 'maker'> {
  readonly said: Said | null;
}

interface Limits {
  /** Maximum number of screens of a territory whose signals are sent at once. */
  readonly atOnce: number;
  /** Lifetime of a signal that is not repeated. */
  readonly lastsMs: number;
  /** Maximum rate of signals sent for each screen, a second. */
  readonly toldASecond: number;
}

interface Word<Said> {
  readonly sender: Screen;
  /** Which of those told of at once it is: the first that was free. */
  readonly place: number;
  said: Said;
  /** Times at which it was sent during the last second. */
  told: readonly number[];
  ends: NodeJS.Timeout;
  /** Signal over the rate limit, to be sent a little later. */
  later: NodeJS.Timeout | undefined;
}

type Told<Said> = readonly [news: ScreenNews<Said>, place: number];

/**
 * Signals of screens, forwarded to the followers of the same territory through this process. In memory only.
 */
export class ScreenWords<Said> {
  readonly #listeners = new Listeners<Told<Said>>();
  readonly #words = new Map<string, Word<Said>[]>();
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Returns true if others receive the signals of a screen already. */
  isTold(territoryId: string, { maker, screen }: Screen): boolean {
    return this.#wordOf(territoryId, maker, screen) !== undefined;
  }

  /** Forwards the present signal of a screen, or its end (null); returns whether others receive it. */
  say(territoryId: string, sender: Screen, message: Said | null): boolean {
    if (message === null) {
      this.end(territoryId, sender);
      return false;
    }
    const words = this.#words.get(territoryId) ?? [];
    const known = this.#wordOf(territoryId, sender.maker, sender.screen);
    if (known === undefined && words.length >= this.#limits.atOnce) return false;
    const ends = setTimeout(() => this.end(territoryId, sender), this.#limits.lastsMs);
    ends.unref();
    const word = known ?? {
      sender,
      place: freePlace(words),
      said: message,
      told: [],
      ends,
      later: undefined,
    };
    if (known === undefined) this.#words.set(territoryId, [...words, word]);
    else clearTimeout(known.ends);
    word.ends = ends;
    word.said = message;
    this.#tell(territoryId, word);
    return true;
  }

  /** Ends the signal of a screen. */
  end(territoryId: string, { maker, screen }: Screen): void {
    const gone = this.#wordOf(territoryId, maker, screen);
    if (gone === undefined) return;
    this.#forget(territoryId, gone);
    this.#listeners.tell(territoryId, [{ screen, said: null }, gone.place]);
  }

  /** Listens to a territory and receives its present signals at once; returns a function that stops it. */
  listen(territoryId: string, listener: (...told: Told<Said>) => void): () => void {
    for (const word of this.#words.get(territoryId) ?? []) listener(...newsOf(word));
    return this.#listeners.listen(territoryId, (told) => listener(...told));
  }

  close(): void {
    for (const [territoryId, words] of this.#words) for (const word of words) this.#forget(territoryId, word);
  }

  #wordOf(territoryId: string, maker: string, screen: string): Word<Said> | undefined {
    return this.#words
      .get(territoryId)
      ?.find(({ sender }) => sender.maker === maker && sender.screen === screen);
  }

  #tell(territoryId: string, word: Word<Said>): void {
    const now = performance.now();
    word.told = word.told.filter((then) => then > now - SECOND_MS);
    const [first = now] = word.told;
    if (word.later !== undefined) return;
    if (word.told.length >= this.#limits.toldASecond) {
      // Sends the newest signal once the rate allows: the last one always arrives.
      word.later = setTimeout(
        () => {
          word.later = undefined;
          this.#tell(territoryId, word);
        },
        first + SECOND_MS - now,
      );
      return;
    }
    word.told = [...word.told, now];
    this.#listeners.tell(territoryId, newsOf(word));
  }

  #forget(territoryId: string, gone: Word<Said>): void {
    clearTimeout(gone.ends);
    clearTimeout(gone.later);
    const left = (this.#words.get(territoryId) ?? []).filter((word) => word !== gone);
    if (left.length === 0) this.#words.delete(territoryId);
    else this.#words.set(territoryId, left);
  }
}

const newsOf = <Said>({ sender: { screen, name }, said, place }: Word<Said>): Told<Said> => [
  { screen, name, said },
  place,
];

function freePlace(words: readonly { readonly place: number }[]): number {
  const taken = new Set(words.map(({ place }) => place));
  let place = 0;
  while (taken.has(place)) place += 1;
  return place;
}
