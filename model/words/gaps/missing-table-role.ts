import type { TableRole } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';

export interface MissingTableRoleWords {
  readonly commitmentId: string;
  readonly missing: readonly TableRole[];
}

/**
 * Groups missing roles by commitments, the most frequent first; roles missing in the same ones are listed
 * together.
 */
export function byCommitments(all: readonly MissingTableRoleWords[], say: Speaker) {
  const told = new Map<string, TableRole[]>();
  const lackingOf = (role: TableRole) => all.filter(({ missing }) => missing.includes(role));
  const roles = [...new Set(all.flatMap(({ missing }) => missing))];
  for (const role of roles.sort((a, b) => lackingOf(b).length - lackingOf(a).length)) {
    const lacking = lackingOf(role);
    const commitments = say.commitments(lacking.map(({ commitmentId }) => commitmentId));
    told.set(commitments, [...(told.get(commitments) ?? []), role]);
  }
  return [...told].map(([commitments, same]) => ({
    roles: say.either(same.map(say.tableRole)),
    commitments,
  }));
}
