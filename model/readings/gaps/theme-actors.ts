import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

interface ThemeRow {
  readonly cooperationIds: readonly string[];
  readonly carrierIds: readonly string[];
}

/** The active cooperations about a theme. */
export const activeAbout = ({ cooperationIds }: ThemeRow, { cooperations }: GapContext): string[] =>
  cooperationIds.filter((id) => cooperations.get(id)?.state === 'active');

/** The actors of a theme: party to an active cooperation about it, or carrier of a commitment about it. */
export function themeActors(theme: ThemeRow, context: GapContext): string[] {
  const parties = activeAbout(theme, context).flatMap((id) => {
    const cooperation = context.cooperations.get(id);
    return cooperation === undefined ? [] : context.partiesOnMap(cooperation);
  });
  return [...new Set([...parties, ...theme.carrierIds])].sort(compareIds);
}
