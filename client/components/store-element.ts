import { LitElement } from 'lit';
import { type AppState, type Reads, store } from '../state/index.ts';

/**
 * An element that is drawn again when something changed in what it read of the state while it was drawn. Light DOM: one
 * stylesheet for all, labels and ids that reach across elements, and print and screen readers that see one document.
 */
abstract class WatchingElement extends LitElement {
  #leave: (() => void) | null = null;
  #reads: Reads<AppState> | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = store.subscribe(() => this.#drawAgain());
    this.#drawAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }

  protected override performUpdate(): void {
    this.#reads = store.noteReads(() => {
      // Texts are of a language that the state names, without being read from it.
      void store.get().language;
      super.performUpdate();
    });
    // Drawing it may have changed what it had read.
    this.#drawAgain();
  }

  #drawAgain(): void {
    if (this.#reads?.differIn(store.get()) === true) this.requestUpdate();
  }
}

/** An element that draws the state. */
export abstract class StoreElement extends WatchingElement {
  protected get state(): AppState {
    return store.get();
  }
}

/** An element drawn from its properties only, in the language of the screen. */
export abstract class PlainElement extends WatchingElement {}
