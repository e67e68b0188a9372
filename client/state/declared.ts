import type { Cooperation } from '../../model/contract/cooperation.ts';
import { latestOfVoices } from '../../model/readings/voices.ts';

type Declared = Pick<Cooperation, 'declarations'>;

/** What a party says of the intensity at a day: the latest of each voice, the lowest of the voices; null if silent. */
export function declaredBy({ declarations }: Declared, actorId: string, day: string): number | null {
  const levels = latestOfVoices(declarations, actorId, day).map(({ intensity }) => intensity);
  return levels.length === 0 ? null : Math.min(...levels);
}

/** Two parties see it differently: one nothing and the other something, or two levels apart or more. */
export function seenDifferently(
  cooperation: Pick<Cooperation, 'declarations' | 'parties'>,
  day: string,
): boolean {
  const said = cooperation.parties
    .map(({ actorId }) => declaredBy(cooperation, actorId, day))
    .filter((level) => level !== null);
  if (said.length < 2) return false;
  const lowest = Math.min(...said);
  const highest = Math.max(...said);
  return (lowest === 0 && highest > 0) || highest - lowest > 1;
}

const RANK = { from: 0, member: 1, to: 2 } as const;

/** Parties as a sentence names them: who gives or acts, the partners, who receives. */
export const inOrder = <P extends { readonly role: keyof typeof RANK }>(
  parties: readonly P[],
): readonly P[] => [...parties].sort((a, b) => RANK[a.role] - RANK[b.role]);
