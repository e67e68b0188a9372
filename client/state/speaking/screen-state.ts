import type { AskedScreen } from '../../../model/contract/asked-questions.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { contributionId, type Speaker, type SpeakerState, type Speaking } from './speaking.ts';

/**
 * How a screen stands. `waiting`: kept on this device until the network is back. `pending`: sent, the facilitator has
 * not taken it up yet. `held`: kept on this device until the workshop is open again. `declined`: not taken up, or refused by the server, with the reason.
 */
export type ScreenState =
  | { readonly is: 'todo' | 'passed' | 'sending' | 'waiting' | 'pending' | 'held' | 'validated' }
  | { readonly is: 'declined'; readonly reason: string };

/** Returns the state of a speaker's screen. */
export function screenState(
  { contributions }: Pick<Speaking, 'contributions'>,
  { id: speakerId, passed, sent: validated, refused, held }: Pick<Speaker, 'id' | SpeakerState>,
  screen: AskedScreen,
  outbox: Outbox,
): ScreenState {
  const id = contributionId(speakerId, screen);
  const sent = outbox.findLast(
    ({ name, params }) => name === 'setContribution' && params.contributionId === id,
  );
  if (sent !== undefined && sent.status !== 'confirmed') return { is: sent.status };
  if (held?.includes(screen)) return { is: 'held' };
  const reason = refused[screen];
  if (reason !== undefined) return { is: 'declined', reason };
  const known = contributions.find((one) => one.id === id);
  if (known?.state === 'refused') return { is: 'declined', reason: known.reason ?? '' };
  if (known?.state === 'pending') return { is: 'pending' };
  if (known !== undefined || sent !== undefined) return { is: 'validated' };
  // It left with nobody waiting for the answer: what became of it is being asked.
  if (validated.includes(screen)) return { is: 'sending' };
  return { is: passed.includes(screen) ? 'passed' : 'todo' };
}
