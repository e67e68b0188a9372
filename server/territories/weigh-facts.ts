import type { Facts } from '../../model/elements/facts.ts';

/** How many elements facts tell of, near enough to say what memory they take. */
export function elementsOf({ actors, outside, cooperations, commitments, ...rest }: Facts): number {
  let elements = 1 + 2 * actors.length + outside.length;
  for (const { parties, themes, serves, declarations } of cooperations)
    elements += 1 + parties.length + themes.length + serves.length + declarations.length;
  for (const { themes, carriers } of commitments) elements += 2 + themes.length + carriers.length;
  return elements + rest.memberships.length + rest.needs.length + rest.offers.length;
}
