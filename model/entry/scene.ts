import type { Language } from '../contract/primitives.ts';
import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';
import type { NamedActor } from '../names/name-index.ts';

/** Context of a line: actors, promises and links of a territory, and the day. */
export interface EntryScene {
  readonly language: Language;
  readonly territory: { readonly name: string };
  readonly actors: readonly NamedActor[];
  readonly commitments: ReadonlyArray<{
    readonly id: string;
    readonly code?: string | undefined;
    readonly text: string;
  }>;
  readonly cooperations: readonly NotedLink[];
  readonly resources: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly day: string;
}

/** A cooperation of the map. */
export interface NotedLink {
  readonly id: string;
  readonly nature: Nature;
  readonly status: CooperationStatus;
  readonly intensity?: number | undefined;
  readonly recordedOn?: string | undefined;
  readonly parties: ReadonlyArray<{ readonly actorId: string; readonly role: 'from' | 'to' | 'member' }>;
}
