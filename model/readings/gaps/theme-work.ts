import type { CooperationAt } from '../../elements/system.ts';
import { append } from '../../grouped.ts';
import type { GapContext, OpenCommitment } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

/** What is done here about a theme. */
export interface ThemeWork {
  readonly themeId: string;
  /** The active cooperations about it. */
  readonly cooperationIds: readonly string[];
  /** The open commitments about it. */
  readonly commitmentIds: readonly string[];
  /** Those of the map that are party to an active cooperation about it, or carry a commitment about it; ascending. */
  readonly actorIds: readonly string[];
}

/** The themes of the active cooperations and of the open commitments, by id. */
export function themesOf(context: GapContext): ThemeWork[] {
  const cooperations = new Map<string, CooperationAt[]>();
  for (const cooperation of context.system.active())
    for (const theme of cooperation.themes) append(cooperations, theme, cooperation);
  const commitments = new Map<string, OpenCommitment[]>();
  for (const commitment of context.commitments)
    for (const theme of commitment.themes) append(commitments, theme, commitment);
  return [...new Set([...cooperations.keys(), ...commitments.keys()])].sort(compareIds).map((themeId) => {
    const [done, meant] = [cooperations.get(themeId) ?? [], commitments.get(themeId) ?? []];
    const parties = done.flatMap((cooperation) => context.partiesOnMap(cooperation));
    const carriers = meant.flatMap(({ carrierIds }) => carrierIds);
    return {
      themeId,
      cooperationIds: done.map(({ id }) => id).sort(compareIds),
      commitmentIds: meant.map(({ id }) => id),
      actorIds: [...new Set([...parties, ...carriers])].sort(compareIds),
    };
  });
}
