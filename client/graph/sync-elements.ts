import type cytoscape from 'cytoscape';
import { PALETTE } from '../../server/contract/appearance.ts';
import type { MapActor } from '../../server/contract/reading.ts';
import type { Theme } from './colours.ts';
import type { EdgeElement, GraphElements, NodeElement } from './elements.ts';
import type { Point } from './geometry.ts';
import { iconAddress } from './icons.ts';

export interface SyncResult {
  readonly added: readonly string[];
  /** Nodes that are not where the model has them: for the caller to move. */
  readonly misplaced: readonly (readonly [string, Point])[];
}

/** Classes that belong to gestures and labels, not to the model: kept when a node's look changes. */
const OWN_CLASSES = [
  'labelled',
  'justify-left',
  'justify-right',
  'hovered',
  'moving',
  'link-from',
  'link-to',
];

/** Brings Cytoscape to the wanted elements by the fewest changes: what is the same is not touched. */
export class ElementSync {
  readonly #cy: cytoscape.Core;
  #nodes = new Map<string, string>();
  #edges = new Map<string, string>();

  constructor(cy: cytoscape.Core) {
    this.#cy = cy;
  }

  apply(elements: GraphElements, at: ReadonlyMap<string, Point>, theme: Theme): SyncResult {
    const families = new Map(elements.actors.map((actor) => [actor.id, actor]));
    const added: string[] = [];
    const misplaced: [string, Point][] = [];
    this.#cy.batch(() => {
      this.#removeGone(elements);
      const fresh: cytoscape.ElementDefinition[] = [];
      for (const node of elements.nodes) {
        const position = at.get(node.id) ?? { x: 0, y: 0 };
        const data = nodeData(node, families.get(node.id), theme);
        const known = this.#nodes.get(node.id);
        const signature = JSON.stringify(data) + node.classes;
        this.#nodes.set(node.id, signature);
        if (known === undefined) {
          added.push(node.id);
          fresh.push({ group: 'nodes', data, classes: node.classes, position: { ...position } });
          continue;
        }
        const element = this.#cy.getElementById(node.id);
        const now = element.position();
        if (Math.hypot(now.x - position.x, now.y - position.y) > 0.05) misplaced.push([node.id, position]);
        if (known !== signature) restyle(element, data, node.classes);
      }
      for (const edge of elements.edges) this.#applyEdge(edge, fresh);
      if (fresh.length > 0) this.#cy.add(fresh);
    });
    return { added, misplaced };
  }

  #applyEdge(edge: EdgeElement, fresh: cytoscape.ElementDefinition[]): void {
    const { id, source, target, colour, width, classes } = edge;
    const data = { id, source, target, colour, width, cooperationIds: edge.cooperationIds };
    const signature = JSON.stringify(data) + classes;
    const known = this.#edges.get(id);
    this.#edges.set(id, signature);
    if (known === undefined) fresh.push({ group: 'edges', data, classes });
    else if (known !== signature) restyle(this.#cy.getElementById(id), data, classes);
  }

  #removeGone({ nodes, edges }: GraphElements): void {
    const wanted = new Set([...nodes.map(({ id }) => id), ...edges.map(({ id }) => id)]);
    const gone = [...this.#edges.keys(), ...this.#nodes.keys()].filter((id) => !wanted.has(id));
    for (const id of gone) {
      this.#cy.getElementById(id).remove();
      this.#nodes.delete(id);
      this.#edges.delete(id);
    }
  }
}

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

function nodeData(
  node: NodeElement,
  actor: MapActor | undefined,
  theme: Theme,
): Record<string, string | number | null> {
  const { id, kind, name, colour, weight, importance, cooperationId } = node;
  const paper = PALETTE[theme].paper;
  const onColour = theme === 'light' ? '#FFFFFF' : paper;
  return {
    id,
    kind,
    name,
    colour,
    weight,
    importance,
    cooperationId,
    ...(actor === undefined ? {} : { icon: iconAddress(actor.family, actor.outside ? colour : onColour) }),
  };
}
