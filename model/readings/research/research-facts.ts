import type { Participant } from '../../contract/workshop.ts';
import type { Facts } from '../../elements/facts.ts';

/**
 * Lists the organisations whose answers may serve research: somebody spoke for them in a workshop, and every
 * speaker agreed. One refusal is enough, since nobody agrees for another. Fictional ones need no agreement.
 */
export function consentingActors(
  { territory, actors }: Facts,
  participants: readonly Pick<Participant, 'actorId' | 'research'>[],
): ReadonlySet<string> {
  const voices = new Map<string, boolean>();
  for (const { actorId, research } of participants) {
    if (actorId !== undefined) voices.set(actorId, research && (voices.get(actorId) ?? true));
  }
  return new Set(
    actors
      .filter(({ id, fictional }) => territory.fictional || fictional || voices.get(id) === true)
      .map(({ id }) => id),
  );
}

/**
 * Filters facts to consenting organisations, as if there were no others; cooperations left with one party are
 * removed.
 */
export function researchFacts(facts: Facts, consenting: ReadonlySet<string>): Facts {
  const isIn = ({ actorId }: { readonly actorId: string }): boolean => consenting.has(actorId);
  return {
    ...facts,
    actors: facts.actors.filter(({ id }) => consenting.has(id)),
    outside: [],
    cooperations: facts.cooperations
      .map((one) => ({
        ...one,
        parties: one.parties.filter(isIn),
        declarations: one.declarations.filter(isIn),
      }))
      .filter(({ parties }) => parties.length > 1),
    commitments: facts.commitments.map((one) => ({ ...one, carriers: one.carriers.filter(isIn) })),
    charterItems: [],
    memberships: [],
    needs: facts.needs.filter(isIn),
    offers: facts.offers.filter(isIn),
  };
}
