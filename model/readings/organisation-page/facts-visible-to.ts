import type { Actor, Need } from '../../contract/actor.ts';
import type { ActorFact, CooperationFact, Facts } from '../../elements/facts.ts';
import { withoutAbsent } from '../../without-absent.ts';

/** Constant intensity of every cooperation: differences would reveal the others' declarations. */
const TOLD_INTENSITY = 2;

/**
 * Filters facts for one organisation: of others it keeps names, positions, commitments, needs, offers and
 * cooperations. It drops declarations, notes, agreements, texts and intensities, even agreed ones, so nothing
 * computed from the result can reveal them. It lists allowed properties: a future property is hidden by
 * default.
 */
export function factsVisibleTo(facts: Facts, actorId: string): Facts {
  const isOwn = ({ actorId: id }: { readonly actorId: string }): boolean => id === actorId;
  const toldNeed = (need: Need): Need => {
    const { actorId: id, resourceId, themeId } = need;
    return isOwn(need) ? need : { actorId: id, resourceId, ...withoutAbsent({ themeId }) };
  };
  return {
    territory: facts.territory,
    actors: facts.actors.map((actor) => (actor.id === actorId ? actor : toldActorHere(actor))),
    outside: facts.outside.map(toldActor),
    cooperations: facts.cooperations.map((one) => toldCooperation(one, isOwn)),
    commitments: facts.commitments.map(({ carriers, ...commitment }) => ({
      ...commitment,
      carriers: carriers.map(({ actorId: id, role, since }) => ({
        actorId: id,
        role,
        ...withoutAbsent({ since }),
      })),
    })),
    charterItems: [],
    memberships: [],
    needs: facts.needs.map(toldNeed),
    offers: facts.offers.map(toldNeed),
    ...withoutAbsent({ lands: facts.lands }),
  };
}

const toldActor = ({ id, name, family, spoken }: Actor): Actor => ({
  id,
  name,
  family,
  ...withoutAbsent({ spoken }),
  tableRoles: [],
  charter: 'none',
  tags: [],
  version: 1,
});

const toldActorHere = (actor: ActorFact): ActorFact => {
  const { x, y, membership } = actor;
  const { onMap, since } = membership;
  return {
    ...toldActor(actor),
    ...withoutAbsent({ x, y }),
    membership: { onMap, ...withoutAbsent({ since }) },
  };
};

function toldCooperation(
  one: CooperationFact,
  isOwn: (party: { readonly actorId: string }) => boolean,
): CooperationFact {
  const { id, nature, formality, status, themes, startedOn, endedOn, recordedOn, promisedFor } = one;
  return {
    ...{ id, nature, formality, status, themes, intensity: TOLD_INTENSITY },
    ...withoutAbsent({ startedOn, endedOn, recordedOn, promisedFor }),
    parties: one.parties.map((party) => {
      const { actorId, role, agreedOn } = party;
      return { actorId, role, ...(isOwn(party) && withoutAbsent({ agreedOn })) };
    }),
    serves: [],
    declarations: [],
    version: 1,
  };
}
