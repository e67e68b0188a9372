import { z } from 'zod';
import { Name } from './names.ts';
import { clearable, Day, Id, listOf, Text, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';
import {
  Channel,
  CooperationState,
  CooperationStatus,
  Formality,
  Intensity,
  Nature,
  PartyRole,
} from './vocabulary.ts';

/** A party of a cooperation; `agreedBy`, `agreedOn` are its yes. */
export const Party = z.object({
  actorId: Id,
  role: PartyRole,
  agreedBy: z.string().optional(),
  agreedOn: Day.optional(),
});
export type Party = z.infer<typeof Party>;

/** What a party says of the intensity, on a day, by one voice. */
export const Declaration = z.object({
  actorId: Id,
  intensity: Intensity,
  on: Day,
  channel: Channel.optional(),
  voice: z.string().optional(),
});
export type Declaration = z.infer<typeof Declaration>;

const declared = { declaredOn: Day, channel: Channel, voice: Name(120) };

/** Sets a party: absent stays, null clears; `declaredIntensity: null` withdraws the declaration of that voice and day. */
export const PartyInput = z.strictObject({
  role: PartyRole.optional(),
  declaredIntensity: clearable(Intensity),
  declaredOn: clearable(declared.declaredOn),
  channel: clearable(declared.channel),
  voice: clearable(declared.voice),
  agreedBy: clearable(Name(200)),
  agreedOn: clearable(Day),
});
export type PartyInput = z.infer<typeof PartyInput>;

/** A party as the relation it is. */
export const PartyRelation = Party.extend({ cooperationId: Id, declarations: z.array(Declaration) });

const optional = {
  startedOn: Day,
  endedOn: Day,
  lastSignOn: Day,
  recordedOn: Day,
  promisedFor: Day,
  note: Text(4000),
  source: Text(2000),
  fictional: z.boolean(),
  private: z.boolean().meta({ description: 'Kept from readers and contributors' }),
};
const withDefault = {
  formality: Formality,
  themes: z.array(idOf('Theme')).max(30),
  serves: z.array(idOf('Commitment')).max(100),
};

/**
 * A cooperation of two parties or more. `intensity` is the recorded one; `agreedIntensity` the lowest declared by
 * its parties, else the recorded one; `state` is read at the day of the request.
 */
export const Cooperation = z.object({
  id: Id,
  nature: Nature,
  formality: Formality,
  status: CooperationStatus,
  intensity: Intensity,
  startedOn: Day.optional(),
  endedOn: Day.optional(),
  lastSignOn: Day.optional(),
  recordedOn: Day.optional(),
  promisedFor: Day.optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  fictional: z.boolean().optional(),
  private: z.boolean().optional(),
  parties: z.array(Party),
  themes: z.array(Id),
  serves: z.array(Id),
  agreedIntensity: Intensity,
  state: CooperationState,
  declarations: z.array(Declaration),
  version: Version,
});
export type Cooperation = z.infer<typeof Cooperation>;

export const CooperationList = listOf(Cooperation);

export const NewCooperation = z.strictObject({
  id: NewId.optional(),
  nature: Nature,
  status: CooperationStatus,
  intensity: Intensity,
  ...z.object(optional).partial().shape,
  ...z.object(withDefault).partial().shape,
  parties: z
    .array(
      z.strictObject({
        actorId: idOf('Actor'),
        role: PartyRole,
        declaredIntensity: Intensity.optional(),
        ...z.object(declared).partial().shape,
        agreedBy: Name(200).optional(),
        agreedOn: Day.optional(),
      }),
    )
    .min(2)
    .max(200),
});
export type NewCooperation = z.infer<typeof NewCooperation>;

export const CooperationPatch = z.strictObject({
  nature: Nature.optional(),
  status: CooperationStatus.optional(),
  intensity: Intensity.optional(),
  startedOn: clearable(optional.startedOn),
  endedOn: clearable(optional.endedOn),
  lastSignOn: clearable(optional.lastSignOn),
  recordedOn: clearable(optional.recordedOn),
  promisedFor: clearable(optional.promisedFor),
  note: clearable(optional.note),
  source: clearable(optional.source),
  fictional: clearable(optional.fictional),
  private: clearable(optional.private),
  formality: clearable(withDefault.formality),
  themes: clearable(withDefault.themes),
  serves: clearable(withDefault.serves),
});
export type CooperationPatch = z.infer<typeof CooperationPatch>;
