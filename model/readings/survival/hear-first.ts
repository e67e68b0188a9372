import type { SettledBy } from '../../contract/gap.ts';
import type { Doubt } from './doubt.ts';
import type { Hearing } from './hearing.ts';
import type { UndecidedPairs } from './undecided-pairs.ts';

/** Stopping rule: a number of actors, or a share of the doubt removed. */
interface Enough {
  readonly actors: number;
  readonly share: number;
}

/** Orders actors to contact greedily: each reduces the total doubt of all questions the most. Ties by id. */
export function hearFirst(
  doubts: readonly Doubt[],
  hearing: Hearing,
  undecided: UndecidedByActor,
  enough: Enough,
): SettledBy[] {
  const total = doubts.reduce((sum, doubt) => sum + doubt.left(), 0);
  if (total <= 0) return [];
  const { actorIds, isHeard } = hearing;
  const left = new Set(actorIds.map((_, place) => place).filter((place) => isHeard[place] === 0));
  const chosen: SettledBy[] = [];
  let fallen = 0;
  while (chosen.length < enough.actors && fallen < enough.share) {
    let [best, most] = [-1, 0];
    for (const place of left) {
      const gain = doubts.reduce((sum, doubt) => sum + doubt.gain(place), 0);
      if (gain > most * (1 + 1e-9)) [best, most] = [place, gain];
    }
    if (best < 0) break;
    for (const doubt of doubts) doubt.hear(best, undecided.with(best));
    left.delete(best);
    chosen.push({ actorId: actorIds[best] ?? '', share: most / total });
    fallen += most / total;
  }
  return chosen;
}

/** The pairs that are undecided, by the actors that they are of. */
export class UndecidedByActor {
  readonly #pairs: UndecidedPairs;
  readonly #of = new Map<number, Array<readonly [number, number]>>();

  constructor(pairs: UndecidedPairs) {
    this.#pairs = pairs;
  }

  /** Returns the other actor and the index of each undecided pair of one. */
  with(actor: number): ReadonlyArray<readonly [number, number]> {
    const known = this.#of.get(actor) ?? this.#find(actor);
    this.#of.set(actor, known);
    return known;
  }

  #find(actor: number): Array<readonly [number, number]> {
    const { count, first, second } = this.#pairs;
    const found: Array<readonly [number, number]> = [];
    for (let pair = 0; pair < count; pair += 1) {
      if (first[pair] === actor) found.push([second[pair] ?? 0, pair]);
      else if (second[pair] === actor) found.push([first[pair] ?? 0, pair]);
    }
    return found;
  }
}
