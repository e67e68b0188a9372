import type { DrawnGraph } from '../drawn-graph.ts';

/** Those with a link to another that is drawn. */
export function idsWithLink({ nodes, edges }: DrawnGraph): ReadonlySet<string> {
  const known = new Set(nodes.map(({ id }) => id));
  return new Set(
    edges.flatMap(({ source, target }) =>
      source !== target && known.has(source) && known.has(target) ? [source, target] : [],
    ),
  );
}
