import type { Declaration } from '../contract/cooperation.ts';

/** Returns the last declaration of each speaker of a party, up to a day. */
export function latestOfVoices(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  const latest = new Map<string, Declaration>();
  for (const declaration of declarations) {
    if (declaration.actorId !== actorId || declaration.on > day) continue;
    const voice = declaration.voice ?? '';
    const known = latest.get(voice);
    if (known === undefined || known.on <= declaration.on) latest.set(voice, declaration);
  }
  return [...latest.values()];
}

/** Returns the last declarations, the lowest first; empty if the speakers agree. */
export function differingVoices(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  const latest = latestOfVoices(declarations, actorId, day).toSorted((a, b) => a.intensity - b.intensity);
  return latest[0]?.intensity === latest.at(-1)?.intensity ? [] : latest;
}

/**
 * Tests whether two parties see a cooperation differently: nothing against something, or two levels apart or
 * more.
 */
export const areApart = (lowest: number, highest: number): boolean =>
  highest - lowest > 1 || (lowest === 0 && highest > 0);
