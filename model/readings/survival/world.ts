import { type Edge, passagesInWorld, type WorldPassages } from './passages-in-world.ts';
import type { SaidMap } from './said-map.ts';
import type { DrawnLink } from './worlds.ts';

/** The map in one world: what was said with the links drawn there. Counted where a rule first asks for it. */
export class World {
  readonly said: SaidMap;
  readonly links: readonly DrawnLink[];
  readonly #near: readonly DrawnLink[];
  #weakDegree: Int32Array | undefined;
  #linked: number | undefined;
  #passages: WorldPassages | undefined;
  #cells: Int32Array | undefined;

  constructor(said: SaidMap, links: readonly DrawnLink[]) {
    this.said = said;
    this.links = links;
    this.#near = links.filter(({ kind }) => kind.intensity >= said.tau);
  }

  /** Links of each actor at τ = 1. */
  get weakDegree(): Int32Array {
    this.#weakDegree ??= degreesWith(this.said.weakDegree, this.links);
    return this.#weakDegree;
  }

  /** How many actors have a link at τ. */
  get linked(): number {
    this.#linked ??= degreesWith(this.said.nearDegree, this.#near).reduce(
      (n, degree) => n + (degree > 0 ? 1 : 0),
      0,
    );
    return this.#linked;
  }

  get passages(): WorldPassages {
    const { network, edges } = this.said;
    this.#passages ??= passagesInWorld(
      network,
      edges,
      this.#near.map(({ a, b }): Edge => [a, b]),
    );
    return this.#passages;
  }

  /** Links at τ, and those between each two families. */
  get linksAtTau(): number {
    return this.said.links + this.#near.length;
  }

  get cells(): Int32Array {
    if (this.#cells !== undefined) return this.#cells;
    const cells = this.said.cells.slice();
    for (const { a, b } of this.#near) {
      const cell = this.said.cellOf(a, b);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    this.#cells = cells;
    return cells;
  }
}

function degreesWith(said: Int32Array, links: readonly DrawnLink[]): Int32Array {
  const degrees = said.slice();
  for (const { a, b } of links) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
}
