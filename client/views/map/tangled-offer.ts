import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { ROUTED_AT_MOST } from '../../../model/drawing/layout/many-nodes.ts';
import { layoutGraphOf } from '../../../model/drawing/layout-graph.ts';
import { YOUNG_AT_MOST } from '../../../model/drawing/young-map.ts';
import { StoreElement } from '../../components/store-element.ts';
import { runLayout } from '../../graph/layout/run-layout.ts';
import { canvasMeasure } from '../../graph/measure-text.ts';
import { t } from '../../messages/translate.ts';
import type { GraphElement } from './graph-element.ts';
import { presentMap } from './present-map.ts';

/** Number of new cooperations after which the map is examined again. */
const LINES = 10;

/** Offers to arrange a map on which a room has typed, if a free layout crosses far fewer links. */
export class TangledOffer extends StoreElement {
  static override properties = { isOffered: { state: true } };
  declare isOffered: boolean;
  #territoryId = '';
  /** Cooperations at the last examination, or when the map was opened. */
  #known = 0;
  #ending: AbortController | null = null;

  constructor() {
    super();
    this.isOffered = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult | null {
    const { appearance, composeOffer } = this.state;
    const map = presentMap(this.state);
    if (!this.isOffered || map === null || appearance.bigScreen || composeOffer === map.territory.id)
      return null;
    return html`<div class="lands-offer" role="status">
      <p><b>${t('tangled.offer')}</b> <span class="soft">${t('tangled.meaning')}</span></p>
      <button class="button primary" @click=${this.#arrange}>${t('tangled.accept')}</button>
      <button class="button" @click=${this.#later}>${t('lands.later')}</button>
    </div>`;
  }

  protected override updated(): void {
    const map = presentMap(this.state);
    if (map === null) return;
    const count = map.cooperations.length;
    if (map.territory.id !== this.#territoryId) {
      this.#stop();
      this.#territoryId = map.territory.id;
      this.#known = count;
      this.isOffered = false;
    }
    const isGrown = map.actors.length > YOUNG_AT_MOST && count >= this.#known + LINES;
    if (isGrown && !this.isOffered && map.actors.length <= ROUTED_AT_MOST) void this.#examine(map);
  }

  #stop(): void {
    this.#ending?.abort(new DOMException('Nobody waits for the examination any more', 'AbortError'));
  }

  async #examine(map: TerritoryMap): Promise<void> {
    this.#known = map.cooperations.length;
    this.#stop();
    const ending = new AbortController();
    this.#ending = ending;
    const placed = Object.fromEntries(
      map.actors.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }]])),
    );
    const drawing = layoutGraphOf(map, map.actors, canvasMeasure());
    try {
      this.isOffered = await runLayout({ task: 'tangled', ...drawing, placed }, ending.signal);
    } catch (error) {
      // Without its program, which comes by the network, nothing is offered; the map is there.
      if (!ending.signal.aborted) console.warn('The map could not be examined', error);
    }
  }

  readonly #arrange = (): void => {
    this.#later();
    void document.querySelector<GraphElement>('maillage-graph')?.arrange();
  };

  readonly #later = (): void => {
    this.isOffered = false;
    this.#known = this.state.map.value?.cooperations.length ?? this.#known;
  };
}

customElements.define('maillage-tangled-offer', TangledOffer);
