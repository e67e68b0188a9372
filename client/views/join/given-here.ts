import type { Vote } from '../../../model/contract/vote.ts';
import type { Outbox } from '../../state/index.ts';

/** Finds the dots of this device that are not sent yet. */
export const waitingHere = (vote: Pick<Vote, 'id'>, outbox: Outbox): Outbox[number] | undefined =>
  outbox.findLast(({ name, params }) => name === 'castBallot' && params.voteId === vote.id);

/** Returns the dots of this device: pending ones, else the server's. */
export function givenHere(vote: Vote, outbox: Outbox): ReadonlyMap<string, number> {
  const sent = waitingHere(vote, outbox);
  const { dots } = (sent?.body ?? {}) as { dots?: readonly { key: string; dots: number }[] };
  return new Map(
    dots?.map((one) => [one.key, one.dots]) ?? vote.choices.map(({ key, mine = 0 }) => [key, mine]),
  );
}
