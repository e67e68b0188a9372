import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Point } from '../../../model/drawing/geometry.ts';
import { select } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { namesOnScreen, symbolsOnScreen } from '../../graph/on-screen.ts';
import { t } from '../../messages/translate.ts';
import { heardFirstAtRest } from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { earPlace } from './ear-place.ts';

/** Events of the drawing after which a symbol or its name stands elsewhere. */
const MOVES = 'viewport resize position data';

/** After this long without a move the drawing rests, in milliseconds. */
const REST_MS = 80;

/**
 * Badges on the map at rest: each of the actors to hear first has an ear at its symbol, which opens the
 * actor. Keyboard and screen readers reach the same actors in the menu under the map.
 */
export class HearBadges extends StoreElement {
  #core: Core | null = null;
  #ids: readonly string[] | null = null;
  /** From the middle of each symbol, in pixels. */
  #places: ReadonlyMap<string, Point> = new Map();
  #resting: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
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

  /** Moves each ear with its symbol, and looks for better places once the drawing rests. */
  readonly #follow = (): void => {
    this.#move();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(this.#turn, REST_MS);
  };

  readonly #turn = (): void => {
    const core = this.#core;
    const ids = [...this.querySelectorAll<HTMLElement>('button')].map(({ dataset }) => dataset.id ?? '');
    if (core === null || ids.length === 0) return;
    const symbols = symbolsOnScreen(core);
    const names = [...namesOnScreen(core).values()];
    const [width, height] = [core.width(), core.height()];
    const frame = { x: width / 2, y: height / 2, halfWidth: width / 2, halfHeight: height / 2 };
    this.#places = new Map(
      ids.flatMap((id) => {
        const own = symbols.get(id);
        const others = [...symbols].flatMap(([other, box]) => (other === id ? [] : box));
        return own === undefined ? [] : [[id, earPlace(own, { names, symbols: others, frame })]];
      }),
    );
    this.#move();
  };

  #move(): void {
    for (const badge of this.querySelectorAll<HTMLElement>('button')) {
      const node = this.#core?.getElementById(badge.dataset.id ?? '');
      const ear = this.#places.get(badge.dataset.id ?? '');
      badge.hidden = node === undefined || node.empty() || ear === undefined;
      if (node === undefined || node.empty() || ear === undefined) continue;
      const { x, y } = node.renderedPosition();
      badge.style.left = `${x + ear.x}px`;
      badge.style.top = `${y + ear.y}px`;
    }
  }
}

customElements.define('maillage-hear-badges', HearBadges);
