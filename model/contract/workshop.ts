import { z } from 'zod';
import { Actor, Membership } from './actor.ts';
import { Declaration } from './cooperation.ts';
import { Name } from './names.ts';
import { clearable, Day, Id, Instant, listOf, PartialDate, QueryFlag, Text, Version } from './primitives.ts';
import { Answers, SaidResource, Screen } from './questionnaire.ts';
import { idOf, idOfPerhaps, JudgedId, NewId } from './references.ts';
import { CarrierRole, CooperationState, Intensity, Nature, TableRole } from './vocabulary.ts';

/** `prepared`: nobody joins yet; `open`: the room is mapping; `closed`: what came of it is reread. */
export const WorkshopStatus = z.enum(['prepared', 'open', 'closed']);
export type WorkshopStatus = z.infer<typeof WorkshopStatus>;

/** The steps of the day, in order: what the big screen shows. */
export const WorkshopStep = z.enum(['perimeter', 'actors', 'links', 'commitments', 'questions', 'promises']);
export type WorkshopStep = z.infer<typeof WorkshopStep>;

/** `direct`: what phones say goes straight to the map; `reviewed`: the facilitator accepts it, one by one or all. */
export const Acceptance = z.enum(['direct', 'reviewed']);
export type Acceptance = z.infer<typeof Acceptance>;

const optional = {
  question: Text(1000),
  method: Text(4000),
  invited: z.int().min(0).max(10_000),
  came: z.int().min(0).max(10_000),
  rereadUntil: Day.meta({ description: 'Last day on which organisations may reread what they said' }),
  minutes: Text(100_000).meta({ description: 'The minutes as corrected; absent until someone did' }),
};
/** Empty: the whole territory. */
const perimeter = {
  perimeterThemes: z.array(idOf('Theme')).max(30),
  perimeterActors: z.array(idOf('Actor')).max(400),
};

/** Id of a sentence of the minutes: its section and what it is about. */
export const SentenceId = z.string().regex(/^[\w:.~-]{1,400}$/, 'letters, digits and _:.~-');

/** A sentence of the minutes as someone corrected it; the others follow the map. */
export const MinutesSentence = z.object({
  id: z.string(),
  text: z.string().meta({ description: 'Empty: the sentence is left out' }),
  was: z
    .string()
    .meta({ description: 'The sentence as the map told it when it was corrected; empty for one added' }),
  at: Instant,
  version: Version,
});
export type MinutesSentence = z.infer<typeof MinutesSentence>;

/** `version` is the one corrected, 0 for a first correction: another one meanwhile is a conflict. */
export const MinutesSentenceInput = z.strictObject({
  text: Text(6000).nullable().meta({ description: 'Null: the sentence follows the map again' }),
  was: Text(6000),
  version: z.int().min(0),
});
export type MinutesSentenceInput = z.infer<typeof MinutesSentenceInput>;

/** How many have spoken, and how far the rereading is. */
export const WorkshopCounts = z.object({
  participants: z.int().min(0),
  /** Organisations that validated one screen at least. */
  organisations: z.int().min(0),
  pending: z.int().min(0),
  /** Number of `organisations` that confirmed their statements. */
  reread: z.int().min(0),
});
export type WorkshopCounts = z.infer<typeof WorkshopCounts>;

/** A room that maps a territory together, one day. */
export const Workshop = z.object({
  id: Id,
  territoryId: Id,
  title: z.string(),
  on: Day,
  question: z.string().optional(),
  method: z.string().optional(),
  perimeterThemes: z.array(Id),
  perimeterActors: z.array(Id),
  follows: Id.optional().meta({ description: 'The workshop that this one follows' }),
  invited: z.int().optional(),
  came: z.int().optional(),
  acceptance: Acceptance,
  status: WorkshopStatus,
  step: WorkshopStep,
  rereadUntil: Day.optional(),
  openedAt: Instant.optional(),
  closedAt: Instant.optional(),
  closedOn: Day.optional(),
  /** For facilitators only. */
  minutes: z.string().optional(),
  sentences: z.array(MinutesSentence).optional().meta({
    description:
      'Corrected sentences of the minutes, and of reports (`report.` and so on); for facilitators only',
  }),
  codeUntil: Day.optional().meta({
    description: 'Last day of the code by which phones join, where there is one; for facilitators only',
  }),
  lateUntil: Day.optional().meta({
    description:
      'Of a closed workshop: last day on which phones that joined may still send; what they send waits to be accepted',
  }),
  codeMadeAt: Instant.optional().meta({
    description: 'When that code was made: a device that keeps an earlier one keeps one that has ended',
  }),
  codeLost: z.literal(true).optional().meta({
    description:
      'There was a code, which this server cannot recognise: its key is not the one it was made under; for facilitators only',
  }),
  counts: WorkshopCounts,
  version: Version,
});
export type Workshop = z.infer<typeof Workshop>;
export const WorkshopList = listOf(Workshop);

export const NewWorkshop = z.strictObject({
  id: NewId.optional(),
  title: Name(200),
  on: Day,
  ...z.object(optional).omit({ minutes: true, came: true }).partial().shape,
  ...z.object(perimeter).partial().shape,
  acceptance: Acceptance.optional(),
  follows: JudgedId.optional(),
});
export type NewWorkshop = z.infer<typeof NewWorkshop>;

export const WorkshopPatch = z.strictObject({
  title: Name(200).optional(),
  on: Day.optional(),
  question: clearable(optional.question),
  method: clearable(optional.method),
  invited: clearable(optional.invited),
  came: clearable(optional.came),
  rereadUntil: clearable(optional.rereadUntil),
  minutes: clearable(optional.minutes),
  perimeterThemes: clearable(perimeter.perimeterThemes),
  perimeterActors: clearable(perimeter.perimeterActors),
  acceptance: Acceptance.optional(),
  status: WorkshopStatus.optional(),
  step: WorkshopStep.optional(),
});
export type WorkshopPatch = z.infer<typeof WorkshopPatch>;

/**
 * A code to type or photograph. Facilitators read it from any machine: it is stored encrypted with the
 * server’s key. A new one replaces the former, and phones that joined stay.
 */
export const JoinCode = z.object({
  code: z.string(),
  /** Absent on a device that was given the code by another. */
  madeAt: Instant.optional(),
  expiresOn: Day,
  /**
   * Addresses at which phones reach this server, the likeliest first; empty if it listens to this machine
   * only.
   */
  addresses: z.array(z.url()),
});
export type JoinCode = z.infer<typeof JoinCode>;

/** Capacity in which someone speaks for an organisation. */
export const ParticipantAs = z.enum([...TableRole.options, 'association', 'company', 'citizen', 'other']);
export type ParticipantAs = z.infer<typeof ParticipantAs>;

/** Someone who speaks for an organisation. Its id is known to its own device and to facilitators alone. */
export const Participant = z.object({
  id: Id,
  firstName: z.string(),
  actorId: Id.optional(),
  as: ParticipantAs,
  /** Agrees that the answers serve research, without the organisation's name. */
  research: z.boolean(),
  joinedAt: Instant,
});
export type Participant = z.infer<typeof Participant>;
export const ParticipantList = listOf(Participant);

export const ParticipantInput = z.strictObject({
  firstName: Name(60),
  actorId: idOfPerhaps('Actor').optional(),
  as: ParticipantAs,
  research: z.boolean(),
});
export type ParticipantInput = z.infer<typeof ParticipantInput>;

export const ContributionState = z.enum(['pending', 'accepted', 'refused']);
export type ContributionState = z.infer<typeof ContributionState>;

/** A validated screen. Sent again under its id it replaces what it said before. */
export const Contribution = z.object({
  id: Id,
  participantId: Id.optional(),
  actorId: Id,
  as: ParticipantAs,
  answers: Answers,
  state: ContributionState,
  /** Why it was not taken up. */
  reason: z.string().optional(),
  at: Instant,
  late: z
    .literal(true)
    .optional()
    .meta({ description: 'It arrived after the workshop was closed, and waits to be accepted' }),
  saidAt: Instant.optional().meta({ description: 'Of a late one: when its device says it was validated' }),
});
export type Contribution = z.infer<typeof Contribution>;
export const ContributionList = listOf(Contribution);

/** `participantId` may be absent for facilitators, and for people who reread by their organisation's link. */
export const ContributionInput = z.strictObject({
  participantId: NewId.optional(),
  actorId: idOfPerhaps('Actor'),
  as: ParticipantAs.optional(),
  answers: Answers,
  saidAt: Instant.optional().meta({
    description: 'When it was validated, by the clock of the device; kept if it arrives after the workshop',
  }),
});
export type ContributionInput = z.infer<typeof ContributionInput>;

export const ContributionQuery = z.strictObject({
  participantId: Id.optional(),
  own: QueryFlag.optional().meta({
    description: 'Only what this device sent; people who do not facilitate read nothing else',
  }),
  state: ContributionState.optional(),
});

export const Decision = z.strictObject({
  state: z.enum(['accepted', 'refused']),
  reason: Text(1000).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** Several pending screens, accepted together in this order: an organisation before its statements. */
export const Acceptances = z.strictObject({ contributionIds: z.array(JudgedId).min(1).max(1000) });

/** A cooperation as its own party rereads it. */
export const CardLink = z.object({
  cooperationId: Id,
  nature: Nature,
  state: CooperationState,
  themes: z.array(Id),
  note: z.string().optional(),
  partners: z.array(z.object({ actorId: Id, name: z.string() })),
  /** Latest declaration of this organisation; absent if it made none. */
  declared: z.object({ intensity: Intensity, on: PartialDate }).optional(),
  /** Last declaration of each of its speakers, the lowest first, if they differ. */
  voices: z.array(Declaration.pick({ intensity: true, on: true, voice: true })).optional(),
  promisedFor: PartialDate.optional(),
  /** Its own yes to what is proposed or promised; the day is absent where only a name was noted. */
  agreed: z.object({ on: PartialDate.optional() }).optional(),
});
export type CardLink = z.infer<typeof CardLink>;

/** A screen that somebody else validated for an organisation in a workshop: in which role and when, not who. */
export const EarlierWord = z.object({
  screen: Screen,
  as: ParticipantAs,
  state: ContributionState.exclude(['refused']),
  at: Instant,
});
export type EarlierWord = z.infer<typeof EarlierWord>;

/** Data of a territory's map on one organisation; of others, only the names of its partners. */
export const Card = z.object({
  workshop: Workshop.pick({
    id: true,
    title: true,
    on: true,
    question: true,
    rereadUntil: true,
    status: true,
  }),
  territory: z.object({ id: Id, name: z.string() }),
  actor: Actor,
  membership: Membership.optional(),
  links: z.array(CardLink),
  commitments: z.array(z.object({ commitmentId: Id, text: z.string(), role: CarrierRole })),
  needs: z.array(SaidResource),
  offers: z.array(SaidResource),
  /** Screens that it validated in this workshop. */
  validated: z.array(Screen),
  verdict: z.enum(['confirmed', 'withdrawn']).optional(),
  earlier: z.array(EarlierWord).optional().meta({
    description: 'Screens that other devices validated for it here, in order; absent where there are none',
  }),
});
export type Card = z.infer<typeof Card>;

/** A link that opens the card of one organisation, and nothing else; its token is shown this once. */
export const CardAccess = z.object({
  token: z.string(),
  expiresOn: Day.optional(),
  madeAt: Instant.optional(),
});
export type CardAccess = z.infer<typeof CardAccess>;

/** A link to a card that is still good: for whom, until when, by whom. Its token is not told again. */
export const GivenCard = z.object({
  actorId: Id,
  expiresOn: Day.optional(),
  createdAt: Instant,
  createdBy: z.string().optional(),
});
export type GivenCard = z.infer<typeof GivenCard>;
/** With where organisations reach this server, the likeliest first. */
export const GivenCards = listOf(GivenCard).extend({ addresses: z.array(z.url()) });
