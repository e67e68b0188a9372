import { type Edge, passagesInWorld, type WorldPassages } from './cut-points-in-world.ts';
import type { DeclaredMap } from './declared-map.ts';
import type { DrawnLink } from './worlds.ts';

/** The map in one simulated network: declarations and drawn links. Counts are computed on first use. */
export class World {
  readonly declared: DeclaredMap;
  readonly links: readonly DrawnLink[];
  readonly #near: readonly DrawnLink[];
  #weakDegree: Int32Array | undefined;
  #nearDegree: Int32Array | undefined;
  #passages: WorldPassages | undefined;
  #cells: Int32Array | undefined;

  constructor(declared: DeclaredMap, links: readonly DrawnLink[]) {
    this.declared = declared;
    this.links = links;
    this.#near = links.filter(({ kind }) => kind.intensity >= declared.tau);
  }

  /** Returns the number of links of each actor at τ = 1. */
  get weakDegree(): Int32Array {
    this.#weakDegree ??= degreesWith(this.declared.weakDegree, this.links);
    return this.#weakDegree;
  }

  /** Returns the number of links of each actor at τ. */
  get nearDegree(): Int32Array {
    this.#nearDegree ??= degreesWith(this.declared.nearDegree, this.#near);
    return this.#nearDegree;
  }

  /** Counts the actors with a link at τ. */
  get linked(): number {
    return this.nearDegree.reduce((n, degree) => n + (degree > 0 ? 1 : 0), 0);
  }

  get passages(): WorldPassages {
    const { network, edges } = this.declared;
    this.#passages ??= passagesInWorld(
      network,
      edges,
      this.#near.map(({ a, b }): Edge => [a, b]),
    );
    return this.#passages;
  }

  /** Counts the links at τ; `cells` counts those between each two families. */
  get linksAtTau(): number {
    return this.declared.links + this.#near.length;
  }

  get cells(): Int32Array {
    if (this.#cells !== undefined) return this.#cells;
    const cells = this.declared.cells.slice();
    for (const { a, b } of this.#near) {
      const cell = this.declared.cellOf(a, b);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    this.#cells = cells;
    return cells;
  }
}

function degreesWith(declared: Int32Array, links: readonly DrawnLink[]): Int32Array {
  const degrees = declared.slice();
  for (const { a, b } of links) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
}
