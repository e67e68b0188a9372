import { isMeasure } from '../contract/map-look.ts';
import { degreesIn } from '../readings/lands-reading.ts';
import type { RenderInput } from './render-input.ts';

/** Areas go from a little less than the common one, for nothing, to twice it, for the highest figure. */
const SMALLEST = 0.75;
const RANGE = 1.25;
/** Links that each add a step to the size, as long as it grows. */
const A_LINK = 0.25;

/**
 * Returns a function for the size of an actor in this look; 1 is the common size. Undefined values get the
 * smallest.
 */
export function sizing({ appearance, map, measures = null }: RenderInput): (actorId: string) => number {
  const { sizeBy } = appearance;
  if (sizeBy === 'links') {
    const degrees = degreesIn(map.links);
    return (id) => SMALLEST + Math.min(RANGE, Math.sqrt(degrees.get(id) ?? 0) * A_LINK);
  }
  if (!isMeasure(sizeBy) || measures === null) return () => 1;
  const figures = new Map(measures.actors.map((actor) => [actor.actorId, actor[sizeBy]]));
  const highest = Math.max(...measures.actors.map((actor) => actor[sizeBy] ?? 0));
  return (id) => {
    const figure = figures.get(id) ?? 0;
    return SMALLEST + (highest > 0 ? RANGE * Math.sqrt(Math.max(0, figure) / highest) : 0);
  };
}
