import { Carrier, Commitment } from '../../contract/commitment.ts';
import type { CooperationFact } from '../facts.ts';
import { ascending, byCode } from '../order.ts';
import type { ElementIndex } from './element-index.ts';

/** Lists the commitments of a territory, by code then id. */
export const commitmentsFor = (index: ElementIndex, territoryId: string): Commitment[] =>
  index
    .to('FOR', territoryId)
    .filter(({ id }) => index.node('Commitment', id) !== undefined)
    .map(({ id }) => commitmentOf(index, id, { territoryId }, () => true))
    .sort(byCode);

/** Lists the Charter items with their carriers among the acting actors. */
export const charterItems = (index: ElementIndex, acting: ReadonlySet<string>): Commitment[] =>
  index
    .all('Commitment')
    .filter(({ id, properties }) => properties.origin === 'charter' && index.from('FOR', id).length === 0)
    .map(({ id }) => commitmentOf(index, id, {}, (actorId) => acting.has(actorId)))
    .sort(ascending(({ id }) => id));

/**
 * Lists the commitments of other territories that the cooperations serve, with the items that they refine.
 */
export function servedElsewhere(
  index: ElementIndex,
  territoryId: string,
  cooperations: readonly CooperationFact[],
): { id: string; refines: string }[] {
  const served = new Set(cooperations.flatMap(({ serves }) => serves));
  return [...served]
    .filter((id) => !index.from('FOR', id).some(({ toId }) => toId === territoryId))
    .flatMap((id) => refinedBy(index, id).map((refines) => ({ id, refines })))
    .sort(
      ascending(
        ({ id }) => id,
        ({ refines }) => refines,
      ),
    );
}

function commitmentOf(
  index: ElementIndex,
  id: string,
  more: { territoryId?: string },
  counts: (actorId: string) => boolean,
): Commitment {
  const carriers = index
    .to('CARRIES', id)
    .filter((tie) => index.node('Actor', tie.id) !== undefined && counts(tie.id))
    .map((tie) => Carrier.parse({ ...tie.properties, actorId: tie.id }))
    .sort(ascending(({ actorId }) => actorId));
  const [refines] = refinedBy(index, id);
  return Commitment.parse({
    ...index.node('Commitment', id),
    ...more,
    id,
    themes: index
      .from('COMMITMENT_ABOUT', id)
      .map(({ toId }) => toId)
      .sort(),
    ...(refines !== undefined && { refines }),
    carriers,
  });
}

const refinedBy = (index: ElementIndex, id: string): string[] =>
  index
    .from('REFINES', id)
    .map(({ toId }) => toId)
    .filter((toId) => index.node('Commitment', toId) !== undefined)
    .sort();
