import type { Facts } from '../../elements/facts.ts';
import { namesToErase, valueWithoutNames } from './erased-words.ts';
import { WORDS } from './without-erased.ts';

/**
 * Removes the names of these actors from the texts of others at a past moment: notes, wordings, names of lands. The
 * rules of visibility leave out the actors themselves.
 */
export function factsWithoutNames(facts: Facts, actorIds: ReadonlySet<string>): Facts {
  const named = [...facts.actors, ...facts.outside].filter(({ id }) => actorIds.has(id));
  const names = namesToErase(
    named.flatMap(({ name, aliases = [] }) => [name, ...aliases.map((alias) => alias.name)]),
  );
  if (names.length === 0) return facts;
  const told = <T extends object>(list: readonly T[]): T[] => list.map((one) => wordsOf(one, names));
  return {
    ...facts,
    actors: told(facts.actors),
    outside: told(facts.outside),
    cooperations: told(facts.cooperations),
    commitments: told(facts.commitments),
    needs: told(facts.needs),
    offers: told(facts.offers),
    ...(facts.lands && { lands: told(facts.lands).map((land) => nameless(land, names)) }),
    ...(facts.answers && { answers: told(facts.answers) }),
  };
}

/** Removes the names from the texts that people wrote in an element; its own name stays. */
const wordsOf = <T extends object>(one: T, names: readonly string[]): T => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(one).flatMap(([field, value]) =>
      WORDS.includes(field) ? [[field, valueWithoutNames(value, names)]] : [],
    ),
  ),
});

const nameless = <T extends { readonly name?: string | undefined }>(land: T, names: readonly string[]): T =>
  land.name === undefined ? land : { ...land, name: String(valueWithoutNames(land.name, names)) };
