import type { Confirmation } from '../../contract/measures.ts';
import { confirmedLevel, declaredBy } from '../../elements/cooperation-state.ts';
import type { CooperationAt, Reading } from '../../elements/system.ts';

/** Two parties of one cooperation, by their vertices, ascending. */
export interface PairReading {
  readonly ends: readonly [number, number];
  /** Intensity by the chosen confirmation rule; 0 is no link. */
  readonly intensity: number;
  /** Ends that confirm τ or more. */
  readonly confirming: readonly number[];
}

/** Reads the pairs of a cooperation among the actors of the map, and the number of its parties on the map. */
export function readPairs(
  cooperation: CooperationAt,
  vertexOf: ReadonlyMap<string, number>,
  { day, minIntensity }: Reading,
  confirmation: Confirmation,
): { readonly parties: number; readonly pairs: readonly PairReading[] } {
  const inside = cooperation.parties
    .flatMap(({ actorId }) => {
      const vertex = vertexOf.get(actorId);
      return vertex === undefined
        ? []
        : [
            {
              vertex,
              declared: declaredBy(cooperation.declarations, actorId, day),
              confirms: confirmedLevel(cooperation.declarations, actorId, day) ?? 0,
            },
          ];
    })
    .sort((a, b) => a.vertex - b.vertex);
  const pairs = inside.flatMap((a, i) =>
    inside.slice(i + 1).map((b) => ({
      ends: [a.vertex, b.vertex] as const,
      intensity: confirmedIntensity(a.declared, b.declared, cooperation.intensity, confirmation),
      confirming: [a, b].filter(({ confirms }) => confirms >= minIntensity).map(({ vertex }) => vertex),
    })),
  );
  return { parties: inside.length, pairs };
}

/** Returns the intensity of two parties from their declarations and the recorded one; see `Confirmation`. */
export function confirmedIntensity(
  a: number | undefined,
  b: number | undefined,
  recorded: number,
  confirmation: Confirmation,
): number {
  if (confirmation === 'both') return a === undefined || b === undefined ? 0 : Math.min(a, b);
  if (confirmation === 'either') return Math.max(a ?? 0, b ?? 0);
  return a === undefined && b === undefined ? recorded : Math.min(a ?? b ?? 0, b ?? a ?? 0);
}
