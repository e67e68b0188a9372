import type { System } from '../../elements/system.ts';
import type { DrawnEdge, DrawnGraph, DrawnNode } from '../drawn-graph.ts';
import { LABEL_LINE_HEIGHT, labelForms, type Measure } from '../wrap-label.ts';

/** Above so many, names come with zoom: only symbols take room. */
const NAMED_AT_MOST = 150;
const NAME = { size: 14.5, gap: 6 };
const SYMBOL = { radius: 13, margin: 1 };
/** A symbol with the room of a short name beside it. */
const WITHOUT_NAME = { width: 46, height: 40, symbolRadius: 10 };
const BETWEEN = 10;

/** Those who act on a map as boxes, and whoever is drawn with a line between them. Those from elsewhere are beside it. */
export function boxesOfMap(system: System, measure: Measure): DrawnGraph {
  const isNamed = system.actors.size <= NAMED_AT_MOST;
  const nodes = [...system.actors.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }): DrawnNode => ({ id, ...(isNamed ? boxOf(name, measure) : WITHOUT_NAME) }));
  return { nodes, edges: edgesOf(system) };
}

function boxOf(name: string, measure: Measure): Omit<DrawnNode, 'id'> {
  const [form] = labelForms(name, measure);
  const symbol = 2 * (SYMBOL.radius + SYMBOL.margin);
  return {
    width: Math.round(Math.max(symbol, (form?.width ?? 0) * NAME.size) + BETWEEN),
    height: Math.round(symbol + NAME.gap + (form?.lines ?? 0) * NAME.size * LABEL_LINE_HEIGHT + BETWEEN),
    symbolRadius: SYMBOL.radius,
    symbolY: SYMBOL.radius + SYMBOL.margin,
  };
}

/** Each pair once, whatever joins it; what is over is not drawn. */
function edgesOf({ actors, cooperations }: System): DrawnEdge[] {
  const pairs = new Map<string, DrawnEdge>();
  for (const { state, parties } of cooperations) {
    if (state === 'ended' || state === 'broken') continue;
    const here = parties.map(({ actorId }) => actorId).filter((id) => actors.has(id));
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) {
        const [source, target] = a < b ? [a, b] : [b, a];
        pairs.set(`${source}:${target}`, { source, target });
      }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}
