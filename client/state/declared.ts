import type { Cooperation } from '../../model/contract/cooperation.ts';
import { declaredBy } from '../../model/elements/cooperation-state.ts';
import { areApart } from '../../model/elements/voices.ts';

/** Returns true if the parties of a cooperation see it differently at a day. */
export function seenDifferently(
  { declarations, parties }: Pick<Cooperation, 'declarations' | 'parties'>,
  day: string,
): boolean {
  const intensities = parties.flatMap(({ actorId }) => declaredBy(declarations, actorId, day) ?? []);
  return intensities.length > 1 && areApart(Math.min(...intensities), Math.max(...intensities));
}

const RANK = { from: 0, member: 1, to: 2 } as const;

/** Orders parties as in a sentence: giver, partners, receiver. */
export const inOrder = <P extends { readonly role: keyof typeof RANK }>(
  parties: readonly P[],
): readonly P[] => [...parties].sort((a, b) => RANK[a.role] - RANK[b.role]);
