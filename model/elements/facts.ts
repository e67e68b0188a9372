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
  /** Lands by id; absent if none was detected. */
  readonly lands?: readonly LandFact[];
  /** True if positions and lands were computed for this query because none is stored. */
  readonly composed?: true;
  /** Change that made this revision; it distinguishes two territories made under one id. */
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
  /** Hidden elements, if these facts are for readers. */
  readonly hidden?: Hidden;
  /**
   * Hidden elements that are private to other territories only, if these facts are for facilitators of some
   * territories.
   */
  readonly foreign?: Hidden;
  /** Commitments of other territories that the cooperations serve, with the items that they refine. */
  readonly servedElsewhere?: ReadonlyArray<{ id: string; refines: string }>;
  /**
   * Actors of `outside` that act only in territories neither above nor below this one; none when left out.
   */
  readonly elsewhere?: readonly string[];
  /** For past facts: the last change known then. */
  readonly known?: KnownMoment | undefined;
  /** For past facts: the answers to questions at that time. */
  readonly answers?: readonly GapAnswer[];
}
