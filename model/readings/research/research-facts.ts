import type { Facts } from '../../elements/facts.ts';

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
