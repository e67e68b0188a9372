import type { Action } from '../../model/contract/access-vocabulary.ts';
import { type Edits, type Elements, nodeKey, parseKey } from '../../model/elements/elements.ts';
import { type Actor, authorize } from './authorize.ts';
import { NO_WORDS, type OwnWords } from './own-words.ts';
import { type Need, rightsOfEdit } from './rights-of-edits.ts';
import { rightsOfSpeaker } from './rights-of-speakers.ts';
import { Step } from './step.ts';

/**
 * Author of a write. `speaksFor`: the only organisation for which they write, if they may do nothing else;
 * `words`: their earlier contributions that this write corrects.
 */
export interface Writer {
  readonly person: Actor;
  readonly speaksFor: string | undefined;
  readonly words?: OwnWords | undefined;
}

/** `waits`: the write needs the acceptance of a facilitator. */
export type Judgement =
  | { readonly is: 'allowed' | 'waits' }
  | { readonly is: 'forbidden'; readonly action: Action };

const ALLOWED: Judgement = { is: 'allowed' };

/**
 * Checks a write edit by edit against the table of rights, each for the territories of its elements. Someone
 * who speaks for one organisation is refused if it does not act in their territory; edits outside their
 * rights wait.
 */
export function authorizeEdits(
  { person, speaksFor, words = NO_WORDS }: Writer,
  state: Elements,
  edits: Edits,
): Judgement {
  const step = new Step(state, edits);
  const refused = (needs: readonly Need[]): Need | undefined =>
    needs.find(({ action, territoryIds }) => authorize(person, action, territoryIds) !== 'allowed');
  if (speaksFor === undefined) {
    const need = refused(step.edits.flatMap((edit) => rightsOfEdit(step, edit)));
    return need === undefined ? ALLOWED : { is: 'forbidden', action: need.action };
  }
  const own = nodeKey('Actor', speaksFor);
  const isSent = ({ key }: { readonly key: string }): boolean => parseKey(key).kind === 'Contribution';
  const speaking: Need[] = step.before.elements.has(own)
    ? [{ action: 'workshop.speak', territoryIds: step.before.placeOf(own) }]
    : [];
  const sent = step.edits.filter(isSent).flatMap((edit) => rightsOfEdit(step, edit));
  const need = refused([...speaking, ...sent]);
  if (need !== undefined) return { is: 'forbidden', action: need.action };
  const others = step.edits.filter((edit) => !isSent(edit));
  const waits = others.some((edit) => {
    const needs = rightsOfSpeaker(step, { actorId: speaksFor, words }, edit);
    return needs === undefined || refused(needs) !== undefined;
  });
  return waits ? { is: 'waits' } : ALLOWED;
}
