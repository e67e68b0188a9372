import type { Places } from './places.ts';
import type { Problem } from './problem.ts';

/** Marks the boxes of each land's largest piece, connected over short gaps. */
export function markMainPieces(problem: Problem, { x, y }: Places, isMain: Uint8Array): void {
  const { boxCount, halfWidth, halfHeight, offset, landOf, landCount, unit } = problem;
  const piece = new Int32Array(boxCount).fill(-1);
  const largest = new Int32Array(landCount).fill(-1);
  const sizes: number[] = [];
  for (let from = 0; from < boxCount; from++) {
    if (piece[from] !== -1) continue;
    const number = sizes.length;
    const land = landOf[from] as number;
    const queue = [from];
    piece[from] = number;
    for (const v of queue) {
      for (let u = 0; u < boxCount; u++) {
        if (piece[u] !== -1 || landOf[u] !== land) continue;
        const dy = (y[u] as number) + (offset[u] as number) - (y[v] as number) - (offset[v] as number);
        const gapX =
          Math.abs((x[u] as number) - (x[v] as number)) - (halfWidth[u] as number) - (halfWidth[v] as number);
        const gapY = Math.abs(dy) - (halfHeight[u] as number) - (halfHeight[v] as number);
        if (Math.max(gapX, gapY) > unit) continue;
        piece[u] = number;
        queue.push(u);
      }
    }
    sizes.push(queue.length);
    const best = largest[land] as number;
    if (best === -1 || queue.length > (sizes[best] ?? 0)) largest[land] = number;
  }
  for (let v = 0; v < boxCount; v++) isMain[v] = piece[v] === largest[landOf[v] as number] ? 1 : 0;
}
