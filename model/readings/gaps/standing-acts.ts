import type { Commitment } from '../../contract/commitment.ts';
import type { GapAnswer } from '../../contract/gap.ts';
import { isBegun, isLeft, isOverdue } from '../promises.ts';
import type { ActStands } from './gap-answers.ts';
import type { GapContext } from './gap-context.ts';

/**
 * Returns whether the act of an answer still stands on a map. A link stands until it ends; a meeting, until it
 * is refused, or not begun by the day it was promised for; a carrier, while it carries.
 */
export const actsStanding =
  (context: Pick<GapContext, 'cooperations' | 'system' | 'day'>): ActStands =>
  ({ act, actId = '', key }: GapAnswer) => {
    if (act === 'carrier') return isCarried(context, key, actId);
    const cooperation = context.cooperations.get(actId);
    if (cooperation === undefined || isLeft(cooperation.state)) return false;
    return act === 'link' || isBegun(cooperation.state) || !isOverdue(cooperation, context.day);
  };

/** Returns true if an actor carries the commitment of a key, whatever became of that commitment. */
const isCarried = (context: Pick<GapContext, 'system'>, key: string, actorId: string): boolean =>
  commitmentIn(context, key)?.carriers.some((carrier) => carrier.actorId === actorId) === true;

/** Finds the commitment that a question is about, by its key. */
export function commitmentIn({ system }: Pick<GapContext, 'system'>, key: string): Commitment | undefined {
  const parts = new Set(key.split(':'));
  return system.facts.commitments.find(({ id }) => parts.has(id));
}

/** Returns true if the reader of a map knows what an answer's act made. */
export const isActSeen = (
  { cooperations, system }: Pick<GapContext, 'cooperations' | 'system'>,
  { act, actId = '' }: GapAnswer,
): boolean => act === undefined || (act === 'carrier' ? system.actors.has(actId) : cooperations.has(actId));
