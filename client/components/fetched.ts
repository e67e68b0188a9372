import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf } from '../api/api-error.ts';
import { failed, type Loadable, loaded, loading, nothing } from '../state/index.ts';

interface Resource<T> {
  /**
   * Identity of the data to read: it is read again when this changes. Null while there is nothing to read.
   */
  key(): string | null;
  read(signal: AbortSignal): Promise<T>;
  /** Whether old data stays until new data arrives, although of another identity. */
  readonly keeps?: boolean;
  /** Milliseconds without a newer word before it is read: a pause in the typing asks, not each letter. */
  readonly pauseMs?: number;
  /** It came, and is the one that was asked for last. */
  came?(value: T): void;
  /** Called when data is no longer needed, to release it. */
  gone?(value: T): void;
}

/**
 * Reads data for an element, again when its identity changes. A late answer to an earlier request is dropped
 * and its request cancelled, also when the element leaves the page. The element is drawn with the known data;
 * after a failure `again` retries.
 */
export class Fetched<T> implements ReactiveController {
  /** Known data, in the form of `maillage-load-state`. */
  known: Loadable<T> = nothing;
  readonly #host: ReactiveControllerHost;
  readonly #resource: Resource<T>;
  #key: string | null = null;
  #request = new AbortController();
  #latest: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost, resource: Resource<T>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
  }

  get value(): T | null {
    return this.known.value;
  }

  /** Reads again at once; known data stays meanwhile. Resolves when the last request has arrived. */
  readonly again = async (): Promise<void> => {
    this.#ask();
    this.#host.requestUpdate();
    let awaited: Promise<void> | null = null;
    while (awaited !== this.#latest) {
      awaited = this.#latest;
      await awaited;
    }
  };

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Runs before the element is drawn, so that no other identity's data is shown. */
  hostUpdate(): void {
    if (this.#resource.key() !== this.#key) this.#ask(this.#resource.pauseMs);
  }

  hostDisconnected(): void {
    this.#request.abort();
    this.#key = null;
    if (this.#resource.gone !== undefined) this.#keep(nothing);
  }

  #ask(pauseMs?: number): void {
    this.#latest = this.#read(pauseMs);
  }

  async #read(pauseMs?: number): Promise<void> {
    const { read, came, gone } = this.#resource;
    const key = this.#resource.key();
    this.#request.abort();
    if (key === null || (key !== this.#key && this.#resource.keeps !== true)) this.#keep(nothing);
    this.#key = key;
    if (key === null) return;
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.known = loading(this.known);
    try {
      if (pauseMs !== undefined) await new Promise((resume) => setTimeout(resume, pauseMs));
      if (signal.aborted) return;
      const value = await read(signal);
      if (signal.aborted) {
        gone?.(value);
        return;
      }
      this.#keep(loaded(value, null));
      came?.(value);
    } catch (thrown) {
      if (signal.aborted) return;
      this.known = failed(this.known, problemOf(thrown));
    }
    this.#host.requestUpdate();
  }

  #keep(known: Loadable<T>): void {
    if (this.known.value !== null && this.known.value !== known.value)
      this.#resource.gone?.(this.known.value);
    this.known = known;
  }
}
