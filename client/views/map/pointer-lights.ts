import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { StoreElement } from '../../components/store-element.ts';
import { asShown } from '../../graph/frames/carry-point.ts';
import { t } from '../../messages/translate.ts';

/**
 * Pointers of others over the map, hidden from screen readers: twenty updates a second cannot be announced.
 */
export class PointerLights extends StoreElement {
  static override properties = { core: { attribute: false } };
  declare core: Core | null;
  #placedOn: Core | null = null;

  constructor() {
    super();
    this.core = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#placedOn?.off('viewport', this.#place);
    this.#placedOn = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="pointer-lights" aria-hidden="true">${repeat(
      this.state.lights,
      ([light]) => light,
      ([light, { name }]) =>
        html`<div class="pointer-light" data-light=${light}><span>${name ?? t('live.pointing')}</span></div>`,
    )}</div>`;
  }

  protected override updated(): void {
    if (this.core !== this.#placedOn) {
      this.#placedOn?.off('viewport', this.#place);
      this.core?.on('viewport', this.#place);
      this.#placedOn = this.core;
    }
    // Before it is shown: it does not come flying from the corner.
    this.#place();
  }

  /** Positions it on the map, independent of the zoom. */
  readonly #place = (): void => {
    if (this.core === null) return;
    const pan = this.core.pan();
    const zoom = this.core.zoom();
    const actors = this.state.map.value?.actors ?? [];
    for (const [light, told] of this.state.lights) {
      const at = asShown(told.at, this.core, actors);
      const element = this.querySelector<HTMLElement>(`[data-light="${light}"]`);
      if (element !== null)
        element.style.transform = `translate(${at.x * zoom + pan.x}px, ${at.y * zoom + pan.y}px)`;
    }
  };
}

customElements.define('maillage-pointer-lights', PointerLights);
