import { grouped } from '../../../model/grouped.ts';
/** Connected parts of a graph, largest first, then by first id; nodes keep their order inside a part. */
export function connectedComponents(
  ids: readonly string[],
  edges: readonly (readonly [string, string])[],
): string[][] {
  const parent = new Map(ids.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(id, root);
    return root;
  };
  for (const [a, b] of edges) if (parent.has(a) && parent.has(b)) parent.set(rootOf(a), rootOf(b));
  const parts = grouped(ids, (id) => [rootOf(id)]);
  return [...parts.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
