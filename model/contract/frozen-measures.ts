import { z } from 'zod';
import {
  ActorMeasures,
  Confirmation,
  Coverage,
  MeasuredNetwork,
  MeasureId,
  MultiParty,
  NetworkMeasures,
} from './measures.ts';
import { Id } from './primitives.ts';

const { revision: _revision, known: _known, ...Counted } = MeasuredNetwork.shape;

/**
 * Measures of a territory on its day, by the version that the snapshot names: figures to six decimals,
 * without names or sentences. `missing`: measures for which the network was too large.
 */
export const FrozenMeasures = z.strictObject({
  territoryId: Id,
  ...Counted,
  multiParty: MultiParty,
  confirmation: Confirmation,
  coverage: Coverage,
  network: NetworkMeasures.omit({ articulations: true, namedBridges: true }).extend({
    corePeriphery: NetworkMeasures.shape.corePeriphery.omit({ core: true }),
  }),
  actors: z.array(ActorMeasures.omit({ name: true, classes: true })),
  missing: z.array(MeasureId),
});
export type FrozenMeasures = z.infer<typeof FrozenMeasures>;
