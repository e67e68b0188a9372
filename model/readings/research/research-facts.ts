import type { Participant } from '../../contract/workshop.ts';
import type { Facts } from '../../elements/facts.ts';

/**
 * The organisations whose answers may serve research: those for which somebody spoke in a workshop, when each who spoke
 * for it agreed. One who did not is enough to leave it out: nobody agrees for another. What is fictional is nobody's to ask.
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

/** The facts of those who agreed, as if nobody else were there; a cooperation that is left with one party goes. */
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
