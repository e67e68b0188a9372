import { byName, folded } from '../messages/format.ts';

/** Enough to recognise a name, short enough to stay on screen. */
const LISTED = 8;

/** Actors whose name holds all that is typed: those that begin with it first. */
export function findActors<T extends { readonly name: string }>(
  actors: readonly T[],
  text: string,
  limit = LISTED,
): readonly T[] {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  const rank = (actor: T): number => {
    const name = folded(actor.name);
    if (!words.every((word) => name.includes(word))) return -1;
    return name.startsWith(words[0] ?? '') ? 2 : name.includes(` ${words[0]}`) ? 1 : 0;
  };
  return actors
    .map((actor) => ({ actor, rank: rank(actor) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => b.rank - a.rank || byName(a.actor, b.actor))
    .slice(0, limit)
    .map(({ actor }) => actor);
}
