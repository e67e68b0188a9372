import type { System } from '../../model/elements/system.ts';
import { UnknownReferenceError } from '../../model/errors.ts';
import { acceptFormerLevels as accepted } from '../../model/writes/accept-former-levels.ts';
import type { Actor } from '../access/authorize.ts';
import { authorizedPlan } from './authorized-plan.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';

/**
 * Accepts the rule of the latest word for cooperations of a map, as one change. Refuses all of them where one is on
 * another map, or touches a territory that the person does not lead.
 */
export function acceptFormerLevels(
  deps: WriteDeps,
  {
    system,
    cooperationIds,
    person,
  }: { readonly system: System; readonly cooperationIds: readonly string[]; readonly person: Actor },
  context: WriteContext,
): Promise<Committed> {
  const { territory, cooperations } = system.facts;
  const here = new Set(cooperations.map(({ id }) => id));
  const unknown = cooperationIds.flatMap((id, i) =>
    here.has(id) ? [] : [{ path: `cooperationIds.${i}`, id }],
  );
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
  return commitPlan(deps, authorizedPlan(accepted(territory.id, cooperationIds), person), context);
}
