import type cytoscape from 'cytoscape';
import { type Box, enclosing } from '../geometry.ts';
import { type Labelled, type PlacedLabel, placeLabels, type Stroke } from '../place-labels.ts';
import { LABEL_LINE_HEIGHT } from '../stylesheet.ts';
import type { VisualScale } from '../visual-scale.ts';
import { type LabelForm, labelForms, type Measure } from '../wrap-label.ts';

/** More names than this on one screen help nobody, and cost time. */
const MOST_LABELS = 700;
/** Letters may come this near the edge of what `fit` shows, in pixels. */
const EDGE = 80;

/** Writes the names where there is room; what has none is written when pointed at. */
export class Labels {
  readonly #cy: cytoscape.Core;
  readonly #measure: Measure;
  readonly #forms = new Map<string, LabelForm[]>();
  #placed = new Map<string, PlacedLabel>();
  #hovered: string | null = null;

  constructor(cy: cytoscape.Core, measure: Measure) {
    this.#cy = cy;
    this.#measure = measure;
  }

  place(scale: VisualScale, everywhere = false): void {
    const nodes = this.#cy.nodes('.actor').toArray();
    const { x1, x2, y1, y2 } = this.#cy.extent();
    const inView = nodes
      .filter((node) => {
        const { x, y } = node.position();
        return everywhere || (x > x1 && x < x2 && y > y1 && y < y2);
      })
      .sort((a, b) => Number(b.data('importance')) - Number(a.data('importance')))
      .slice(0, MOST_LABELS);
    const bodies = nodes.map((node) => this.#labelled(node));
    const hubs = this.#cy
      .nodes('.hub')
      .map((hub) => ({ ...boxOf(hub), id: hub.id(), forms: [], importance: -1e9 }));
    const wanted = new Set(inView.map((node) => node.id()));
    const items = [...bodies.map((body) => (wanted.has(body.id) ? body : { ...body, forms: [] })), ...hubs];
    this.#placed = placeLabels(
      items,
      this.#strokes(),
      lettering(scale),
      this.#placed,
      roomAround(bodies, scale),
    );
    this.#write(nodes);
  }

  /** Names what the pointer is on, even over others. */
  hover(node: cytoscape.NodeSingular | null, scale: VisualScale): void {
    const before = this.#hovered === null ? null : this.#cy.getElementById(this.#hovered);
    this.#hovered = node?.id() ?? null;
    if (before?.nonempty()) before.removeClass('hovered');
    if (before?.nonempty() && !this.#placed.has(before.id())) before.removeClass('labelled');
    if (node === null) return;
    if (!this.#placed.has(node.id())) {
      const alone = placeLabels([{ ...this.#labelled(node), forced: true }], [], lettering(scale));
      const label = alone.get(node.id());
      if (label !== undefined) write(node, label);
    }
    node.addClass('hovered');
  }

  #labelled(node: cytoscape.NodeSingular): Labelled {
    return {
      ...boxOf(node),
      id: node.id(),
      forms: this.#formsOf(String(node.data('name'))),
      importance: Number(node.data('importance')),
      forced: node.hasClass('chosen') || node.hasClass('lit'),
    };
  }

  #formsOf(name: string): LabelForm[] {
    const known = this.#forms.get(name) ?? labelForms(name, this.#measure);
    this.#forms.set(name, known);
    return known;
  }

  #strokes(): Stroke[] {
    return this.#cy.edges().map((edge) => ({
      from: edge.source().position(),
      to: edge.target().position(),
      weight: 0.6 + Number(edge.data('width')) / 3,
    }));
  }

  #write(nodes: readonly cytoscape.NodeSingular[]): void {
    this.#cy.batch(() => {
      for (const node of nodes) {
        const label = this.#placed.get(node.id());
        if (label !== undefined) write(node, label);
        else if (node.id() !== this.#hovered) node.removeClass('labelled');
      }
    });
  }
}

const lettering = (scale: VisualScale) => ({
  fontSize: scale.font,
  lineHeight: LABEL_LINE_HEIGHT,
  gap: scale.font * 0.22,
});

const boxOf = (node: cytoscape.NodeSingular): Box => ({
  ...node.position(),
  halfWidth: node.width() / 2,
  halfHeight: node.height() / 2,
});

const roomAround = (bodies: readonly Box[], scale: VisualScale): Box | null => {
  const box = enclosing(bodies);
  const edge = EDGE / scale.zoom;
  return box === null ? null : { ...box, halfWidth: box.halfWidth + edge, halfHeight: box.halfHeight + edge };
};

function write(node: cytoscape.NodeSingular, { text, dx, dy, side }: PlacedLabel): void {
  const same =
    node.data('label') === text &&
    Math.abs(node.data('labelX') - dx) < 0.01 &&
    Math.abs(node.data('labelY') - dy) < 0.01;
  if (!same) node.data({ label: text, labelX: dx, labelY: dy });
  node.toggleClass('justify-left', side.endsWith('right'));
  node.toggleClass('justify-right', side.endsWith('left'));
  node.addClass('labelled');
}
