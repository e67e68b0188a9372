import { seededRandom } from '../../drawing/seeded-random.ts';
import { degreesOf, type Graph } from '../graph/graph.ts';

/** Who is core, who periphery, and how far the network is like one that is only that. */
interface CorePeriphery {
  /** Correlation of the links with those of the ideal pattern; null where no division is defined. */
  readonly correlation: number | null;
  readonly inCore: readonly boolean[];
}

/**
 * Random starts in addition to the best-linked one, by maximum number of actors: each takes size², and cpnet
 * has ten.
 */
const RANDOM_STARTS = [
  { upTo: 150, starts: 10 },
  { upTo: 1500, starts: 3 },
] as const;
export const CORE_SEED = 1;
const AS_GOOD = 1e-12;

/**
 * Finds the core that correlates most with the ideal: all pairs with a core member linked, no pair of the
 * periphery (Borgatti & Everett 2000). Takes the best of several starts, each improved as in cpnet, after
 * Kernighan and Lin. All vertices change sides once, the best first; the best state on the way stays.
 */
export function corePeriphery(graph: Graph): CorePeriphery {
  const { size, targets } = graph;
  const pairs = (size * (size - 1)) / 2;
  const links = targets.length / 2;
  if (size < 3 || links === 0 || links === pairs)
    return { correlation: null, inCore: Array.from({ length: size }, () => false) };
  const search = new Search(graph, links / pairs);
  const random = seededRandom(CORE_SEED);
  let best = search.better(search.bestLinked());
  const starts = coreStarts(size);
  for (let start = 0; start < starts; start += 1) {
    const found = search.better(Uint8Array.from({ length: size }, () => (random() < 0.5 ? 1 : 0)));
    if (found.value > best.value + AS_GOOD) best = found;
  }
  const { density } = search;
  const spread = Math.sqrt(density * (1 - density)) * pairs;
  return { correlation: best.value / spread, inCore: Array.from(best.core, (core) => core === 1) };
}

/** Returns the number of random starts for a number of actors. */
export const coreStarts = (size: number): number =>
  RANDOM_STARTS.find(({ upTo }) => size <= upTo)?.starts ?? 0;

interface Division {
  readonly core: Uint8Array;
  readonly value: number;
}

class Search {
  readonly graph: Graph;
  readonly density: number;
  readonly #pairs: number;

  constructor(graph: Graph, density: number) {
    this.graph = graph;
    this.density = density;
    this.#pairs = (graph.size * (graph.size - 1)) / 2;
  }

  /** Returns the best division that cuts the list of the best linked. */
  bestLinked(): Uint8Array {
    const degrees = degreesOf(this.graph);
    const order = [...degrees.keys()].sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
    const core = new Uint8Array(this.graph.size);
    let [touched, best, cut] = [0, Number.NEGATIVE_INFINITY, 0];
    for (const [i, v] of order.entries()) {
      touched += this.#outer(core, v);
      core[v] = 1;
      const value = this.#value(touched, i + 1);
      if (value > best) [best, cut] = [value, i + 1];
    }
    const chosen = new Uint8Array(this.graph.size);
    for (const v of order.slice(0, cut)) chosen[v] = 1;
    return chosen;
  }

  /** Improves a division until a round of changes finds nothing better. */
  better(from: Uint8Array): Division {
    let core = from;
    let value = this.#valueOf(core);
    for (;;) {
      const next = this.#round(core);
      if (next.value <= value + AS_GOOD) return { core, value };
      ({ core, value } = next);
    }
  }

  /** Has each change sides once, the best first; gives the best division met on the way. */
  #round(from: Uint8Array): Division {
    const { size, offsets, targets } = this.graph;
    const core = from.slice();
    const fixed = new Uint8Array(size);
    const outer = Int32Array.from({ length: size }, (_, v) => this.#outer(core, v));
    let inside = core.reduce((sum, each) => sum + each, 0);
    let touched = this.#touched(core);
    let best: Division = { core: from, value: Number.NEGATIVE_INFINITY };
    const moved: number[] = [];
    let bestMoves = 0;
    for (let step = 0; step < size; step += 1) {
      // Any change to the same side gives a core of the same size: the links gained or lost decide.
      let [brings, takes, most, least] = [-1, -1, -1, size];
      for (let v = 0; v < size; v += 1) {
        if (fixed[v] === 1) continue;
        const links = outer[v] as number;
        if (core[v] === 0 && links > most) [brings, most] = [v, links];
        else if (core[v] === 1 && links < least) [takes, least] = [v, links];
      }
      const grown = brings < 0 ? Number.NEGATIVE_INFINITY : this.#value(touched + most, inside + 1);
      const shrunk = takes < 0 ? Number.NEGATIVE_INFINITY : this.#value(touched - least, inside - 1);
      const chosen = grown >= shrunk && brings >= 0 ? brings : takes;
      const chosenValue = Math.max(grown, shrunk);
      if (chosen < 0) break;
      const sign = core[chosen] === 1 ? -1 : 1;
      touched += sign * (outer[chosen] as number);
      inside += sign;
      core[chosen] = sign === 1 ? 1 : 0;
      fixed[chosen] = 1;
      moved.push(chosen);
      for (let slot = offsets[chosen] as number; slot < (offsets[chosen + 1] as number); slot += 1) {
        const w = targets[slot] as number;
        outer[w] = (outer[w] as number) - sign;
      }
      if (chosenValue > best.value) {
        best = { core: from, value: chosenValue };
        bestMoves = moved.length;
      }
    }
    const found = from.slice();
    for (const v of moved.slice(0, bestMoves)) found[v] = found[v] === 1 ? 0 : 1;
    return { core: found, value: best.value };
  }

  /** Counts neighbours in the periphery: links that v would add to the core, or remove. */
  #outer(core: Uint8Array, v: number): number {
    const { offsets, targets } = this.graph;
    let count = 0;
    for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot += 1)
      if (core[targets[slot] as number] === 0) count += 1;
    return count;
  }

  /** Counts the links with at least one end in the core. */
  #touched(core: Uint8Array): number {
    let ends = 0;
    let inside = 0;
    for (let v = 0; v < core.length; v += 1) {
      if (core[v] === 0) continue;
      const outer = this.#outer(core, v);
      ends += outer;
      inside += (this.graph.offsets[v + 1] as number) - (this.graph.offsets[v] as number) - outer;
    }
    return ends + inside / 2;
  }

  #valueOf(core: Uint8Array): number {
    return this.#value(
      this.#touched(core),
      core.reduce((sum, each) => sum + each, 0),
    );
  }

  /**
   * Computes the correlation up to constants; an empty core, or one with all but one vertex, does not count.
   */
  #value(touched: number, inside: number): number {
    const outside = this.graph.size - inside;
    const ideal = this.#pairs - (outside * (outside - 1)) / 2;
    const share = ideal / this.#pairs;
    if (share <= 0 || share >= 1) return Number.NEGATIVE_INFINITY;
    return (touched - this.density * ideal) / Math.sqrt(share * (1 - share));
  }
}
