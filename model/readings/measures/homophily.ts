import type { NetworkMeasures } from '../../contract/measures.ts';
import type { PermutationTest } from '../../contract/on-demand-measures.ts';
import { permutationTest } from '../statistics/permutation-test.ts';
import { assortativity, externalInternal } from './groups.ts';

type Pair = readonly [number, number];

/** How links go between groups; vertices of no known group are left out, and their links. */
interface Homophily {
  readonly eiIndex: NetworkMeasures['eiIndex'];
  readonly assortativity: number | null;
  /** Comparison of the E-I index with chance; null without a link, or with a single group. */
  readonly test: PermutationTest | null;
  /** Ends of links by group. */
  readonly byGroup: ReadonlyMap<string, { readonly inside: number; readonly outside: number }>;
}

/**
 * E-I index (Krackhardt & Stern 1988) and assortativity (Newman 2003) by any attribute.
 *
 * @param test Tests groups on the links between them; unless given, deals them out anew.
 */
export function homophily(
  groups: ReadonlyArray<string | null>,
  links: readonly Pair[],
  seed: number,
  test: typeof dealtOut = dealtOut,
): Homophily {
  const known = groups.flatMap((group, v) => (group === null ? [] : [v]));
  const place = new Map(known.map((v, i) => [v, i]));
  const own = known.map((v) => groups[v] ?? '');
  const pairs = links.flatMap(([a, b]): Pair[] => {
    const [p, q] = [place.get(a), place.get(b)];
    return p === undefined || q === undefined ? [] : [[p, q]];
  });
  return {
    eiIndex: externalInternal(own, pairs),
    assortativity: assortativity(own, pairs),
    test: test(own, pairs, seed),
    byGroup: countByGroup(own, pairs),
  };
}

/**
 * Tests the E-I index by reassigning the groups at random among the actors of the same network, with the same
 * sizes.
 */
function dealtOut(groups: readonly string[], pairs: readonly Pair[], seed: number): PermutationTest | null {
  const names = [...new Set(groups)];
  if (pairs.length === 0 || names.length < 2) return null;
  const numbers = Int32Array.from(groups, (group) => names.indexOf(group));
  const ends = Int32Array.from(pairs.flat());
  const external = (permutation: Int32Array): number => {
    let count = 0;
    for (let e = 0; e < ends.length; e += 2) {
      const a = numbers[permutation[ends[e] as number] as number];
      if (a !== numbers[permutation[ends[e + 1] as number] as number]) count += 1;
    }
    return count;
  };
  const test = permutationTest(groups.length, external, seed);
  return { ...test, mean: (2 * test.mean - pairs.length) / pairs.length };
}

function countByGroup(groups: readonly string[], pairs: readonly Pair[]) {
  const counts = new Map([...new Set(groups)].map((group) => [group, { inside: 0, outside: 0 }]));
  for (const [a, b] of pairs) {
    const [one, other] = [counts.get(groups[a] ?? ''), counts.get(groups[b] ?? '')];
    if (one === undefined || other === undefined) continue;
    if (one === other) one.inside += 1;
    else {
      one.outside += 1;
      other.outside += 1;
    }
  }
  return counts;
}
