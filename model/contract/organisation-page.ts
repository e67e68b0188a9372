import { z } from 'zod';
import { Actor } from './actor.ts';
import { Declaration } from './cooperation.ts';
import { SuggestionReason } from './gap.ts';
import { Day, Id, Language, PartialDate } from './primitives.ts';
import { SaidResource } from './questionnaire.ts';
import { CarrierRole, CommitmentStatus, CooperationState, Family, Nature, PartyRole } from './vocabulary.ts';

/** The present page of an organisation, at a day of the facts. */
export const OrganisationPageQuery = z.strictObject({
  at: Day.optional().meta({
    description: "The day read; by default the territory's asOf, else today in Europe/Paris",
  }),
});

/** A browser that opens an address asks for its own language, not for that of the screen. */
const inLanguage = {
  language: Language.optional().meta({ description: 'Of the file; by default that of the request' }),
};

export const OrganisationPageFileQuery = OrganisationPageQuery.extend(inLanguage);
export const PromisesCalendarQuery = z.strictObject(inLanguage);

const Partner = z.object({ actorId: Id, name: z.string() });

/** A link of an organisation: that it exists, and what the organisation itself said of it. */
export const PageLink = z.object({
  cooperationId: Id,
  partners: z.array(Partner),
  nature: Nature,
  /** How the organisation stands in it. */
  role: PartyRole,
  themes: z.array(Id),
  state: CooperationState,
  startedOn: PartialDate.optional(),
  endedOn: PartialDate.optional(),
  /** Last statement of each of its speakers, the earliest first. */
  said: z.array(Declaration.pick({ intensity: true, on: true, voice: true })),
});
export type PageLink = z.infer<typeof PageLink>;

/** Promise of an organisation with others. */
export const PagePromise = PageLink.extend({
  promisedFor: PartialDate.optional(),
  /** The day of its own yes. */
  agreedOn: PartialDate.optional(),
});
export type PagePromise = z.infer<typeof PagePromise>;

/** Suggested partner with reasons; texts that others wrote about themselves are no reason. */
export const PageMeeting = Partner.extend({ reasons: z.array(SuggestionReason) });
export type PageMeeting = z.infer<typeof PageMeeting>;

export const PageCommitment = z.object({
  commitmentId: Id,
  text: z.string(),
  role: CarrierRole,
  status: CommitmentStatus,
  themes: z.array(Id),
  dueOn: PartialDate.optional(),
});
export type PageCommitment = z.infer<typeof PageCommitment>;

/**
 * The page of one organisation in a territory: what it said, and of others that they are linked to it. Never what another
 * said: its intensity, its voice, its note; nor a figure, a rank, a question.
 */
export const OrganisationPage = z.object({
  territory: z.object({ id: Id, name: z.string() }),
  day: Day,
  actor: Actor,
  commitments: z.array(PageCommitment),
  needs: z.array(SaidResource),
  offers: z.array(SaidResource),
  /** By the names of the partners. */
  links: z.array(PageLink),
  /** The soonest first. */
  promises: z.array(PagePromise),
  meetings: z.array(PageMeeting).max(2),
  /** Its piece of the map: itself, those it is linked to, the land it stands on. */
  place: z.object({
    actors: z.array(Partner.extend({ family: Family, x: z.number().optional(), y: z.number().optional() })),
    land: z.object({ id: Id, name: z.string() }).optional(),
  }),
});
export type OrganisationPage = z.infer<typeof OrganisationPage>;
