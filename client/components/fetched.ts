import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problemOf } from '../api/api-error.ts';
import { failed, type Loadable, loaded, loading, nothing } from '../state/index.ts';

interface Resource<T> {
  /** What is to be read now, in a word: another word is read anew. Null as long as there is nothing to read. */
  key(): string | null;
  read(signal: AbortSignal): Promise<T>;
  /** What was read last stays until the next has come, though it is of something else. */
  readonly keeps?: boolean;
  /** Milliseconds without a newer word before it is read: a pause in the typing asks, not each letter. */
  readonly pauseMs?: number;
  /** It came, and is the one that was asked for last. */
  came?(value: T): void;
  /** It is of no use any more: what it holds can be given back. */
  gone?(value: T): void;
}

/**
 * Reads something for an element, and again when what it is to read has changed: an answer that comes after a newer
 * question is dropped and its request ended, as when the element leaves the page. The element is drawn with what is
 * known; what failed is asked again by `again`.
 */
export class Fetched<T> implements ReactiveController {
  /** What is known, as `maillage-load-state` tells it. */
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

  /** Reads once more, at once; what is known stays meanwhile. Resolves once what was asked for last has come. */
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

  /** Before the element is drawn, so that nothing of another word is shown. */
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
