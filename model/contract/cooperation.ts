import { z } from 'zod';
import { COOPERATION_FIELDS } from '../fields/cooperation-fields.ts';
import { keptShape, newShape, patchShape } from '../fields/shapes.ts';
import { DECLARATION_FIELDS, PARTY_FIELDS } from '../fields/tie-fields.ts';
import { clearable, Id, listOf, PartialDate, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';
import { CooperationState, Intensity } from './vocabulary.ts';

/** A party of a cooperation; `agreedBy`, `agreedOn` are its yes. */
export const Party = z.object({ actorId: Id, ...keptShape(PARTY_FIELDS) });
export type Party = z.infer<typeof Party>;

/** Intensity declared by a party, on a day, by one person. */
export const Declaration = z.object({
  actorId: Id,
  ...keptShape(DECLARATION_FIELDS),
  /** Counts by the rule of before December 2026, the lowest of the speakers, until its change is accepted. */
  perVoice: z.literal(true).optional(),
});
export type Declaration = z.infer<typeof Declaration>;

const { channel, voice } = newShape(DECLARATION_FIELDS);

/**
 * Sets a party: absent stays, null clears; `declaredIntensity: null` withdraws the declaration of that voice and day.
 * `settles`: said for the whole organisation, it replaces what its speakers said that day.
 */
export const PartyInput = z.strictObject({
  ...patchShape(PARTY_FIELDS),
  declaredIntensity: clearable(Intensity),
  declaredOn: clearable(PartialDate),
  channel: channel.nullable(),
  voice: voice.nullable(),
  settles: z.literal(true).optional(),
});
export type PartyInput = z.infer<typeof PartyInput>;

/** A party as the relation it is. */
export const PartyRelation = Party.extend({ cooperationId: Id, declarations: z.array(Declaration) });

/**
 * A cooperation of two parties or more. `intensity` is the recorded one; `agreedIntensity` the lowest declared by
 * its parties, else the recorded one; `state` is read at the day of the request.
 */
export const Cooperation = z.object({
  id: Id,
  ...keptShape(COOPERATION_FIELDS),
  parties: z.array(Party),
  agreedIntensity: Intensity,
  state: CooperationState,
  declarations: z.array(Declaration),
  version: Version,
});
export type Cooperation = z.infer<typeof Cooperation>;

export const CooperationList = listOf(Cooperation);

export const NewCooperation = z.strictObject({
  id: NewId.optional(),
  ...newShape(COOPERATION_FIELDS),
  /** Absent: the level that its nature states, else the one from which questions count, marked as assumed. */
  intensity: Intensity.optional(),
  parties: z
    .array(
      z.strictObject({
        actorId: idOf('Actor'),
        ...newShape(PARTY_FIELDS),
        declaredIntensity: Intensity.optional(),
        declaredOn: PartialDate.optional(),
        channel,
        voice,
      }),
    )
    .min(2)
    .max(200),
});
export type NewCooperation = z.infer<typeof NewCooperation>;

export const CooperationPatch = z.strictObject(patchShape(COOPERATION_FIELDS));
export type CooperationPatch = z.infer<typeof CooperationPatch>;
