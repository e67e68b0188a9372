import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { select } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { heardFirstAtRest } from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { earPlace } from './ear-place.ts';

/** Events of the drawing after which a symbol or its name stands elsewhere. */
const MOVES = 'viewport resize position data';

/**
 * Badges on the map at rest: each of the actors to hear first has an ear at its symbol, which opens the
 * actor. Keyboard and screen readers reach the same actors in the menu under the map.
 */
export class HearBadges extends StoreElement {
  #core: Core | null = null;
  #ids: readonly string[] | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override render(): TemplateResult {
    return html`<div class="hear-badges" aria-hidden="true">${repeat(
      heardFirstAtRest(this.state),
      ({ id }) => id,
      ({ id }) => html`<button tabindex="-1" data-id=${id} title=${t('legend.hearFirst')}
        @click=${() => select({ kind: 'actor', id })}>${icon('hear')}</button>`,
    )}</div>`;
  }

  protected override updated(): void {
    const ids = heardFirstAtRest(this.state).map(({ id }) => id);
    if (ids.length > 0 && ids.join() !== this.#ids?.join()) void this.#find();
    this.#ids = ids;
    this.#follow();
  }

  /** Waits for the drawing, then follows it. */
  async #find(): Promise<void> {
    const graph = this.parentElement?.querySelector<GraphElement>('maillage-graph') ?? null;
    await graph?.settled();
    const core = graph?.core ?? null;
    if (core === null || !this.isConnected) return;
    if (core !== this.#core) {
      this.#leave();
      this.#core = core;
      core.on(MOVES, this.#follow);
    }
    this.#follow();
  }

  #leave(): void {
    this.#core?.off(MOVES, this.#follow);
    this.#core = null;
  }

  readonly #follow = (): void => {
    for (const badge of this.querySelectorAll<HTMLElement>('button')) {
      const node = this.#core?.getElementById(badge.dataset.id ?? '');
      badge.hidden = node === undefined || node.empty();
      if (node === undefined || node.empty()) continue;
      const { x, y } = node.renderedPosition();
      const zoom = node.cy().zoom();
      const isNamed = node.hasClass('labelled');
      const name = isNamed ? { x: zoom * node.data('labelX'), y: zoom * node.data('labelY') } : null;
      const ear = earPlace(Math.max(node.renderedWidth(), node.renderedHeight()) / 2, name);
      badge.style.left = `${x + ear.x}px`;
      badge.style.top = `${y + ear.y}px`;
    }
  };
}

customElements.define('maillage-hear-badges', HearBadges);
