import type { GapAnswer } from '../../contract/gap.ts';
import { wordsIn } from '../../words/words.ts';
import { isBegun, isLeft, isOverdue, partyIds } from '../promises.ts';
import type { GapContext } from './gap-context.ts';
import type { Speaker } from './speaker.ts';
import { commitmentIn } from './standing-acts.ts';

/** Writes the answer of a room to a question in words: « Choix assumé. Faute de temps. » */
export const saySaid = ({ status, reason }: GapAnswer, say: Speaker): string =>
  wordsIn(say.language).gapActs(say).said(status, reason);

/**
 * Writes the act that answered a question, and what became of it.
 *
 * @returns undefined for an answer in words, or where this reader knows nothing of the act.
 */
export function sayAct(
  context: Pick<GapContext, 'cooperations' | 'system' | 'day'>,
  { act, actId = '', key }: GapAnswer,
  say: Speaker,
): string | undefined {
  if (act === undefined) return undefined;
  const { cooperations, system, day } = context;
  const texts = wordsIn(say.language).gapActs(say);
  if (act === 'carrier') {
    const commitment = commitmentIn(context, key);
    if (commitment === undefined || !system.actors.has(actId)) return undefined;
    return say.sentence(texts.carrier(actId, commitment.id));
  }
  const cooperation = cooperations.get(actId);
  if (cooperation === undefined) return undefined;
  const ids = partyIds(cooperation);
  if (act === 'link') return texts.link(ids);
  const { state, promisedFor, note } = cooperation;
  if (isLeft(state)) return texts.left(ids);
  if (isBegun(state)) return texts.begun(ids);
  if (promisedFor !== undefined && isOverdue(cooperation, day)) return texts.overdue(ids, promisedFor);
  return texts[state === 'intention' ? 'promised' : 'proposed'](ids, promisedFor, note);
}
