import type { Actor } from '../../model/contract/actor.ts';
import type { Commitment } from '../../model/contract/commitment.ts';
import type { ActorFact, CooperationFact, Facts } from '../../model/elements/facts.ts';
import { type Reading, System } from '../../model/elements/system.ts';

/** The day most tests read at. */
export const DAY = '2026-03-12';

/** Builds an actor with only the fields required by the model. */
export const makeOutsider = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  family: 'social_economy',
  tableRoles: [],
  charter: 'none',
  tags: [],
  version: 1,
  ...more,
});

/** Builds an actor on the map. */
export const makeActor = (id: string, more: Partial<ActorFact> = {}): ActorFact => ({
  ...makeOutsider(id),
  membership: { onMap: true },
  ...more,
});

/** Builds an active cooperation of intensity 2 between these actors. */
export const makeCooperation = (
  id: string,
  actorIds: readonly string[],
  more: Partial<CooperationFact> = {},
): CooperationFact => ({
  id,
  nature: 'co_produces',
  formality: 'informal',
  status: 'active',
  intensity: 2,
  parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
  themes: [],
  serves: [],
  declarations: [],
  version: 1,
  ...more,
});

/** Builds an open commitment of the territory `t`, carried by these actors. */
export const makeCommitment = (
  id: string,
  carrierIds: readonly string[] = [],
  more: Partial<Commitment> = {},
): Commitment => ({
  id,
  text: id,
  origin: 'territory',
  horizon: 'star',
  status: 'open',
  territoryId: 't',
  themes: [],
  carriers: carrierIds.map((actorId) => ({ actorId, role: 'contributor' })),
  version: 1,
  ...more,
});

/** Builds facts of the territory `t`; fields not given are empty. */
export const makeFacts = (more: Partial<Facts> = {}): Facts => ({
  territory: {
    id: 't',
    name: 'Val-d’Essai',
    level: 'epci',
    cohorts: [],
    version: 1,
    revision: 1,
    peers: [],
    parents: [],
  },
  actors: [],
  outside: [],
  cooperations: [],
  commitments: [],
  charterItems: [],
  memberships: [],
  needs: [],
  offers: [],
  ...more,
});

/** Builds a system on the tests’ day, at τ = 2 by default. */
export const makeSystem = (facts: Partial<Facts>, reading: Partial<Reading> = {}): System =>
  new System(makeFacts(facts), { day: DAY, minIntensity: 2, withoutTransactions: false, ...reading });
