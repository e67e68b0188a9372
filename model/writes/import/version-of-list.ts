import { relationshipKey } from '../../elements/elements.ts';
import { nameKey } from '../../words/fold-text.ts';
import type { ImportPlan } from './import-plan.ts';

/**
 * Changes that a newer version of a list brings: the number of new actors, the renamed, and those missing
 * from it.
 */
export interface ListVersion {
  readonly added: number;
  readonly renamed: ReadonlyArray<{ readonly id: string; readonly before: string; readonly after: string }>;
  readonly gone: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

const FEWEST_KNOWN = 3;
/** Smallest share of the actors on the map that a file must name to be a newer version of their list. */
const SHARE_KNOWN = 0.5;

/** Compares a file with the actors on the map; undefined if it is no newer version of their list. */
export function versionOf(plan: ImportPlan): ListVersion | undefined {
  const { scene, counts } = plan;
  const here = [...scene.actorsHere].filter((id) => scene.membership(id)?.onMap === true);
  const named = here.filter((id) => plan.isClaimed(`Actor:${id}`));
  if (named.length < FEWEST_KNOWN || named.length < here.length * SHARE_KNOWN) return undefined;
  const nameOf = (id: string): string => String(scene.actor(id)?.name ?? id);
  const renamed = [...plan.renamed].flatMap(([id, after]) => {
    const before = nameOf(id);
    return nameKey(before) === nameKey(after) ? [] : [{ id, before, after }];
  });
  const gone = here
    .filter((id) => !plan.isClaimed(`Actor:${id}`) && plan.actorsCalled(nameOf(id)).length === 0)
    .map((id) => ({ id, name: nameOf(id) }));
  return { added: counts.actors.added, renamed, gone };
}

/**
 * Plans actors that a newer version of the list no longer names. They stay, unless the answer puts them in
 * reserve.
 */
export function planGone(plan: ImportPlan): void {
  const { gone } = versionOf(plan) ?? { gone: [] };
  if (gone.length === 0) return;
  plan.questions.set('gone', { id: 'gone', lines: [] });
  if (plan.answerTo('gone') !== 'reserve') return;
  for (const { id } of gone) {
    const key = relationshipKey('ACTS_IN', id, plan.scene.input.territoryId);
    const membership = plan.scene.membership(id);
    if (membership !== undefined && !plan.edits.has(key))
      plan.edits.set(key, { ...membership, onMap: false });
  }
}
