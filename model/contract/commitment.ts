import { z } from 'zod';
import { COMMITMENT_FIELDS } from '../fields/commitment-fields.ts';
import { keptShape, newShape, patchShape } from '../fields/shapes.ts';
import { CARRIER_FIELDS } from '../fields/tie-fields.ts';
import { Id, listOf, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';

/** An actor that carries a commitment. `tableRoles` here replace the actor's own for this commitment. */
export const Carrier = z.object({ actorId: Id, ...keptShape(CARRIER_FIELDS) });
export type Carrier = z.infer<typeof Carrier>;

export const CarrierInput = z.strictObject(newShape(CARRIER_FIELDS));
export type CarrierInput = z.infer<typeof CarrierInput>;

/** A carrier as the relation it is. */
export const CarrierRelation = Carrier.extend({ commitmentId: Id });

/** A commitment of a territory, or an item of the Charter (then without territoryId). */
export const Commitment = z.object({
  id: Id,
  ...keptShape(COMMITMENT_FIELDS),
  territoryId: Id.optional(),
  carriers: z.array(Carrier),
  version: Version,
});
export type Commitment = z.infer<typeof Commitment>;

export const CommitmentList = listOf(Commitment);

export const NewCommitment = z.strictObject({
  id: NewId.optional(),
  ...newShape(COMMITMENT_FIELDS),
  carriers: z
    .array(CarrierInput.extend({ actorId: idOf('Actor') }))
    .max(200)
    .optional(),
});
export type NewCommitment = z.infer<typeof NewCommitment>;

export const CommitmentPatch = z.strictObject(patchShape(COMMITMENT_FIELDS));
export type CommitmentPatch = z.infer<typeof CommitmentPatch>;
