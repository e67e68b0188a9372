import { z } from 'zod';
import { AccessKind, Action, Role } from './access-vocabulary.ts';
import { Name } from './names.ts';
import { Day, Id, Instant, Line, listOf } from './primitives.ts';
import { JudgedId } from './references.ts';

/** The territories that someone may enter: all of them, or those named. */
export const TerritoryScope = z.union([z.literal('all'), z.array(JudgedId).min(1).max(200)]);
export type TerritoryScope = z.infer<typeof TerritoryScope>;

/** Characters of what a person is called. */
export const LONGEST_NAME = 80;
const OwnName = Name(LONGEST_NAME);
// Long rather than intricate; the upper bound keeps a hash from being made of a megabyte.
const Password = z.string().min(10).max(200);
const Token = z.string().min(1).max(200);
/** However it is written, one address is one. */
const Email = z.email().max(254).toLowerCase();

/** Sender of a request. `by: machine` is the person at the machine itself, who needs no account. */
export const Identity = z.object({
  id: Id,
  name: z.string().optional(),
  role: Role,
  territoryIds: TerritoryScope,
  by: z.enum(['machine', 'password', 'provider', 'link', 'token']),
  /** Name of the provider by which they signed in. */
  provider: z.string().optional(),
  /** At the machine, in a browser that the link of the start has not opened: some actions ask for it. */
  unsigned: z.literal(true).optional(),
  /** The one workshop that a participant or a rereader speaks in. */
  workshopId: Id.optional(),
  /** The one organisation whose card a rereader opens. */
  actorId: Id.optional(),
});
export type Identity = z.infer<typeof Identity>;

/** Who I am, and what I may do in the territories I may enter. `needsSetup`: nobody administers this server yet. */
export const Me = z.object({
  person: Identity.nullable(),
  actions: z.array(Action),
  needsSetup: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** Makes the first administrator, with the token printed when the server started. */
export const SetUp = z.strictObject({ token: Token, name: OwnName, password: Password });
export type SetUp = z.infer<typeof SetUp>;

export const SignIn = z.strictObject({ name: Line(LONGEST_NAME), password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof SignIn>;

/** Another password for oneself: the present one is asked. */
export const NewPassword = z.strictObject({ present: z.string().min(1).max(200), next: Password });
export type NewPassword = z.infer<typeof NewPassword>;

/** Signs in by a link; `name` appears in the history for this person. */
export const JoinByLink = z.strictObject({ token: Token, name: OwnName.optional() });
export type JoinByLink = z.infer<typeof JoinByLink>;

/** Makes this browser the machine's own, with the token of the link that the server printed at start. */
export const OpenAtMachine = z.strictObject({ token: Token });
export type OpenAtMachine = z.infer<typeof OpenAtMachine>;

/** Roles of people with an account. */
export const PersonRole = Role.extract(['reader', 'contributor', 'facilitator', 'administrator']);
export type PersonRole = z.infer<typeof PersonRole>;

/** Someone with an account: a password, or the account of an organisation (`provider`: what that is called). */
export const Person = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  territoryIds: TerritoryScope,
  createdAt: Instant,
  provider: z.string().optional(),
});
export type Person = z.infer<typeof Person>;
export const PersonList = listOf(Person);

/** Takes up an invitation: the person it makes has its role and its territories. */
export const NewPerson = z.strictObject({ token: Token, name: OwnName, password: Password });
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonPatch = z.strictObject({
  role: PersonRole.optional(),
  territoryIds: TerritoryScope.optional(),
});
export type PersonPatch = z.infer<typeof PersonPatch>;

/** Access link given to someone; its token is shown once, on creation. */
export const AccessLink = z.object({
  id: Id,
  kind: AccessKind,
  role: Role,
  territoryIds: TerritoryScope,
  label: z.string(),
  /** For an invitation: the address that accepts it, if a provider has verified it. */
  email: z.string().optional(),
  /** Last day of validity. */
  expiresOn: Day.optional(),
  createdAt: Instant,
  createdBy: z.string().optional(),
  /** For a code or a card: its workshop. */
  workshopId: Id.optional(),
  /** For a card: its organisation. */
  actorId: Id.optional(),
  revokedAt: Instant.optional(),
  /** When an invitation was taken up. */
  usedAt: Instant.optional(),
  state: z.enum(['open', 'used', 'expired', 'revoked', 'lost']),
});
export type AccessLink = z.infer<typeof AccessLink>;
export const AccessLinkList = listOf(AccessLink);

export const NewAccessLink = z.strictObject({
  kind: AccessKind.exclude(['code', 'card']),
  role: Role,
  territoryIds: TerritoryScope,
  label: OwnName,
  /** For an invitation alone. */
  email: Email.optional(),
  expiresOn: Day.optional(),
});
export type NewAccessLink = z.infer<typeof NewAccessLink>;

/** Access link with its token, this once: the server stores only its hash. */
export const NewAccessLinkAnswer = AccessLink.extend({
  token: z.string(),
  addresses: z.array(z.url()).meta({
    description: 'Where other machines reach this server, the likeliest first; empty where none does',
  }),
});
export type NewAccessLinkAnswer = z.infer<typeof NewAccessLinkAnswer>;
