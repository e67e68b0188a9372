import type { DrawnGraph } from '../drawn-graph.ts';

/** Lists the ids with a drawn link. */
export function idsWithLink({ nodes, edges }: DrawnGraph): ReadonlySet<string> {
  const known = new Set(nodes.map(({ id }) => id));
  return new Set(
    edges.flatMap(({ source, target }) =>
      source !== target && known.has(source) && known.has(target) ? [source, target] : [],
    ),
  );
}
