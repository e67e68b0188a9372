import type { Point } from '../../../model/drawing/geometry.ts';

/** What the layout is asked: plain data, since it crosses to a worker. */
export interface LayoutRequest {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly (readonly [string, string])[];
  /** Actors that already have their place and keep it. */
  readonly fixed: readonly (Point & { readonly id: string })[];
  /** Width over height of the room there is. */
  readonly aspect: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export type LayoutAnswer = readonly (Point & { readonly id: string })[];
