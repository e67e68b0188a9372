import type { Brokerage } from '../../contract/measures.ts';

type Pair = readonly [number, number];

/**
 * Computes brokerage on directed ties: for each a → b → c without a → c, the role of b by the groups of the
 * three (Gould & Fernandez 1989). By vertex; roles are null if the network has no directed tie.
 */
export function directedBrokerage(
  groups: readonly string[],
  arcs: readonly Pair[],
): Array<Brokerage['directed']> {
  if (arcs.length === 0) return groups.map(() => null);
  const out = neighbourSets(groups.length, arcs);
  const into = neighbourSets(
    groups.length,
    arcs.map(([from, to]) => [to, from]),
  );
  return groups.map((own, b) => {
    const roles = { coordinator: 0, consultant: 0, gatekeeper: 0, representative: 0, liaison: 0 };
    for (const a of into[b] ?? []) {
      for (const c of out[b] ?? []) {
        if (a === c || out[a]?.has(c)) continue;
        roles[directedRole(groups[a], own, groups[c])] += 1;
      }
    }
    return roles;
  });
}

/**
 * Computes brokerage without direction: each open triple a – b – c, a and c not linked, counts once.
 * Gatekeeper and representative are then one role, `boundary`. Null if the network has no link.
 */
export function openTriples(
  groups: readonly string[],
  links: readonly Pair[],
): Array<Brokerage['undirected']> {
  if (links.length === 0) return groups.map(() => null);
  const neighbours = neighbourSets(
    groups.length,
    links.flatMap(([a, b]): Pair[] => [
      [a, b],
      [b, a],
    ]),
  );
  return groups.map((own, b) => {
    const roles = { coordinator: 0, consultant: 0, boundary: 0, liaison: 0 };
    const around = [...(neighbours[b] ?? [])];
    for (const [i, a] of around.entries()) {
      for (const c of around.slice(i + 1)) {
        if (neighbours[a]?.has(c)) continue;
        const role = directedRole(groups[a], own, groups[c]);
        roles[role === 'gatekeeper' || role === 'representative' ? 'boundary' : role] += 1;
      }
    }
    return roles;
  });
}

function directedRole(a: string | undefined, b: string, c: string | undefined) {
  if (a === b) return b === c ? 'coordinator' : 'representative';
  if (b === c) return 'gatekeeper';
  return a === c ? 'consultant' : 'liaison';
}

function neighbourSets(size: number, arcs: readonly Pair[]): Array<Set<number>> {
  const sets = Array.from({ length: size }, () => new Set<number>());
  for (const [from, to] of arcs) sets[from]?.add(to);
  return sets;
}
