import { z } from 'zod';
import { Author } from './author-kind.ts';
import type { Change } from './change.ts';
import type { ChangeNews } from './change-news.ts';
import type { EditingNews } from './editing.ts';
import type { LeadNews } from './lead.ts';
import type { MapDelta } from './map-delta.ts';
import type { PointerNews } from './pointer.ts';
import { Language, QueryFlag } from './primitives.ts';
import { PresentReadingQuery } from './reading.ts';
import { ScreenId } from './screen-id.ts';
import { EVERYONE } from './seen-by.ts';

/** Subscription of a stream: the query whose map it updates, and the last known revision. */
export const LiveQuery = PresentReadingQuery.omit({ minIntensity: true }).extend({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Replay the changes after this revision; a Last-Event-ID header says the same' }),
  language: Language.optional().meta({
    description:
      'Of the texts of the map, since who follows a stream may not choose its headers; else Accept-Language',
  }),
  elements: QueryFlag.optional().meta({
    description:
      'Whether each change comes with what it did to elements (the default). Who follows the map has that from `map`: with `0` it is told as `news`, in short',
  }),
  seenBy: z.literal(EVERYONE).optional().meta({
    description:
      'Leaves out what is private, also for someone who may see it; elsewhere the header Maillage-Seen-By',
  }),
  screen: ScreenId.optional().meta({
    description: 'The window that follows: with its stream ends what it said of a field that it edits',
  }),
});
export type LiveQuery = z.infer<typeof LiveQuery>;

/** Who follows a territory through this process just now. Never stored. */
export const Presence = z.object({
  people: z.int(),
  names: z.array(z.string()),
  authors: z.array(Author).optional(),
});
export type Presence = z.infer<typeof Presence>;

/** Progress of a vote; its result is sent after it closes, to people who read it then. */
export interface VoteNews {
  readonly workshopId: string;
  readonly voteId: string;
  readonly status: 'open' | 'closed' | 'forgotten';
  /** How many seats gave dots. */
  readonly seats: number;
}

/** Changes of a workshop outside the log of changes: its code, or the people present. */
export interface WorkshopNews {
  readonly workshopId: string;
  readonly what: 'code' | 'people';
}

/** Interval of the keep-alive event, by which a listener notices a lost network. */
export const ALIVE_EVERY_MS = 10_000;

/** Events of a stream, by name. */
export interface LiveEvents {
  /** A Change, with the revision as its id. */
  readonly change: Change;
  /** Replaces `change` if the stream asks for `elements=0`. */
  readonly news: ChangeNews;
  /** The difference between two revisions of the map, for the stream's query. */
  readonly map: MapDelta;
  readonly presence: Presence;
  /** A vote was opened, received dots, was closed or deleted. */
  readonly vote: VoteNews;
  /** The code of a workshop changed or ended, or somebody joined. */
  readonly workshop: WorkshopNews;
  /** Somebody points at a place on the map. */
  readonly pointer: PointerNews;
  /** The view of a screen that others may follow. A new stream gets the present one; phones get none. */
  readonly lead: LeadNews;
  /** The field that somebody has open for editing. A new stream gets the present ones; phones get none. */
  readonly editing: EditingNews;
  /** The confidence of that revision's questions is computed. */
  readonly survival: { readonly revision: number };
  /** Too much was missed: read the map again. */
  readonly reset: { readonly revision: number };
  /** Keeps the connection open. */
  readonly alive: Record<string, never>;
  /** The session has opened a seventh stream: this one, its oldest, ends for good. */
  readonly replaced: Record<string, never>;
}
export type LiveEventName = keyof LiveEvents;

const NAMES: Readonly<Record<LiveEventName, true>> = {
  change: true,
  news: true,
  map: true,
  presence: true,
  vote: true,
  workshop: true,
  pointer: true,
  lead: true,
  editing: true,
  survival: true,
  reset: true,
  alive: true,
  replaced: true,
};

/** Every event there is: who follows a stream listens to each by its name. */
export const LIVE_EVENT_NAMES = Object.keys(NAMES) as LiveEventName[];
