import { LitElement } from 'lit';
import { type AppState, store } from '../state/index.ts';

/**
 * An element that draws the state. Light DOM: one stylesheet for all, labels and ids that reach across elements, and
 * print and screen readers that see one document.
 */
export abstract class StoreElement extends LitElement {
  #leave: (() => void) | null = null;

  protected get state(): AppState {
    return store.get();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }
}

/** An element drawn from its properties only. */
export abstract class PlainElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
