import type cytoscape from 'cytoscape';
import type { NamesFromAfar } from '../../../model/drawing/frames/names-from-afar.ts';
import { type Box, enclosing, type Point } from '../../../model/drawing/geometry.ts';
import { pivotsFirst } from '../../../model/drawing/lands/pivots-first.ts';
import type { MapElements, NodeElement } from '../../../model/drawing/map-elements.ts';
import {
  keptFree,
  type Labelled,
  letteringOf,
  type PlacedLabel,
  placeLabels,
  type Stroke,
  strokeOf,
} from '../../../model/drawing/place-labels.ts';
import type { VisualScale } from '../../../model/drawing/visual-scale.ts';
import { type LabelForm, labelForms, type Measure } from '../../../model/drawing/wrap-label.ts';
import { setClass } from './set-class.ts';
import type { SizedStyle } from './sized-style.ts';

/** More names than this on one screen help nobody, and cost time. */
const MOST_LABELS = 700;
/**
 * Number of highlighted names that are always drawn, whatever they cover; more of them only if they fit,
 * before others.
 */
const MOST_FORCED = 8;
const LIT_FIRST = 1e6;
/** Number of visible actors above which not all are named: that would be letters without a map. */
const CROWD = 150;
/** Maximum number of symbols in a crowd that one name may hide; beyond that it appears on zooming in. */
const MOST_HIDDEN = 6;
/** The same on a picture read from afar, whose letters are larger than its symbols. */
const MOST_HIDDEN_AFAR = 2;
/** Room for letters beyond the middles of the outermost actors, within what `fit` leaves there, in pixels. */
const EDGE = { side: 54, above: 80 };
/** In a frame of its own, where lengths are those of the screen, one looks from near from this zoom on. */
const FROM_NEAR = 1.3;
/** At the rim of the screen nothing is written, in pixels. */
const RIM = 8;

type FromAfar = Pick<NamesFromAfar, 'actorIds' | 'leaderIds'>;

export type Places = ReadonlyMap<string, Point>;

/** Writes the names where there is room; what has none is written when pointed at. */
export class Labels {
  readonly #cy: cytoscape.Core;
  readonly #measure: Measure;
  readonly #style: SizedStyle;
  readonly #covered: () => number;
  readonly #forms = new Map<string, LabelForm[]>();
  #items = new Map<string, Labelled>();
  #placed: ReadonlyMap<string, PlacedLabel> = new Map();
  #placedFor: { readonly elements: MapElements; readonly view: string } | null = null;
  #hovered: string | null = null;
  /** Rooms of the names of lands: no other name is written there. */
  #rooms: readonly Box[] = [];
  /** Best linked of each land, where there are lands. */
  #pivots: ReadonlySet<string> | null = null;
  /** Actors named on the whole view, for reading from afar; zoomed in, names follow the usual rules. */
  #fromAfar: FromAfar | null = null;

  /** @param covered Pixels of the right edge that an open panel lies over. */
  constructor(cy: cytoscape.Core, measure: Measure, style: SizedStyle, covered: () => number = () => 0) {
    this.#cy = cy;
    this.#measure = measure;
    this.#style = style;
    this.#covered = covered;
    cy.on('mouseover', 'node.actor, node.land', ({ target }) => this.#hover(target));
    cy.on('mouseout', 'node.actor, node.land', () => this.#hover(null));
  }

  /** Nothing is written where lands have their names; of a crowd on lands the pivots alone are named. */
  heed(rooms: readonly Box[], pivots: ReadonlySet<string> | null, fromAfar: FromAfar | null = null): void {
    if (JSON.stringify(rooms) !== JSON.stringify(this.#rooms)) this.#placedFor = null;
    this.#fromAfar = fromAfar;
    this.#rooms = rooms;
    this.#pivots = pivots;
  }

  /** Whether the names were placed for these elements, the names of lands there are, and what is on screen. */
  areFor(elements: MapElements): boolean {
    return this.#placedFor?.elements === elements && this.#placedFor.view === this.#view();
  }

  /** Finds a place for each name; from data alone, so that a map can be labelled before it is drawn. */
  find(elements: MapElements, at: Places, everywhere = false): ReadonlyMap<string, PlacedLabel> {
    const { nodes, edges } = elements;
    const { scale } = this.#style;
    const force = nodes.filter(isLit).length <= MOST_FORCED;
    const bodies = nodes.flatMap((node) => {
      const point = at.get(node.id);
      return point === undefined ? [] : [this.#labelled(node, point, scale, force)];
    });
    this.#items = new Map(bodies.map((body) => [body.id, body]));
    const actors = bodies.filter(({ forms }) => forms.length > 0);
    const seen = everywhere ? actors : this.#inView(actors);
    const crowded = this.#crowdOf(seen);
    const afar = this.#afar;
    const first = crowded ?? afar?.actorIds ?? null;
    const wanted = new Set(this.#toName(seen));
    const named = bodies.map((body) =>
      wanted.has(body)
        ? { ...body, spares: !body.forced && afar?.leaderIds?.has(body.id) === false }
        : { ...body, forms: [] },
    );
    this.#placed = placeLabels(
      [...(first ? pivotsFirst(named, first) : named), ...keptFree(this.#rooms)],
      strokes(edges, at),
      letteringOf(scale.font, {
        onLands: this.#pivots !== null,
        hiding: afar !== null ? MOST_HIDDEN_AFAR : MOST_HIDDEN,
      }),
      this.#placed,
      everywhere ? roomAround(actors, scale) : this.#roomOnScreen(actors, scale),
    );
    this.#placedFor = everywhere ? null : { elements, view: this.#view() };
    return this.#placed;
  }

  /** Finds the places for what is drawn, and writes there. */
  place(elements: MapElements, everywhere = false): void {
    const nodes = this.#cy.nodes().toArray();
    this.find(elements, new Map(nodes.map((node) => [node.id(), node.position()])), everywhere);
    this.#cy.batch(() => {
      for (const node of nodes) {
        const label = this.#placed.get(node.id());
        if (label !== undefined) write(node, label);
        else if (node.id() !== this.#hovered) setClass(node, 'labelled', false);
      }
    });
  }

  /** Names what the pointer is on, even over others. */
  #hover(node: cytoscape.NodeSingular | null): void {
    const before = this.#hovered === null ? null : this.#cy.getElementById(this.#hovered);
    this.#hovered = node?.id() ?? null;
    if (before?.nonempty()) before.removeClass('hovered');
    if (before?.nonempty() && !this.#placed.has(before.id())) before.removeClass('labelled');
    if (node === null) return;
    const item = this.#items.get(node.id());
    if (!this.#placed.has(node.id()) && item !== undefined) {
      const alone = placeLabels([{ ...item, forced: true }], [], letteringOf(this.#style.scale.font));
      const label = alone.get(node.id());
      if (label !== undefined) write(node, label);
    }
    node.addClass('hovered');
  }

  #view(): string {
    const { x1, x2, y1, y2 } = this.#cy.extent();
    return JSON.stringify([x1, x2, y1, y2, this.#covered()]);
  }

  /** Returns the visible area without a rim, up to this right edge. */
  #extent({ zoom }: VisualScale, x2 = this.#cy.extent().x2): Box {
    const { x1, y1, y2 } = this.#cy.extent();
    const rim = RIM / zoom;
    return {
      ...{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
      ...{ halfWidth: (x2 - x1) / 2 - rim, halfHeight: (y2 - y1) / 2 - rim },
    };
  }

  /**
   * Returns the room for names: the screen next to the panel if everyone is visible there, so that no name is cut; the
   * screen if everyone is on it. Otherwise as far as on the whole view.
   */
  #roomOnScreen(actors: readonly Labelled[], scale: VisualScale): Box {
    const screen = this.#extent(scale);
    if (this.#inView(actors).length < actors.length) return around(roomAround(actors, scale), screen);
    const panel = this.#cy.extent().x2 - this.#covered() / scale.zoom;
    return actors.every(({ x }) => x < panel) ? this.#extent(scale, panel) : screen;
  }

  #inView(actors: readonly Labelled[]): Labelled[] {
    const { x1, x2, y1, y2 } = this.#cy.extent();
    return actors
      .filter(({ x, y }) => x > x1 && x < x2 && y > y1 && y < y2)
      .sort((a, b) => b.importance - a.importance);
  }

  /** Orders actors by links; in a crowd on lands, keeps pivots and those highlighted or selected. */
  #toName(actors: readonly Labelled[]): readonly Labelled[] {
    const pivots = this.#afar?.actorIds ?? this.#crowdOf(actors);
    if (pivots === null) return actors.slice(0, MOST_LABELS);
    return actors.filter(
      ({ id, importance, forced }) => pivots.has(id) || forced || importance >= LIT_FIRST / 2,
    );
  }

  /** Returns the pivots of a crowd; null if everyone is named. */
  #crowdOf(actors: readonly Labelled[]): ReadonlySet<string> | null {
    return actors.length > CROWD ? this.#pivots : null;
  }

  /** Returns the names for reading from afar, if the map is not zoomed in. */
  get #afar(): FromAfar | null {
    return this.#cy.zoom() < FROM_NEAR ? this.#fromAfar : null;
  }

  #labelled(node: NodeElement, at: Point, scale: VisualScale, force: boolean): Labelled {
    const { id, kind, name, detail, body, classes, importance } = node;
    const lit = isLit(node);
    return {
      id,
      x: at.x,
      y: at.y,
      halfWidth: (body.width * scale.node) / 2,
      halfHeight: (body.height * scale.node) / 2,
      forms: kind === 'hub' || isUnnamed(classes) ? [] : this.#formsOf(name, detail),
      importance: kind !== 'hub' ? importance + (lit ? LIT_FIRST : 0) : -1e9,
      forced: kind === 'land' || classes.split(' ').includes('chosen') || (lit && force),
    };
  }

  #formsOf(name: string, detail = ''): LabelForm[] {
    const key = `${name}\n${detail}`;
    const known = this.#forms.get(key) ?? withDetail(labelForms(name, this.#measure), detail, this.#measure);
    this.#forms.set(key, known);
    return known;
  }
}

/** Adds a detail on its own line below the name. */
const withDetail = (forms: LabelForm[], detail: string, measure: Measure): LabelForm[] =>
  detail === ''
    ? forms
    : forms.map(({ text, lines, width }) => ({
        text: `${text}\n${detail}`,
        lines: lines + 1,
        width: Math.max(width, measure(detail)),
      }));

const isUnnamed = (classes: string): boolean =>
  classes.split(' ').some((name) => name === 'unnamed' || name === 'card');

const isLit = ({ classes }: NodeElement): boolean => classes.split(' ').includes('lit');

const strokes = (edges: MapElements['edges'], at: Places): Stroke[] =>
  edges.flatMap(({ source, target, width }) => {
    const from = at.get(source);
    const to = at.get(target);
    return from === undefined || to === undefined ? [] : [strokeOf(from, to, width)];
  });

const roomAround = (bodies: readonly Box[], { zoom }: VisualScale): Box | null => {
  const box = enclosing(bodies.map((body) => ({ ...body, halfWidth: 0, halfHeight: 0 })));
  if (box === null) return null;
  return {
    ...box,
    halfWidth: box.halfWidth + EDGE.side / zoom,
    halfHeight: box.halfHeight + EDGE.above / zoom,
  };
};

/** Returns a label in the form of Cytoscape's style. */
export const labelData = ({ text, dx, dy }: PlacedLabel) => ({ label: text, labelX: dx, labelY: dy });

export const labelClasses = ({ side, over }: PlacedLabel): string[] => [
  'labelled',
  ...(over ? ['over'] : []),
  ...(side.endsWith('right') ? ['justify-left'] : side.endsWith('left') ? ['justify-right'] : []),
];

function write(node: cytoscape.NodeSingular, label: PlacedLabel): void {
  const same =
    node.data('label') === label.text &&
    Math.abs(node.data('labelX') - label.dx) < 0.01 &&
    Math.abs(node.data('labelY') - label.dy) < 0.01;
  if (!same) node.data(labelData(label));
  const classes = labelClasses(label);
  for (const name of ['labelled', 'over', 'justify-left', 'justify-right'])
    setClass(node, name, classes.includes(name));
}

/** Returns the smallest box that contains both. */
const around = (room: Box | null, screen: Box): Box => (room && enclosing([room, screen])) ?? screen;
