import type { Random } from '../seeded-random.ts';
import type { Memberships } from './memberships.ts';

/** Trades by cooperation: each takes part in a dozen, where five mix (Strona et al. 2014). */
const TRADES_PER_COOPERATION = 6;
/** Maximum number of actors, so that a pair fits into one number. */
const MOST_ACTORS = 2 ** 24;

type Members = readonly number[];

/**
 * Draws cooperations by chance that keep the size of each and in how many each actor takes part: the null model of
 * lands. A consortium stays one, so that its clique proves no group; rewiring pairs would tear it apart.
 *
 * Curveball: two cooperations put the members they do not share in one heap and share it out again (Strona et al. 2014,
 * Nature Communications 5:4114), which draws all evenly (Carstens 2015, Physical Review E 91:042812). Between pairs a
 * trade swaps the ends of two links. A trade that would make a pair twice is not made: there would be a link less.
 *
 * @param memberships Members of each cooperation, ascending, none contained in another; left as they are.
 */
export function curveballNull(memberships: Memberships, random: Random): Memberships {
  const drawn = [...memberships];
  const count = drawn.length;
  const pairs = new Set(drawn.map(codeOf));
  for (let trade = TRADES_PER_COOPERATION * count; trade > 0; trade--) {
    const i = Math.floor(random() * count);
    const j = Math.floor(random() * count);
    const [one, other] = [drawn[i] ?? [], drawn[j] ?? []];
    const traded = i === j ? undefined : shareOut(one, other, random);
    if (traded === undefined) continue;
    const [first, second] = traded;
    if (isTaken(pairs, first, one, other) || isTaken(pairs, second, one, other)) continue;
    pairs.delete(codeOf(one));
    pairs.delete(codeOf(other));
    pairs.add(codeOf(first));
    pairs.add(codeOf(second));
    [drawn[i], drawn[j]] = [first, second];
  }
  return drawn;
}

/** Shares out what two cooperations do not share; undefined where one has nothing of its own. */
function shareOut(one: Members, other: Members, random: Random): readonly [Members, Members] | undefined {
  const heap = one.filter((v) => !other.includes(v));
  const own = heap.length;
  const shared = own === one.length ? [] : one.filter((v) => other.includes(v));
  for (const v of other) if (!one.includes(v)) heap.push(v);
  if (own === 0 || own === heap.length) return undefined;
  for (let i = 0; i < own; i++) {
    const j = i + Math.floor(random() * (heap.length - i));
    const moved = heap[i] ?? 0;
    heap[i] = heap[j] ?? 0;
    heap[j] = moved;
  }
  return [ascending(shared, heap.slice(0, own)), ascending(shared, heap.slice(own))];
}

const ascending = (shared: Members, others: Members): Members => [...shared, ...others].sort((a, b) => a - b);

/** Encodes a pair as a number; -1 for a larger cooperation, which may occur twice. */
const codeOf = (members: Members): number =>
  members.length === 2 ? (members[0] ?? 0) * MOST_ACTORS + (members[1] ?? 0) : -1;

/** Returns true if a pair exists already, other than as one of the two traded. */
function isTaken(pairs: ReadonlySet<number>, members: Members, one: Members, other: Members): boolean {
  const code = codeOf(members);
  return code >= 0 && pairs.has(code) && code !== codeOf(one) && code !== codeOf(other);
}
