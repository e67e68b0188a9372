import type { MapActor } from '../../../model/contract/reading.ts';

/** What an actor says of itself, in the order one asks it. */
export const WORDS = ['expertise', 'frame', 'constraints', 'expects'] as const;

/** An actor and the one it faces; one side may have run out. */
export type Facing = readonly [MapActor | undefined, MapActor | undefined];

const wordsOf = (actor: MapActor): number => WORDS.filter((word) => actor[word] !== undefined).length;

/** Two sides row by row: those who said most face each other first. Who said nothing waits apart, unless alone on its side. */
export function facingRows(sides: readonly [readonly MapActor[], readonly MapActor[]]): {
  readonly rows: readonly Facing[];
  readonly silent: readonly [readonly MapActor[], readonly MapActor[]];
} {
  const [a, b] = sides.map((actors) => {
    const said = actors.filter((actor) => wordsOf(actor) > 0 || actors.length === 1);
    return {
      said: [...said].sort((x, y) => wordsOf(y) - wordsOf(x)),
      silent: actors.filter((actor) => !said.includes(actor)),
    };
  }) as [{ said: MapActor[]; silent: MapActor[] }, { said: MapActor[]; silent: MapActor[] }];
  const length = Math.max(a.said.length, b.said.length);
  return {
    rows: Array.from({ length }, (_, i): Facing => [a.said[i], b.said[i]]),
    silent: [a.silent, b.silent],
  };
}
