import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import type { GraphElement } from './graph-element.ts';

/** A view that moves is looked at once it rests. */
const REST_MS = 150;
/** Seen whole, a map fills at least this share of its stage, one way or the other. */
const FILLED = 0.5;
/** Tolerance beyond the stage, in pixels: the end of a name. */
const SLACK = 24;

/** « Toute la carte », once the view shows a part of it, or shows it from afar. */
export class StageFit extends StoreElement {
  static override properties = { away: { state: true } };
  declare away: boolean;
  #core: Core | null = null;
  #rest: number | undefined;

  constructor() {
    super();
    this.away = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#core?.off('viewport resize', this.#onMove);
    this.#core = null;
    clearTimeout(this.#rest);
  }

  get #graph(): GraphElement | null {
    return this.parentElement?.querySelector('maillage-graph') ?? null;
  }

  protected override render(): TemplateResult | null {
    // Read so that a map that came is looked at.
    void this.state.map.value;
    if (!this.away) return null;
    return html`<button class="button compact stage-fit" title=${t('map.fit')} @click=${() => this.#graph?.fit()}>${icon('fit')} ${t('map.whole')}</button>`;
  }

  protected override updated(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const graph = this.#graph;
    await graph?.settled();
    const core = graph?.core ?? null;
    if (core === this.#core || !this.isConnected) return;
    this.#core?.off('viewport resize', this.#onMove);
    this.#core = core;
    core?.on('viewport resize', this.#onMove);
  }

  readonly #onMove = (): void => {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => {
      this.away = this.#core !== null && isAway(this.#core);
    }, REST_MS);
  };
}

function isAway(core: Core): boolean {
  const nodes = core.nodes();
  const [width, height] = [core.width(), core.height()];
  if (nodes.length < 2 || width === 0 || height === 0) return false;
  const { x1, x2, y1, y2, w, h } = nodes.renderedBoundingBox({ includeLabels: false });
  const isCut = x1 < -SLACK || y1 < -SLACK || x2 > width + SLACK || y2 > height + SLACK;
  return isCut || Math.max(w / width, h / height) < FILLED;
}

customElements.define('maillage-stage-fit', StageFit);
