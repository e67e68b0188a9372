import type { PointerNews } from '../../model/contract/pointer.ts';

/** Where somebody points on the map, and whose light it is. */
interface Light {
  readonly name: string | undefined;
  readonly at: NonNullable<PointerNews['at']>;
}

/** The lights on the map, by which of them it is. */
export type Lights = ReadonlyMap<number, Light>;

export const noLights: Lights = new Map();

/** The lights after one was moved, or put out. */
export function withLight(lights: Lights, { light, name, at }: PointerNews): Lights {
  const next = new Map(lights);
  if (at === null) next.delete(light);
  else next.set(light, { name, at });
  return next;
}
