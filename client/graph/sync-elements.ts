import type cytoscape from 'cytoscape';
import type { MapActor } from '../../model/contract/reading.ts';
import { PALETTE } from '../../model/drawing/appearance.ts';
import type { Theme } from '../../model/drawing/colours.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import type { EdgeElement, MapElements, NodeElement } from '../../model/drawing/map-elements.ts';
import type { PlacedLabel } from '../../model/drawing/place-labels.ts';
import { labelClasses, labelData } from './controllers/labels.ts';
import { iconAddress } from './icons.ts';
import type { Corners, DrawnLine, PlaceOf } from './lands/bends.ts';

/** How lines run that are about to be drawn. */
interface Ways {
  bendOf(line: DrawnLine, placeOf: PlaceOf): Corners | null;
}

export interface SyncResult {
  readonly added: readonly string[];
  readonly addedLinks: readonly string[];
  /** Nodes that are not where the model has them: for the caller to move. */
  readonly misplaced: readonly (readonly [string, Point])[];
}

/** Classes that belong to gestures and labels, not to the model: kept when a node's look changes. */
const OWN_CLASSES = [
  'labelled',
  'over',
  'justify-left',
  'justify-right',
  'hovered',
  'moving',
  'bent',
  'link-from',
  'link-to',
];

/** How many elements are added at once to a large map: what a slow machine styles in a twentieth of a second. */
const PART = 100;

/** Brings Cytoscape to the wanted elements by the fewest changes: what is the same is not touched. */
export class ElementSync {
  readonly #cy: cytoscape.Core;
  #nodes = new Map<string, string>();
  #edges = new Map<string, string>();
  /** Last elements given to Cytoscape: for equal ones only positions are updated. */
  #applied: MapElements | null = null;

  constructor(cy: cytoscape.Core) {
    this.#cy = cy;
  }

  clear(): void {
    this.#applied = null;
    this.#cy.batch(() => this.#removeGone({ nodes: [], edges: [] }));
  }

  /**
   * Adds all to an empty drawing in parts, each with its name in its place and on its way, so that it is styled once and
   * right.
   * Between the parts the page is free.
   */
  *fill(
    elements: MapElements,
    at: Places,
    theme: Theme,
    labels: ReadonlyMap<string, PlacedLabel>,
    ways: Ways,
  ): Generator<cytoscape.CollectionReturnValue> {
    const actors = byId(elements.actors);
    const placeOf: PlaceOf = (id) => at.get(id);
    yield* this.#inParts(
      elements.nodes.map((node) =>
        this.#freshNode(node, nodeData(node, actors.get(node.id), theme), at, labels.get(node.id)),
      ),
    );
    // The start of a line depends on the body sizes of its ends, which exist by now.
    yield* this.#inParts(
      elements.edges.map((edge) =>
        this.#freshEdge(edge, ways.bendOf({ ...edge, classes: edge.classes.split(' ') }, placeOf)),
      ),
    );
    this.#applied = elements;
  }

  *#inParts(fresh: readonly cytoscape.ElementDefinition[]): Generator<cytoscape.CollectionReturnValue> {
    for (let from = 0; from < fresh.length; from += PART) yield this.#cy.add(fresh.slice(from, from + PART));
  }

  apply(elements: MapElements, at: Places, theme: Theme): SyncResult {
    if (elements === this.#applied)
      return { added: [], addedLinks: [], misplaced: this.#misplaced(elements, at) };
    this.#applied = elements;
    const misplaced = this.#misplaced(elements, at);
    const actors = byId(elements.actors);
    const added: string[] = [];
    const addedLinks: string[] = [];
    this.#cy.batch(() => {
      this.#removeGone(elements);
      const fresh: cytoscape.ElementDefinition[] = [];
      for (const node of elements.nodes) {
        const data = nodeData(node, actors.get(node.id), theme);
        const known = this.#nodes.get(node.id);
        if (known === undefined) {
          added.push(node.id);
          fresh.push(this.#freshNode(node, data, at));
          continue;
        }
        const signature = signed(data, node.classes);
        if (known !== signature) restyle(this.#cy.getElementById(node.id), data, node.classes);
        this.#nodes.set(node.id, signature);
      }
      for (const edge of elements.edges) {
        const known = this.#edges.get(edge.id);
        const data = edgeData(edge);
        const signature = signed(data, edge.classes);
        if (known === undefined) {
          addedLinks.push(edge.id);
          fresh.push(this.#freshEdge(edge));
        } else if (known !== signature) restyle(this.#cy.getElementById(edge.id), data, edge.classes);
        this.#edges.set(edge.id, signature);
      }
      if (fresh.length > 0) this.#cy.add(fresh);
    });
    return { added, addedLinks, misplaced };
  }

  #misplaced({ nodes }: MapElements, at: Places): [string, Point][] {
    return nodes.flatMap(({ id }): [string, Point][] => {
      if (!this.#nodes.has(id)) return [];
      const position = at.get(id) ?? ORIGIN;
      const now = this.#cy.getElementById(id).position();
      return Math.hypot(now.x - position.x, now.y - position.y) > 0.05 ? [[id, position]] : [];
    });
  }

  #freshNode(
    node: NodeElement,
    data: NodeData,
    at: Places,
    label?: PlacedLabel,
  ): cytoscape.ElementDefinition {
    this.#nodes.set(node.id, signed(data, node.classes));
    const position = { ...(at.get(node.id) ?? ORIGIN) };
    if (label === undefined) return { group: 'nodes', data, classes: node.classes, position };
    const classes = [node.classes, ...labelClasses(label)].join(' ');
    return { group: 'nodes', data: { ...data, ...labelData(label) }, classes, position };
  }

  #freshEdge(edge: EdgeElement, corners: Corners | null = null): cytoscape.ElementDefinition {
    const data = edgeData(edge);
    this.#edges.set(edge.id, signed(data, edge.classes));
    return corners === null
      ? { group: 'edges', data, classes: edge.classes }
      : { group: 'edges', data: { ...data, ...corners }, classes: `${edge.classes} bent` };
  }

  #removeGone({ nodes, edges }: Pick<MapElements, 'nodes' | 'edges'>): void {
    const wanted = new Set([...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)]);
    const gone = [...this.#edges.keys(), ...this.#nodes.keys()].filter((id) => !wanted.has(id));
    for (const id of gone) {
      this.#cy.getElementById(id).remove();
      this.#nodes.delete(id);
      this.#edges.delete(id);
    }
  }
}

/** Share of a card that is surely inside its coast. */
const INNER = 0.94;

const ORIGIN: Point = { x: 0, y: 0 };

type Places = ReadonlyMap<string, Point>;
type NodeData = Record<string, string | number | null>;

const byId = (actors: readonly MapActor[]): Map<string, MapActor> =>
  new Map(actors.map((actor) => [actor.id, actor]));

const signed = (data: Readonly<Record<string, unknown>>, classes: string): string =>
  JSON.stringify(data) + classes;

const edgeData = ({ sign = '', signBy, ...edge }: EdgeElement) => ({
  id: edge.id,
  source: edge.source,
  target: edge.target,
  colour: edge.colour,
  width: edge.width,
  cooperationIds: edge.cooperationIds,
  sign,
  signX: signBy?.x ?? 0,
  signY: signBy?.y ?? 0,
});

function restyle(
  element: cytoscape.CollectionReturnValue,
  data: Readonly<Record<string, unknown>>,
  classes: string,
): void {
  // The ends of an edge are set for good; its id names them.
  const { id: _id, source: _source, target: _target, ...changing } = data;
  element.data(changing);
  const own = OWN_CLASSES.filter((name) => element.hasClass(name));
  element.classes([classes, ...own].join(' '));
}

function nodeData(node: NodeElement, actor: MapActor | undefined, theme: Theme): NodeData {
  const { id, kind, name, colour, weight, importance, cooperationId } = node;
  const paper = PALETTE[theme].paper;
  const onColour = theme === 'light' ? '#FFFFFF' : paper;
  // Outlined elements have an icon only on paper.
  const isOutline = actor?.outside === true || node.classes.split(' ').includes('mark-gone');
  return {
    id,
    kind,
    name,
    colour,
    weight,
    importance,
    cooperationId,
    ...(node.room !== undefined && { across: INNER * node.room.width, down: INNER * node.room.height }),
    ...(actor === undefined ? {} : { icon: iconAddress(actor.family, isOutline ? colour : onColour) }),
  };
}
