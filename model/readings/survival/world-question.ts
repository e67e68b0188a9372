import type { Evidence, Figures, Severity } from '../../contract/gap.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import type { DeclaredMap } from './declared-map.ts';
import type { World } from './world.ts';

/** A question as worlds are asked it: what its rule found on the map as said. */
export interface AskedQuestion {
  readonly rule: GapRule;
  readonly key: string;
  /** The severity its rule would give, had everyone it names been heard. */
  readonly severityIfSure: Severity;
  /** Whether they were: the rule's own conditions. */
  readonly confidence: 'sure' | 'to_check';
  readonly figures: Figures;
  readonly evidence: Evidence;
}

/** Its severity in a world, 0 where it does not stand. */
export type InWorld = (world: World) => 0 | Severity;

/**
 * A question that links unheard of could change: what it is in a world, and between whom such links would lie, by place:
 * those of two sides. Who stands on none (−1) changes nothing.
 */
export interface WorldQuestion {
  readonly inWorld: InWorld;
  readonly sides: Int8Array;
}

export type AskWorlds = (question: AskedQuestion, declared: DeclaredMap) => WorldQuestion;

/** Lists the ids in a key. */
export const subjectOf = ({ key, rule }: Pick<AskedQuestion, 'key' | 'rule'>): string[] =>
  key.slice(rule.length + 1).split(':');

/** Sides by place: the first group is side 0, the second 1, and so on; the others on none, or on the side given. */
export function sidesOf(
  declared: DeclaredMap,
  groups: ReadonlyArray<Iterable<number>>,
  others = -1,
): Int8Array {
  const sides = new Int8Array(declared.hearing.actorIds.length).fill(others);
  groups.forEach((group, side) => {
    // Parts beyond the 126th share a number: a star has that many, and its centre is known.
    for (const place of group) sides[place] = Math.min(side, 126);
  });
  return sides;
}
