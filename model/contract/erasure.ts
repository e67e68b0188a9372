import { z } from 'zod';
import { AccessLink, Person } from './access.ts';
import { Day, Id, Instant, Language, Line } from './primitives.ts';

const count = z.int().min(0);

/** Effect of an erasure in numbers; the erased content appears nowhere. */
const Reached = z.object({
  /** Territories whose map or history changes. */
  territories: count,
  /** Cooperations deleted: without the actor they have fewer than two parties. */
  cooperations: count,
  /** Cooperations that stay without it. */
  leftCooperations: count,
  declarations: count,
  /** Answers to questions about it. */
  answers: count,
  contributions: count,
  /** People who spoke for it in workshops. */
  participants: count,
  fiches: count,
  /** Changes in the history that lose their content. */
  changes: count,
  /** Replaced by another, without it. */
  snapshots: count,
  /** Texts of others in which its name stands. */
  mentions: count,
});

/** Preview of an actor's erasure, with the name to type. */
export const ErasurePreview = Reached.extend({ name: z.string() });
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const ErasureInput = z.strictObject({
  name: Line(200).meta({ description: 'The name of the actor, typed: an erasure has no undo' }),
});
export type ErasureInput = z.infer<typeof ErasureInput>;

export const Erasure = Reached.extend({ at: Instant });
export type Erasure = z.infer<typeof Erasure>;

/** When an account was erased. */
export const ErasedAccount = z.object({ at: Instant });

const Entry = z.record(z.string(), z.unknown());

/** All personal data about an actor, in the terms of the model. */
export const Held = z.object({
  type: z.literal('maillage.held'),
  actor: z.string(),
  at: Instant,
  /** Its sheet, its memberships, needs, offers, what it carries, declares, is party to, brings to briefs: by key. */
  elements: z.record(z.string(), Entry),
  /** Words of others that name it. */
  mentions: z.record(z.string(), Entry),
  /** Its traces in changes, oldest first. */
  history: z.array(
    z.object({
      type: z.string(),
      at: Instant,
      by: z.string().optional(),
      before: z.record(z.string(), Entry),
      after: z.record(z.string(), Entry),
    }),
  ),
  /** Who spoke for it in workshops. */
  participants: z.array(Entry),
  /** Links of its own: cards to reread. */
  links: z.array(Entry),
  snapshots: z.array(z.object({ id: z.string(), title: z.string(), takenAt: Instant })),
});
export type Held = z.infer<typeof Held>;

/** Place of a text; its content belongs to these territories. */
const Where = z.object({ territoryIds: z.array(Id) });
const Step = Where.extend({ type: z.string(), at: Instant });

/**
 * All personal data about somebody who signs in: time, place and kind of everything under their name. The
 * content belongs to the territories, and is read there. No password, no token, no hash of either.
 */
export const PersonalDataOfAccount = z.object({
  type: z.literal('maillage.held-account'),
  at: Instant,
  account: Person,
  /** The account of an organisation by which it signs in: who vouches for it, and what it is called there. */
  bindings: z.array(
    z.object({ provider: z.string().optional(), issuer: z.string(), subject: z.string(), boundAt: Instant }),
  ),
  sessions: z.array(z.object({ createdAt: Instant, expiresAt: Instant })),
  /** Access links that the person gave (`given`), or that bear their name. */
  links: z.array(
    AccessLink.pick({
      ...{ id: true, kind: true, role: true, territoryIds: true },
      ...{ createdAt: true, expiresOn: true, usedAt: true, revokedAt: true },
    }).extend({ given: z.boolean() }),
  ),
  /** Answers to questions that it signed. */
  answers: z.array(Where.extend({ at: Day })),
  /** Snapshots taken by the person. */
  snapshots: z.array(Where.extend({ id: Id, takenAt: Instant })),
  /** Changes that it made, oldest first. */
  history: z.array(Step),
  /** Copies of answers signed by the person: in others' changes and in snapshots. */
  mentions: z.object({
    history: z.array(Step),
    snapshots: z.array(Where.extend({ id: Id, takenAt: Instant })),
  }),
  /** Names of the territories mentioned, by id; deleted ones are left out. */
  territories: z.record(z.string(), z.string()),
});
export type PersonalDataOfAccount = z.infer<typeof PersonalDataOfAccount>;

export const PersonalDataPageQuery = z.strictObject({
  language: Language.optional().meta({ description: 'Of the page; by default that of the request' }),
});
