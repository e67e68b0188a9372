import type { PromiseWord } from '../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import { promiseRank, soonestFirst } from '../../model/readings/promises.ts';

/** Words on what became of a promise, in the order in which a room counts them. */
export const OUTCOMES = ['kept', 'begun', 'moved', 'dropped'] as const satisfies readonly PromiseWord[];
export type Outcome = (typeof OUTCOMES)[number];

export interface SaidOfPromise {
  readonly actorId: string;
  readonly word: PromiseWord;
}

/** Returns the latest word of each party on each promise, by cooperation; what was refused counts for nothing. */
export function promiseWords(
  contributions: readonly Contribution[],
): ReadonlyMap<string, readonly SaidOfPromise[]> {
  const words = new Map<string, Map<string, SaidOfPromise>>();
  for (const { actorId, answers, state } of [...contributions].sort((a, b) => a.at.localeCompare(b.at))) {
    if (answers.screen !== 'promises' || state === 'refused') continue;
    for (const { cooperationId, word } of answers.said) {
      const own = words.get(cooperationId) ?? new Map<string, SaidOfPromise>();
      words.set(cooperationId, own.set(actorId, { actorId, word }));
    }
  }
  return new Map([...words].map(([id, own]) => [id, [...own.values()]]));
}

/** Counts the parties that gave each word on what became of a promise. */
export const countOutcomes = (
  words: ReadonlyMap<string, readonly SaidOfPromise[]>,
): Readonly<Record<Outcome, number>> => {
  const all = [...words.values()].flat();
  const count = (outcome: Outcome) => all.filter(({ word }) => word === outcome).length;
  return { kept: count('kept'), begun: count('begun'), moved: count('moved'), dropped: count('dropped') };
};

/** Lists the promises of a map that still ask for a word, soonest first; of one organisation if given. */
export const promisesAsked = ({ cooperations }: TerritoryMap, actorId?: string) =>
  cooperations
    .filter((one) => promiseRank(one) > 0 || one.state === 'proposed')
    .filter(({ parties }) => actorId === undefined || parties.some((party) => party.actorId === actorId))
    .sort(soonestFirst);
