import { at, type IndexedGraph } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';

/** Aggregations of one pass: each halves a graph at least in practice, so this is never reached by a map. */
const MOST_LEVELS = 24;
/** Visits of one node while nodes move; a map needs about four. */
const MOST_VISITS = 60;
/** A gain below this share of all links is rounding, not a gain. */
const ROUNDING = 1e-10;

/** Nodes that stand for groups of nodes: links between them, and the sum of degrees of each. */
interface Level {
  readonly order: number;
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
  readonly strengths: Float64Array;
  /** Twice the weight of all links. */
  readonly total: number;
}

/**
 * Finds communities of high modularity by the Leiden algorithm (Traag, Waltman & van Eck 2019, Scientific Reports 9:5233),
 * from each node alone, again and again from what was found.
 *
 * Ends on every graph: only a gain above rounding moves a node, and visits, levels and passes are bounded.
 * @param passes Most passes over the whole graph, each from the partition of the one before.
 * @returns The community of each node, by any number below the number of nodes.
 */
export function leiden(graph: IndexedGraph, random: Random, passes: number): Int32Array {
  const level = levelOf(graph);
  const communities = numbered(level.order);
  for (let pass = 0; pass < passes; pass++) if (!improve(level, communities, random)) break;
  return communities;
}

function levelOf({ ids, starts, neighbours, incident, weights }: IndexedGraph): Level {
  const order = ids.length;
  const around = Float64Array.from(incident, (edge) => at(weights, edge));
  const strengths = new Float64Array(order);
  let total = 0;
  for (let v = 0; v < order; v++)
    for (let i = at(starts, v); i < at(starts, v + 1); i++) {
      strengths[v] = at(strengths, v) + at(around, i);
      total += at(around, i);
    }
  return { order, starts, neighbours, weights: around, strengths, total };
}

const numbered = (order: number): Int32Array => Int32Array.from({ length: order }, (_, v) => v);

/** Runs one pass over all levels. Returns whether any node moved. */
function improve(whole: Level, communities: Int32Array, random: Random): boolean {
  let level = whole;
  let labels: Int32Array = communities.slice();
  /** For each node of the whole graph, the node of this level that represents it. */
  let standsFor: Int32Array = numbered(whole.order);
  let moved = false;
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    moved = moveNodes(level, labels, random) || moved;
    const refined = refine(level, labels, random);
    const { next, numbers } = aggregate(level, refined);
    const own = labels;
    for (let v = 0; v < communities.length; v++) communities[v] = at(own, at(standsFor, v));
    if (next.order === level.order) break;
    standsFor = standsFor.map((node) => at(numbers, node));
    labels = labelsAbove(own, numbers, next.order);
    level = next;
  }
  return moved;
}

/** Returns the communities of aggregated nodes, numbered below their count. */
function labelsAbove(labels: Int32Array, numbers: Int32Array, order: number): Int32Array {
  const above = new Int32Array(order);
  const first = new Int32Array(labels.length).fill(-1);
  for (let v = 0; v < labels.length; v++) {
    const community = at(labels, v);
    // A number no other community has: that of the first aggregated node seen in it.
    if (at(first, community) < 0) first[community] = at(numbers, v);
    above[at(numbers, v)] = at(first, community);
  }
  return above;
}

/** Moves nodes to the community that gains most, and asks their neighbours again, until nobody gains. */
function moveNodes(level: Level, labels: Int32Array, random: Random): boolean {
  const { order, starts, neighbours, strengths, total } = level;
  const sums = new Float64Array(order);
  const sizes = new Int32Array(order);
  for (let v = 0; v < order; v++) {
    sums[at(labels, v)] = at(sums, at(labels, v)) + at(strengths, v);
    sizes[at(labels, v)] = at(sizes, at(labels, v)) + 1;
  }
  const free: number[] = [];
  for (let c = 0; c < order; c++) if (at(sizes, c) === 0) free.push(c);
  const reach = new Reach(order);
  const queue = shuffled(order, random);
  const waits = new Uint8Array(order).fill(1);
  let [head, waiting, moved] = [0, order, false];
  for (let visits = MOST_VISITS * order; waiting > 0 && visits > 0; visits--) {
    const v = at(queue, head);
    head = head + 1 === order ? 0 : head + 1;
    waiting--;
    waits[v] = 0;
    const own = at(labels, v);
    const strength = at(strengths, v);
    reach.from(level, labels, v);
    sums[own] = at(sums, own) - strength;
    let best = own;
    let most = reach.linksTo(own) - (strength * at(sums, own)) / total + ROUNDING * total;
    for (const c of reach.communities()) {
      const gain = reach.linksTo(c) - (strength * at(sums, c)) / total;
      if (c !== own && gain > most) [best, most] = [c, gain + ROUNDING * total];
    }
    // Alone it gains nothing, which is more than a loss.
    if (most < 0 && at(sizes, own) > 1) best = free.pop() ?? best;
    sums[best] = at(sums, best) + strength;
    if (best === own) continue;
    moved = true;
    labels[v] = best;
    sizes[best] = at(sizes, best) + 1;
    sizes[own] = at(sizes, own) - 1;
    if (at(sizes, own) === 0) free.push(own);
    for (let i = at(starts, v); i < at(starts, v + 1); i++) {
      const u = at(neighbours, i);
      if (at(waits, u) === 1 || at(labels, u) === best) continue;
      waits[u] = 1;
      queue[(head + waiting) % order] = u;
      waiting++;
    }
  }
  return moved;
}

/**
 * Splits each community into parts that are well connected inside it: nodes join, one by one and where they gain most, parts
 * of their own community. Aggregating these and not the communities lets later levels correct a bad merge.
 */
function refine(level: Level, labels: Int32Array, random: Random): Int32Array {
  const { order, starts, neighbours, weights, strengths, total } = level;
  const parts = numbered(order);
  const partSums = strengths.slice();
  const sums = new Float64Array(order);
  /** Links of a node, later of a part, to the rest of its community. */
  const toRest = new Float64Array(order);
  for (let v = 0; v < order; v++) {
    sums[at(labels, v)] = at(sums, at(labels, v)) + at(strengths, v);
    for (let i = at(starts, v); i < at(starts, v + 1); i++) {
      const u = at(neighbours, i);
      if (u !== v && at(labels, u) === at(labels, v)) toRest[v] = at(toRest, v) + at(weights, i);
    }
  }
  const isConnected = (part: number, community: number): boolean =>
    at(toRest, part) >=
    (at(partSums, part) * (at(sums, community) - at(partSums, part))) / total - ROUNDING * total;
  const alone = new Uint8Array(order).fill(1);
  const reach = new Reach(order);
  for (const v of shuffled(order, random)) {
    const community = at(labels, v);
    if (at(alone, v) === 0 || !isConnected(v, community)) continue;
    reach.from(level, parts, v);
    const strength = at(strengths, v);
    let [part, most] = [v, 0];
    for (const other of reach.communities()) {
      if (other === v || at(labels, other) !== community || !isConnected(other, community)) continue;
      const gain = reach.linksTo(other) - (strength * at(partSums, other)) / total;
      if (gain > most) [part, most] = [other, gain];
    }
    if (part === v) continue;
    parts[v] = part;
    alone[part] = 0;
    partSums[part] = at(partSums, part) + strength;
    toRest[part] = at(toRest, part) + at(toRest, v) - 2 * reach.linksTo(part);
  }
  return parts;
}

/** Builds a level whose nodes are the parts of this one; links inside a part only add to its strength. */
function aggregate(level: Level, parts: Int32Array): { next: Level; numbers: Int32Array } {
  const { order, starts, neighbours, weights, strengths, total } = level;
  const numberOf = new Int32Array(order).fill(-1);
  const members: number[][] = [];
  const numbers = parts.map((part, v) => {
    if (at(numberOf, part) < 0) {
      numberOf[part] = members.length;
      members.push([]);
    }
    members[at(numberOf, part)]?.push(v);
    return at(numberOf, part);
  });
  const count = members.length;
  const reach = new Reach(count);
  const [nextStarts, nextStrengths] = [new Int32Array(count + 1), new Float64Array(count)];
  const [ends, sums]: [number[], number[]] = [[], []];
  for (const [part, nodes] of members.entries()) {
    reach.clear();
    for (const v of nodes) {
      nextStrengths[part] = at(nextStrengths, part) + at(strengths, v);
      for (let i = at(starts, v); i < at(starts, v + 1); i++)
        reach.add(at(numbers, at(neighbours, i)), at(weights, i));
    }
    for (const other of reach.communities())
      if (other !== part) {
        ends.push(other);
        sums.push(reach.linksTo(other));
      }
    nextStarts[part + 1] = ends.length;
  }
  const next = {
    ...{ order: count, starts: nextStarts, strengths: nextStrengths, total },
    ...{ neighbours: Int32Array.from(ends), weights: Float64Array.from(sums) },
  };
  return { next, numbers };
}

/** The weight of links from somewhere to each community it touches. */
class Reach {
  readonly #sums: Float64Array;
  readonly #isTouched: Uint8Array;
  #touched: number[] = [];

  constructor(order: number) {
    this.#sums = new Float64Array(order);
    this.#isTouched = new Uint8Array(order);
  }

  /** Counts the links of one node. */
  from({ starts, neighbours, weights }: Level, labels: Int32Array, v: number): void {
    this.clear();
    for (let i = at(starts, v); i < at(starts, v + 1); i++)
      if (at(neighbours, i) !== v) this.add(at(labels, at(neighbours, i)), at(weights, i));
  }

  add(community: number, weight: number): void {
    if (at(this.#isTouched, community) === 0) {
      this.#isTouched[community] = 1;
      this.#touched.push(community);
    }
    this.#sums[community] = at(this.#sums, community) + weight;
  }

  clear(): void {
    for (const community of this.#touched) {
      this.#sums[community] = 0;
      this.#isTouched[community] = 0;
    }
    this.#touched.length = 0;
  }

  communities(): readonly number[] {
    return this.#touched;
  }

  linksTo(community: number): number {
    return at(this.#sums, community);
  }
}

function shuffled(order: number, random: Random): Int32Array {
  const list = numbered(order);
  for (let i = order - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const last = at(list, i);
    list[i] = at(list, j);
    list[j] = last;
  }
  return list;
}
