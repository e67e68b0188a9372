import type { Core, NodeSingular } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { type Box, isWithin, sharedArea } from '../../../model/drawing/geometry.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { type Shore, shoreOf } from '../../../model/readings/shore-reading.ts';
import { StoreElement } from '../../components/store-element.ts';
import { boxesOnScreen, namesOnScreen, takenOnScreen } from '../../graph/on-screen.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { namesShore } from '../../state/index.ts';
import { shoreOnPhone } from './fold-on-phone.ts';
import type { GraphElement } from './graph-element.ts';

const REST_MS = 150;
/** Air between what stands on the shore and its line, in pixels. */
const AIR = { side: 14, above: 24, names: 6, below: 10 };

/** Room of the dashed line itself, in pixels. */
const LINE = 2;

const shoreOfMap = memoizeByObject(shoreOf);

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
    const bodies = rows.map((node) => node.renderedBoundingBox({ includeLabels: false }));
    const [left, right] = [Math.min(...boxes.map(({ x1 }) => x1)), Math.max(...boxes.map(({ x2 }) => x2))];
    // Around their names, unless a land is in the way: then one name may stand out.
    const above = Math.min(
      Math.min(...boxes.map(({ y1 }) => y1)) - AIR.names,
      Math.min(...bodies.map(({ y1 }) => y1)) - AIR.above,
    );
    const top = Math.max(
      above,
      Math.min(foot(core, rows), Math.min(...bodies.map(({ y1 }) => y1)) - AIR.names),
    );
    // The lower line of a row at the foot of the stage stays visible.
    const bottom = Math.min(Math.max(...boxes.map(({ y2 }) => y2)) + AIR.below, core.height() - LINE);
    style.left = `${left - AIR.side}px`;
    style.top = `${top}px`;
    style.width = `${right - left + 2 * AIR.side}px`;
    style.height = `${bottom - top}px`;
    style.setProperty(
      '--line',
      lineWithout([...namesOnScreen(core).values()], { left: left - AIR.side, top }),
    );
    placeName(core, section);
  }
}

/** How far a line of any length reaches, in pixels. */
const FAR = 20_000;

/** Returns the part of a frame's dashed line that crosses no name, as a `clip-path`; the corner is the frame's. */
function lineWithout(names: readonly Box[], corner: { left: number; top: number }): string {
  const holes = names.map(({ x, y, halfWidth, halfHeight }) => {
    const [left, top] = [x - halfWidth - corner.left, y - halfHeight - corner.top].map(Math.floor);
    return `M${left} ${top}h${Math.ceil(2 * halfWidth)}v${Math.ceil(2 * halfHeight)}H${left}Z`;
  });
  return `path(evenodd, "M${-FAR} ${-FAR}H${FAR}V${FAR}H${-FAR}Z${holes.join('')}")`;
}

/** Returns the lower edge of what is drawn above these rows, lands included, in pixels. */
function foot(core: Core, rows: readonly NodeSingular[]): number {
  const ashore = new Set(rows.map((node) => node.id()));
  const bodies = core.nodes().filter((node) => !ashore.has(node.id()));
  return Math.max(
    bodies.empty() ? 0 : bodies.renderedBoundingBox({ includeLabels: false }).y2,
    ...coastsOn(core).map(({ y, halfHeight }) => y + halfHeight),
  );
}

const coastsOn = (core: Core): Box[] =>
  boxesOnScreen(core.container(), [...(core.container()?.querySelectorAll('.land-coast') ?? [])]);

/** On its upper or lower line; next to it in two short lines, or fewer lines of a longer title. */
const SIDES = ['above', 'below', 'right', 'left', 'right wide', 'left wide'];
/** Cost of a title that the stage cuts, in square pixels: more than it could cover. */
const CUT = 1e6;

/** Places the shore's title where it covers nothing: on its upper or lower line, or next to it; else where it covers least. */
function placeName(core: Core, section: HTMLElement): void {
  const name = section.querySelector('.shore-name');
  if (name === null) return;
  const [width, height] = [core.width(), core.height()];
  const stage = { x: width / 2, y: height / 2, halfWidth: width / 2, halfHeight: height / 2 };
  const taken = [...takenOnScreen(core), ...coastsOn(core)];
  let [best, least] = ['', Number.POSITIVE_INFINITY];
  for (const side of SIDES) {
    section.dataset.name = side;
    const [spot] = boxesOnScreen(core.container(), [name]);
    if (spot === undefined) return;
    const outside = isWithin(spot, stage) ? 0 : CUT;
    const covered = taken.reduce((sum, other) => sum + sharedArea(spot, other), outside);
    if (covered < least) [best, least] = [side, covered];
    if (covered === 0) break;
  }
  section.dataset.name = best;
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
