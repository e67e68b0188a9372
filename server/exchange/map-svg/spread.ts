import { LABEL_LINE_HEIGHT, labelForms } from '../../../model/drawing/wrap-label.ts';
import type { Area } from './page.ts';
import { type Placed, type Placing, sideOf } from './place-actors.ts';
import { measure } from './text-metrics.ts';

const ROUNDS = 150;
/** Air between two, in letters. */
const AIR = 0.7;
/** Two bodies do not touch, in their sides. */
const BETWEEN = 1.1;
/** A page fuller than this is not worth a try. */
const FULL = 0.9;

interface Block {
  readonly placed: Placed;
  x: number;
  y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * Pushes actors apart as little as needed, until each has room for its body and the name below. If the page
 * is too small, each has room for its body at least.
 */
export function spread(placing: Placing, font: number, area: Area): Placing {
  const size = sizeAt(placing, font);
  const bodies = apart(blocksOf(placing, font), area).map(({ placed, x, y, halfHeight }): Block => {
    const side = sideOf({ size }, placed);
    const half = (side / 2) * BETWEEN;
    return { placed, x, y: y - (halfHeight - font * AIR - side / 2), halfWidth: half, halfHeight: half };
  });
  const moved = apart(bodies, area).map(
    ({ placed, x, y }) => [placed.actor.id, { ...placed, x, y }] as const,
  );
  return { ...placing, actors: new Map(moved), size };
}

function apart(blocks: readonly Block[], area: Area): readonly Block[] {
  for (let round = 0; round < ROUNDS && pushApart(blocks, area); round++);
  return blocks;
}

/** Returns true if a page has room for the bodies and their names in such letters, on at most this share of it. */
export const fits = (
  placing: Placing,
  font: number,
  { width, height }: Area,
  share: number = FULL,
): boolean =>
  blocksOf(placing, font).reduce((sum, { halfWidth, halfHeight }) => sum + 4 * halfWidth * halfHeight, 0) <
  width * height * share;

/** Counts the bodies that cover another. */
export function coveredIn({ actors, size }: Placing): number {
  const placed = [...actors.values()];
  return placed.filter((a, i) =>
    placed
      .slice(i + 1)
      .some(
        (b) =>
          Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) <
          (sideOf({ size }, a) + sideOf({ size }, b)) / 2,
      ),
  ).length;
}

const sizeAt = (placing: Placing, font: number): number => Math.max(placing.size, font * 1.8);

function blocksOf(placing: Placing, font: number): Block[] {
  const size = sizeAt(placing, font);
  return [...placing.actors.values()].map((placed): Block => {
    const [form = { lines: 1, width: 0 }] = labelForms(placed.actor.name, measure);
    const height = form.lines * font * LABEL_LINE_HEIGHT;
    const side = sideOf({ size }, placed);
    return {
      placed,
      x: placed.x,
      y: placed.y + height / 2,
      halfWidth: Math.max(side, form.width * font) / 2 + font * AIR,
      halfHeight: (side + height) / 2 + font * AIR,
    };
  });
}

/** Runs one round; returns whether any two still overlapped. */
function pushApart(blocks: readonly Block[], area: Area): boolean {
  let pushed = false;
  for (const [i, a] of blocks.entries()) {
    for (const b of blocks.slice(i + 1)) {
      const across = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
      const down = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
      if (across <= 0 || down <= 0) continue;
      pushed = true;
      if (across < down) {
        const by = (a.x < b.x ? -across : across) / 2;
        a.x += by;
        b.x -= by;
      } else {
        const by = (a.y < b.y ? -down : down) / 2;
        a.y += by;
        b.y -= by;
      }
    }
  }
  for (const block of blocks) {
    block.x = within(block.x, area.x + block.halfWidth, area.x + area.width - block.halfWidth);
    block.y = within(block.y, area.y + block.halfHeight, area.y + area.height - block.halfHeight);
  }
  return pushed;
}

const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));
