import type { Carrier, Commitment, NewCommitment } from '../../../model/contract/commitment.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { change, drop, merged, patched, put } from './edit-map.ts';
import type { Edit } from './outbox.ts';

export function addCommitment(map: TerritoryMap, { body, territoryId }: Edit): TerritoryMap {
  const { carriers = [], ...given } = body as NewCommitment & { id: string };
  if (map.commitments.some(({ id }) => id === given.id)) return map;
  const initial: Partial<Commitment> = {
    origin: 'territory',
    horizon: 'star',
    status: 'open',
    themes: [],
    territoryId,
    version: 1,
  };
  return put(map, 'commitments', merged<Commitment>(initial, { ...given, carriers }));
}

export const updateCommitment = (map: TerritoryMap, { params, body }: Edit): TerritoryMap =>
  change(
    map,
    'commitments',
    ({ id }) => id === params.commitmentId,
    (commitment) => patched(commitment, body as Record<string, unknown>),
  );

export const deleteCommitment = (map: TerritoryMap, { params }: Edit): TerritoryMap =>
  drop(map, 'commitments', ({ id }) => id === params.commitmentId);

const withCarriers = (
  map: TerritoryMap,
  { commitmentId, actorId }: Edit['params'],
  added: readonly Carrier[],
): TerritoryMap =>
  change(
    map,
    'commitments',
    ({ id }) => id === commitmentId,
    (commitment): Commitment =>
      patched(commitment, {
        carriers: [...commitment.carriers.filter((carrier) => carrier.actorId !== actorId), ...added],
      }),
  );

export const setCarrier = (map: TerritoryMap, { params, body }: Edit): TerritoryMap =>
  withCarriers(map, params, [{ actorId: params.actorId ?? '', ...(body as Omit<Carrier, 'actorId'>) }]);

export const removeCarrier = (map: TerritoryMap, { params }: Edit): TerritoryMap =>
  withCarriers(map, params, []);
