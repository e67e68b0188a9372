import type { Vote } from '../../../model/contract/vote.ts';
import type { Outbox } from '../../state/index.ts';

/** The dots of this device that are on their way, or wait for the network. */
export const waitingHere = (vote: Pick<Vote, 'id'>, outbox: Outbox): Outbox[number] | undefined =>
  outbox.findLast(({ name, params }) => name === 'castBallot' && params.voteId === vote.id);

/** The dots that this device gave: those on their way, else those that the server has. */
export function givenHere(vote: Vote, outbox: Outbox): ReadonlyMap<string, number> {
  const sent = waitingHere(vote, outbox);
  const { dots } = (sent?.body ?? {}) as { dots?: readonly { key: string; dots: number }[] };
  return new Map(
    dots?.map((one) => [one.key, one.dots]) ?? vote.choices.map(({ key, mine = 0 }) => [key, mine]),
  );
}
