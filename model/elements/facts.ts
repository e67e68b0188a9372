import { z } from 'zod';
import type { Actor, Membership, Need } from '../contract/actor.ts';
import type { Commitment } from '../contract/commitment.ts';
import type { Cooperation } from '../contract/cooperation.ts';
import type { GapAnswer } from '../contract/gap.ts';
import { Id } from '../contract/primitives.ts';
import type { KnownMoment, MapActor } from '../contract/reading.ts';
import type { Territory } from '../contract/territory.ts';
import type { Hidden } from './visibility/visible-facts.ts';

/** A cooperation as stored: nothing in it depends on a day. */
export type CooperationFact = Omit<Cooperation, 'state' | 'agreedIntensity'>;

/** An actor with ACTS_IN the territory, on the map or in the reserve. */
export type ActorFact = Actor & Pick<MapActor, 'x' | 'y' | 'placed'> & { membership: Membership };

/** A land as stored, with who stands on it; one on which nobody does is not there. */
export const LandFact = z.object({
  id: Id,
  name: z.string().optional(),
  x: z.number().optional(),
  y: z.number().optional(),
  actorIds: z.array(Id),
});
export type LandFact = z.infer<typeof LandFact>;

/**
 * All that one territory's readings are computed from, as stored, in one read. No day applied.
 * `outside`: actors without ACTS_IN the territory that are party to one of its cooperations.
 * `commitments`: those FOR the territory. `charterItems`: the Charter's, for all territories.
 */
export interface Facts {
  readonly territory: Omit<Territory, 'counts'>;
  readonly actors: readonly ActorFact[];
  readonly outside: readonly Actor[];
  readonly cooperations: readonly CooperationFact[];
  readonly commitments: readonly Commitment[];
  readonly charterItems: readonly Commitment[];
  readonly memberships: ReadonlyArray<{ fromId: string; toId: string; since?: string | undefined }>;
  readonly needs: readonly Need[];
  readonly offers: readonly Need[];
  /** Groups of those who work together, by id; none where nobody found any. */
  readonly lands?: readonly LandFact[];
  /** Whether places and lands were computed for this reading, none being stored. */
  readonly composed?: true;
  /** The change that made this revision; it tells apart two territories made under one id. */
  readonly changeId?: string | undefined;
  /**
   * The state since which nothing changed but where actors stand: what does not depend on places is the same as then. The
   * revision's own where left out.
   */
  readonly contentToken?: string | undefined;
  /** How many questions the facilitator put on the screen; none when left out. */
  readonly shown?: number;
  /** Which questions these are. */
  readonly shownKeys?: readonly string[];
  /** What was left out, where these are the facts as readers see them. */
  readonly hidden?: Hidden;
  /** What was left out that is private elsewhere alone, where these are the facts as those see them who lead here. */
  readonly foreign?: Hidden;
  /** What the cooperations serve that is for another territory, with what it refines. */
  readonly servedElsewhere?: ReadonlyArray<{ id: string; refines: string }>;
  /** Those of `outside` that act somewhere, and only in territories neither above nor below this one; none when left out. */
  readonly elsewhere?: readonly string[];
  /** Where these are not the facts of today: the last change known when they were. */
  readonly known?: KnownMoment | undefined;
  /** What was answered then to the questions of the map, where these are not the facts of today. */
  readonly answers?: readonly GapAnswer[];
}
