import { sourcesOf } from '../../elements/attachments.ts';
import { applyEdits, effectiveEdits } from '../../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, parseKey, relationshipKey } from '../../elements/elements.ts';
import { hasItsDirection } from '../../elements/model-rules.ts';
import { RefusedError } from '../../errors.ts';
import { completed } from '../plan.ts';
import { type Act, planOfAct } from './plan-of-act.ts';

/** The visible elements after these acts, each applied to the result of those before it. */
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

/** What acts refer to and no map tells of: themes, resources, commitments of elsewhere. */
const ELSEWHERE = /^(Theme|Resource|Commitment):/;

/**
 * What an act changes of what is in sight. Nothing where the server would refuse it, or where it needs what is not in
 * sight: it is then on its way, and what comes of it is not guessed.
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
 * Says whether someone leaves a cooperation of which not all parties are in sight: its nature has a direction, and an
 * end of it is not there. What it is without them cannot be told.
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
