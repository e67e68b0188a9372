import type { TriedDistances } from '../../contract/try.ts';
import { pairOf, type System } from '../../elements/system.ts';
import { compareIds } from '../gaps/missing-pairs.ts';

/** Links on the shortest way from each to each, by place; 0 where there is none. */
class Distances {
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #steps: Uint16Array;

  constructor(system: System, actorIds: readonly string[]) {
    const size = actorIds.length;
    this.#placeOf = new Map(actorIds.map((id, place) => [id, place]));
    this.#steps = new Uint16Array(size * size);
    const neighbours = system.neighbours();
    const near = actorIds.map((id) =>
      [...(neighbours.get(id) ?? [])].map((other) => this.#placeOf.get(other) ?? 0),
    );
    const queue = new Int32Array(size);
    for (let from = 0; from < size; from += 1) this.#walk(from, near, queue);
  }

  at(place: number): number {
    return this.#steps[place] ?? 0;
  }

  between(a: string, b: string): number | null {
    const [from, to] = [this.#placeOf.get(a), this.#placeOf.get(b)];
    if (from === undefined || to === undefined) return null;
    return this.#steps[from * this.#placeOf.size + to] || null;
  }

  #walk(from: number, near: readonly (readonly number[])[], queue: Int32Array): void {
    const row = from * near.length;
    queue[0] = from;
    for (let [next, met] = [0, 1]; next < met; next += 1) {
      const here = queue[next] ?? 0;
      for (const there of near[here] ?? []) {
        if (there === from || (this.#steps[row + there] ?? 0) > 0) continue;
        this.#steps[row + there] = (this.#steps[row + here] ?? 0) + 1;
        queue[met] = there;
        met += 1;
      }
    }
  }
}

/** Compares distances by links of τ or more, before and after. */
export function triedDistances(before: System, after: System, partyIds: readonly string[]): TriedDistances {
  const actorIds = [...after.actors.keys()].sort(compareIds);
  const size = actorIds.length;
  const [then, now] = [new Distances(before, actorIds), new Distances(after, actorIds)];
  let [closer, joined, ways, sumThen, sumNow] = [0, 0, 0, 0, 0];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const [old, young] = [then.at(a * size + b), now.at(a * size + b)];
      if (old === 0 && young === 0) continue;
      if (old === 0) joined += 1;
      if (old === 0 || young < old) closer += 1;
      if (old === 0) continue;
      ways += 1;
      sumThen += old;
      sumNow += young;
    }
  }
  const parties = partyIds.filter((id) => after.actors.has(id)).sort(compareIds);
  return {
    closer,
    joined,
    mean: ways === 0 ? { before: null, after: null } : { before: sumThen / ways, after: sumNow / ways },
    parties: parties.flatMap((a, i) =>
      parties.slice(i + 1).map((b) => ({
        actorIds: pairOf(a, b),
        before: then.between(a, b),
        after: now.between(a, b),
      })),
    ),
  };
}
