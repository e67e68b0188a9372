import type { Declaration } from '../contract/cooperation.ts';

/** What each voice of a party declared last, up to a day. */
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

/** The same, the lowest first; none where the voices agree. */
export function differingVoices(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  const latest = latestOfVoices(declarations, actorId, day).toSorted((a, b) => a.intensity - b.intensity);
  return latest[0]?.intensity === latest.at(-1)?.intensity ? [] : latest;
}

/** Two parties see a cooperation differently: one nothing and the other something, or two levels apart or more. */
export const areApart = (lowest: number, highest: number): boolean =>
  highest - lowest > 1 || (lowest === 0 && highest > 0);
