import type { Core, NodeSingular } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { type Box, isWithin, overlaps } from '../../../model/drawing/geometry.ts';
import { oneFor } from '../../../model/once.ts';
import { type Shore, shoreOf } from '../../../model/readings/shore-reading.ts';
import { StoreElement } from '../../components/store-element.ts';
import { takenOnScreen } from '../../graph/on-screen.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { namesShore } from '../../state/index.ts';
import { shoreOnPhone } from './fold-on-phone.ts';
import type { GraphElement } from './graph-element.ts';

const REST_MS = 150;
/** Air between what stands on the shore and its line, in pixels; above it the name of the shore has its place. */
const AIR = { side: 14, above: 24, below: 10 };

/** From the corner of the line to the name of the shore, in pixels. */
const NAME_INSET = 16;

const shoreOfMap = oneFor(shoreOf);

/** Line around actors without a link, with their number; names only for facilitators at a desk. */
export class ShoreElement extends StoreElement {
  #core: Core | null = null;
  #rest: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    clearTimeout(this.#rest);
  }

  get #graph(): GraphElement | null {
    return this.parentElement?.querySelector('maillage-graph') ?? null;
  }

  get #shore(): Shore | null {
    const { map, film, view, appearance } = this.state;
    if (map.value === null || film !== null || view === 'compare') return null;
    // A big screen counts them in its legend, a phone below its folded lands.
    if (appearance.bigScreen || shoreOnPhone(this.state) !== null) return null;
    const shore = shoreOfMap(map.value);
    return shore.actors.length === 0 ? null : shore;
  }

  protected override render(): TemplateResult | null {
    const shore = this.#shore;
    if (shore === null) return null;
    const named = namesShore(this.state);
    return html`<section class="shore" aria-label=${t('map.shoreLabel')}>
      <p class="shore-name">${t('map.shore', shore.actors.length, shore.awaitingIds.size)}</p>
      <ul class="visually-hidden">${shore.actors.map(
        ({ name, family }) => html`<li>${named ? name : familyShort(family)}</li>`,
      )}</ul></section>`;
  }

  protected override updated(): void {
    void this.#find();
  }

  /** Once the drawing has come to rest. */
  async #find(): Promise<void> {
    const graph = this.#graph;
    await graph?.settled();
    const core = graph?.core ?? null;
    if (core === null || !this.isConnected) return;
    if (core !== this.#core) {
      this.#leave();
      this.#core = core;
      core.on('viewport resize position', this.#onMove);
    }
    this.#place();
  }

  readonly #onMove = (): void => {
    this.#place();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#place(), REST_MS);
  };

  #leave(): void {
    this.#core?.off('viewport resize position', this.#onMove);
    this.#core = null;
  }

  /** Around the rows below all others; the name alone, at the foot of the map, where they do not stand together. */
  #place(): void {
    const section = this.querySelector<HTMLElement>('.shore');
    const [core, shore] = [this.#core, this.#shore];
    if (section === null || core === null || shore === null) return;
    section.dataset.placed = '';
    const rows = rowsOf(core, shore);
    section.classList.toggle('scattered', rows.length === 0);
    const { style } = section;
    if (rows.length === 0) {
      for (const side of ['left', 'top', 'width', 'height']) style.removeProperty(side);
      return;
    }
    const boxes = rows.map((node) =>
      node.renderedBoundingBox({ includeLabels: true, includeOverlays: false }),
    );
    const [left, right] = [Math.min(...boxes.map(({ x1 }) => x1)), Math.max(...boxes.map(({ x2 }) => x2))];
    // From its bodies up: a name above one of them may stand out, rather than the line over a land.
    const bodies = rows.map((node) => node.renderedBoundingBox({ includeLabels: false }));
    const [top, bottom] = [Math.min(...bodies.map(({ y1 }) => y1)), Math.max(...boxes.map(({ y2 }) => y2))];
    style.left = `${left - AIR.side}px`;
    style.top = `${top - AIR.above}px`;
    style.width = `${right - left + 2 * AIR.side}px`;
    style.height = `${bottom - top + AIR.above + AIR.below}px`;
    const box = {
      left: left - AIR.side,
      right: right + AIR.side,
      top: top - AIR.above,
      bottom: bottom + AIR.below,
    };
    section.dataset.name = placeOfName(core, section, box);
  }
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Finds a free place for the shore's title: on its upper or lower line, or next to it. */
function placeOfName(core: Core, section: HTMLElement, { left, right, top, bottom }: Sides): string {
  const name = section.querySelector('.shore-name')?.getBoundingClientRect();
  if (name === undefined) return 'above';
  const [halfWidth, halfHeight] = [name.width / 2, name.height / 2];
  const middle = (top + bottom) / 2;
  const spots: readonly (readonly [string, Box])[] = [
    ['above', { x: left + NAME_INSET + halfWidth, y: top, halfWidth, halfHeight }],
    ['below', { x: left + NAME_INSET + halfWidth, y: bottom, halfWidth, halfHeight }],
    ['right', { x: right + NAME_INSET + halfWidth, y: middle, halfWidth, halfHeight }],
    ['left', { x: left - NAME_INSET - halfWidth, y: middle, halfWidth, halfHeight }],
  ];
  const [width, height] = [core.width(), core.height()];
  const stage = { x: width / 2, y: height / 2, halfWidth: width / 2, halfHeight: height / 2 };
  const taken = takenOnScreen(core);
  const free = spots.find(
    ([, spot]) => isWithin(spot, stage) && !taken.some((other) => overlaps(spot, other)),
  );
  return free?.[0] ?? 'above';
}

/** Finds the actors on the shore that stand lower than all others. */
function rowsOf(core: Core, { actors }: Shore): NodeSingular[] {
  const ashore = new Set(actors.map(({ id }) => id));
  const nodes = core.nodes('.actor').toArray();
  const lowest = nodes
    .filter((node) => !ashore.has(node.id()))
    .reduce((most, node) => Math.max(most, node.position().y), Number.NEGATIVE_INFINITY);
  return nodes.filter((node) => ashore.has(node.id()) && node.position().y > lowest);
}

customElements.define('maillage-shore', ShoreElement);
