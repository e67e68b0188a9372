import type { PointerNews } from '../../model/contract/pointer.ts';

/** Pointer on the map, with its owner. */
interface Light {
  readonly name: string | undefined;
  readonly at: NonNullable<PointerNews['at']>;
}

/** The lights on the map, by which of them it is. */
export type Lights = ReadonlyMap<number, Light>;

export const noLights: Lights = new Map();

/** Updates the pointers after one moved or ended. */
export function withLight(lights: Lights, { light, name, at }: PointerNews): Lights {
  const next = new Map(lights);
  if (at === null) next.delete(light);
  else next.set(light, { name, at });
  return next;
}
