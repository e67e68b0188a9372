import type { Card, Contribution, EarlierWord, Workshop } from '../../../model/contract/workshop.ts';
import { sourcesOf, targetsOf } from '../../../model/elements/attachments.ts';
import { nodeKey } from '../../../model/elements/elements.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { cardOfActor } from '../../../model/readings/card-of-actor.ts';
import { defaultDay } from '../../../model/writes/default-day.ts';
import { wholeActors } from '../../../model/writes/delete-actor.ts';
import { ElementReader } from '../../store/elements.ts';
import type { Executor } from '../../store/execute.ts';
import { listContributions } from '../../store/workshops.ts';
import { readRounds } from '../commit-plan.ts';

/** Request for the card of one organisation. */
interface CardAsked {
  readonly actorId: string;
  readonly owners: readonly string[];
  readonly visibility: Visibility;
}

/**
 * Reads the data on one organisation, for it to reread, within the reader's visibility.
 *
 * @param owners marks of the device that asks: its own screens are not told to it as those of others.
 */
export async function readCard(
  executor: Executor,
  workshop: Workshop,
  { actorId, owners, visibility }: CardAsked,
): Promise<Card> {
  const { territoryId } = workshop;
  const [contributions, own] = await Promise.all([
    listContributions(executor, workshop.id, { actorId }),
    listContributions(executor, workshop.id, { actorId, owners }),
  ]);
  const state = await executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await Promise.all([
      reader.read('territories', [territoryId]),
      readRounds(reader, wholeActors([actorId])),
    ]);
    const partners = targetsOf(reader.state, 'PARTY_TO', actorId).flatMap((id) =>
      sourcesOf(reader.state, 'PARTY_TO', id),
    );
    await reader.read('actors', partners);
    return reader.state;
  });
  const day = defaultDay(new Date(), state.get(nodeKey('Territory', territoryId)));
  const card = cardOfActor({ state, visibility, territoryId, actorId, workshop, contributions, day });
  if (card === undefined) throw new NotFoundError('ACTOR', actorId);
  const ownIds = new Set(own.map(({ id }) => id));
  const earlier = earlierWords(contributions.filter(({ id }) => !ownIds.has(id)));
  return earlier.length === 0 ? card : { ...card, earlier };
}

const earlierWords = (contributions: readonly Contribution[]): EarlierWord[] =>
  contributions.flatMap(({ answers: { screen }, as, state, at }) =>
    state === 'refused' ? [] : [{ screen, as, state, at }],
  );
