import { pairIntensity } from '../../elements/cooperation-state.ts';
import type { System } from '../../elements/system.ts';

/**
 * Lists the members of each active cooperation that are linked at an intensity, as cliques. Declarations may
 * differ, so one cooperation may give several: a member linked with all others is in each. The pairs of these
 * cliques are exactly the system's links.
 */
export function cooperationsAt(system: System, minIntensity: number): ReadonlyArray<readonly string[]> {
  return system.active().flatMap((cooperation) => {
    const here = cooperation.parties.map(({ actorId }) => actorId).filter((id) => system.actors.has(id));
    const isLinked = (a: string, b: string): boolean =>
      a !== b && pairIntensity(cooperation, a, b, system.reading.day) >= Math.max(1, minIntensity);
    const linked = here.filter((a) => here.some((b) => isLinked(a, b)));
    const withAll = linked.filter((a) => linked.every((b) => a === b || isLinked(a, b)));
    const others = linked.filter((id) => !withAll.includes(id));
    if (linked.length === 0) return [];
    return others.length === 0 ? [withAll] : others.map((id) => [...withAll, id]);
  });
}
