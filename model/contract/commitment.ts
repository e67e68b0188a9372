import { z } from 'zod';
import { clearable, Day, Id, Line, listOf, Text, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';
import { CarrierRole, CommitmentOrigin, CommitmentStatus, Horizon, TableRole } from './vocabulary.ts';

/** An actor that carries a commitment. `tableRoles` here replace the actor's own for this commitment. */
export const Carrier = z.object({
  actorId: Id,
  role: CarrierRole,
  tableRoles: z.array(TableRole).optional(),
  since: Day.optional(),
  evidence: z.string().optional(),
});
export type Carrier = z.infer<typeof Carrier>;

export const CarrierInput = z.strictObject({
  role: CarrierRole,
  tableRoles: z.array(TableRole).max(4).optional(),
  since: Day.optional(),
  evidence: Text(2000).optional(),
});
export type CarrierInput = z.infer<typeof CarrierInput>;

/** A carrier as the relation it is. */
export const CarrierRelation = Carrier.extend({ commitmentId: Id });

const optional = {
  code: Line(40),
  charterVersion: Line(40),
  frame: Line(80),
  decidedOn: Day,
  reference: Text(1000),
  dueOn: Day,
  refines: idOf('Commitment'),
};
const withDefault = {
  horizon: Horizon,
  status: CommitmentStatus,
  themes: z.array(idOf('Theme')).max(30),
};

/** A commitment of a territory, or an item of the Charter (then without territoryId). */
export const Commitment = z.object({
  id: Id,
  code: z.string().optional(),
  text: z.string(),
  origin: CommitmentOrigin,
  charterVersion: z.string().optional(),
  frame: z.string().optional(),
  decidedOn: Day.optional(),
  reference: z.string().optional(),
  horizon: Horizon,
  dueOn: Day.optional(),
  status: CommitmentStatus,
  territoryId: Id.optional(),
  themes: z.array(Id),
  refines: Id.optional(),
  carriers: z.array(Carrier),
  version: Version,
});
export type Commitment = z.infer<typeof Commitment>;

export const CommitmentList = listOf(Commitment);

export const NewCommitment = z.strictObject({
  id: NewId.optional(),
  text: Text(2000).min(1),
  origin: CommitmentOrigin.optional(),
  ...z.object(optional).partial().shape,
  ...z.object(withDefault).partial().shape,
  carriers: z
    .array(CarrierInput.extend({ actorId: idOf('Actor') }))
    .max(200)
    .optional(),
});
export type NewCommitment = z.infer<typeof NewCommitment>;

export const CommitmentPatch = z.strictObject({
  text: Text(2000).min(1).optional(),
  code: clearable(optional.code),
  charterVersion: clearable(optional.charterVersion),
  frame: clearable(optional.frame),
  decidedOn: clearable(optional.decidedOn),
  reference: clearable(optional.reference),
  dueOn: clearable(optional.dueOn),
  refines: clearable(optional.refines),
  horizon: clearable(withDefault.horizon),
  status: clearable(withDefault.status),
  themes: clearable(withDefault.themes),
});
export type CommitmentPatch = z.infer<typeof CommitmentPatch>;
