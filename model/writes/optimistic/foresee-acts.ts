import { sourcesOf } from '../../elements/attachments.ts';
import { applyEdits, effectiveEdits } from '../../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, parseKey, relationshipKey } from '../../elements/elements.ts';
import { hasItsDirection } from '../../elements/model-rules.ts';
import { RefusedError } from '../../errors.ts';
import { completed } from '../plan.ts';
import { type Act, planOfAct } from './plan-of-act.ts';

/** Applies acts to the visible elements, each to the result of the ones before it. */
export function afterActs(
  inSight: Elements,
  acts: readonly Act[],
  now: Date,
  takenAtItsWord = ELSEWHERE,
): Elements {
  return acts.reduce((state, act) => {
    const edits = foreseen(state, act, { now, takenAtItsWord });
    return edits.size === 0 ? state : applyEdits(state, edits);
  }, inSight);
}

/** References that no map contains: themes, resources, commitments of other territories. */
const ELSEWHERE = /^(Theme|Resource|Commitment):/;

/**
 * Computes the visible effect of an act. Empty if the server would refuse it, or if it needs hidden elements:
 * its effect is then not guessed, only shown as pending.
 */
function foreseen(
  state: Elements,
  act: Act,
  { now, takenAtItsWord }: { readonly now: Date; readonly takenAtItsWord: RegExp },
): Edits {
  const plan = planOfAct(act);
  if (plan === undefined) return new Map();
  // It is there already: the map that came has it.
  if (plan.creates !== undefined && state.has(plan.creates)) return new Map();
  const has = (key: string): boolean => state.has(key) || takenAtItsWord.test(key);
  try {
    const planned = effectiveEdits(state, plan.changes({ state, has, now }));
    return leavesUnseen(state, planned) ? new Map() : completed(state, planned);
  } catch (error) {
    if (error instanceof RefusedError) return new Map();
    throw error;
  }
}

/**
 * Returns true if an actor leaves a cooperation with hidden parties that has a direction and a missing end: its
 * new nature is unknown.
 */
function leavesUnseen(state: Elements, edits: Edits): boolean {
  return [...edits].some(([key, next]) => {
    const { kind, toId = '' } = parseKey(key);
    if (next !== null || kind !== 'PARTY_TO' || edits.get(nodeKey('Cooperation', toId)) === null)
      return false;
    const parties = sourcesOf(state, 'PARTY_TO', toId).map((actorId) => ({
      role: state.get(relationshipKey('PARTY_TO', actorId, toId))?.role,
    }));
    return !hasItsDirection({ nature: state.get(nodeKey('Cooperation', toId))?.nature, parties });
  });
}
