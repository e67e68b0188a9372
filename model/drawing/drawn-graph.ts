/** Drawn graph as plain data, to pass between threads. Lengths are in pixels of the map. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An actor as a box: its symbol and the name below it. */
export interface DrawnNode {
  readonly id: string;
  /** Room of symbol and name together, which no other box may enter. */
  readonly width: number;
  readonly height: number;
  /** Radius of the symbol; half of the smaller side unless told. No line of others may enter it. */
  readonly symbolRadius?: number;
  /** From the top of the box down to the middle of the symbol, where its lines end; half of the height unless told. */
  readonly symbolY?: number;
}

export interface DrawnEdge {
  readonly source: string;
  readonly target: string;
  /** How strong it is, above 0; 1 unless told. */
  readonly weight?: number;
}

/** Parallel edges count as one, of the sum of their weights; loops and edges to unknown nodes are left out. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Actors who work together more than with others. The room for its name is kept inside, unless it has none. */
export interface Land {
  readonly id: string;
  readonly nodeIds: readonly string[];
  readonly label?: { readonly width: number; readonly height: number };
}
