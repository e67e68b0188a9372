import { LitElement } from 'lit';
import { type AppState, type Reads, store } from '../state/index.ts';

/**
 * An element that draws the state, again when something changed in what it read while it was drawn. Light DOM: one
 * stylesheet for all, labels and ids that reach across elements, and print and screen readers that see one document.
 */
export abstract class StoreElement extends LitElement {
  #leave: (() => void) | null = null;
  #reads: Reads<AppState> | null = null;

  protected get state(): AppState {
    return store.get();
  }

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
      void this.state.language;
      super.performUpdate();
    });
    // Drawing it may have changed what it had read.
    this.#drawAgain();
  }

  #drawAgain(): void {
    if (this.#reads?.differIn(store.get()) === true) this.requestUpdate();
  }
}

/** An element drawn from its properties only. */
export abstract class PlainElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
