import { applyEdits } from '../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
  statesOf,
} from '../../model/elements/elements.ts';
import { ConsentNeededError } from '../../model/errors.ts';
import { append } from '../../model/grouped.ts';
import { nameKey } from '../../model/words/fold-text.ts';
import { namesOfActor } from '../../model/writes/erasure/names-of-actor.ts';
import { readLastStates } from '../store/change-names.ts';
import type { ElementReader } from '../store/elements.ts';
import type { ReadQuery, Transaction } from '../store/execute.ts';
import { listWithdrawals, type Withdrawal } from '../store/workshops.ts';

/** An actor that a write brings to a map: as acting there, or as an outside party. */
interface Arrival {
  readonly actorId: string;
  readonly territoryId: string;
}

/**
 * Refuses a write that brings back an organisation that withdrew from a territory, under its id or one of its names.
 * Where somebody confirms its consent, returns the edits that end its withdrawal.
 *
 * @param consentsIn whether the writer may confirm the consent in a territory, and does.
 * @throws ConsentNeededError with the names of the organisations.
 */
export async function keepWithdrawnAway(
  tx: Transaction<ReadQuery>,
  reader: ElementReader,
  edits: Edits,
  consentsIn: ((territoryId: string) => boolean) | undefined,
): Promise<Edits> {
  const isAdded = (key: string): boolean => edits.get(key) !== null && !reader.state.has(key);
  const added = [...edits.keys()].filter((key) => /^(ACTS_IN|PARTY_TO):/.test(key) && isAdded(key));
  if (added.length === 0) return new Map();
  const next = applyEdits(reader.state, edits);
  const arrivals = arrivalsIn(added, next);
  const territoryIds = [...new Set(arrivals.map(({ territoryId }) => territoryId))].sort();
  const withdrawals = territoryIds.length === 0 ? [] : await listWithdrawals(tx, territoryIds);
  if (withdrawals.length === 0) return new Map();
  const ended = await withdrawalsOf(tx, reader, arrivals, withdrawals, edits);
  const refused = ended.filter(({ territoryId }) => consentsIn?.(territoryId) !== true);
  if (refused.length > 0) throw new ConsentNeededError(refused.map(({ name }) => name));
  const contributionIds = ended.map(({ contributionId }) => contributionId);
  await reader.read('contributions', contributionIds);
  const keys = contributionIds.map((id) => nodeKey('Contribution', id));
  return new Map(keys.filter((key) => !edits.has(key)).map((key) => [key, null]));
}

/** Lists who arrives where by these added relationships. */
function arrivalsIn(added: readonly string[], next: Elements): Arrival[] {
  const places = new Map<string, string[]>();
  const parties = new Map<string, string[]>();
  for (const key of next.keys()) {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'ACTS_IN') append(places, id, toId);
    if (kind === 'PARTY_TO') append(parties, toId, id);
  }
  return added.flatMap((key) => {
    const { kind, id: actorId, toId = '' } = parseKey(key);
    if (kind === 'ACTS_IN') return [{ actorId, territoryId: toId }];
    const around = (parties.get(toId) ?? []).filter((party) => party !== actorId);
    return around
      .flatMap((party) => places.get(party) ?? [])
      .filter((territoryId) => !next.has(relationshipKey('ACTS_IN', actorId, territoryId)))
      .map((territoryId) => ({ actorId, territoryId }));
  });
}

/** Finds the withdrawals that arrivals would end, with the name under which each organisation arrives. */
async function withdrawalsOf(
  tx: Transaction<ReadQuery>,
  reader: ElementReader,
  arrivals: readonly Arrival[],
  withdrawals: readonly Withdrawal[],
  edits: Edits,
): Promise<(Withdrawal & { readonly name: string })[]> {
  const actorIds = [...arrivals, ...withdrawals].map(({ actorId }) => actorId);
  await reader.read('actors', actorIds);
  const next = applyEdits(reader.state, edits);
  const present = (id: string): Properties => next.get(nodeKey('Actor', id)) ?? {};
  const former = await formerNames(tx, withdrawals, present);
  return withdrawals.flatMap((withdrawal) => {
    const names = former.get(withdrawal) ?? new Set();
    const arrival = arrivals.find(
      ({ actorId, territoryId }) =>
        territoryId === withdrawal.territoryId &&
        (actorId === withdrawal.actorId ||
          namesOfActor(present(actorId)).some((one) => names.has(nameKey(one)))),
    );
    if (arrival === undefined) return [];
    return [{ ...withdrawal, name: String(present(arrival.actorId).name ?? '') }];
  });
}

/** Finds the names of organisations that withdrew: the present ones where they act elsewhere, else the last ones. */
async function formerNames(
  tx: Transaction<ReadQuery>,
  withdrawals: readonly Withdrawal[],
  present: (id: string) => Properties,
): Promise<ReadonlyMap<Withdrawal, ReadonlySet<string>>> {
  const byTerritory = new Map<string, Withdrawal[]>();
  for (const one of withdrawals) append(byTerritory, one.territoryId, one);
  const found = new Map<Withdrawal, ReadonlySet<string>>();
  for (const [territoryId, left] of byTerritory) {
    const keys = left.map(({ actorId }) => nodeKey('Actor', actorId));
    const last = await readLastStates(tx, territoryId, [...new Set(keys)]);
    for (const one of left) {
      const key = nodeKey('Actor', one.actorId);
      const { before, after } = last.get(key) ?? { before: null, after: null };
      const states = [before, after].map((recorded) => statesOf(recorded)[key] ?? {});
      const names = [present(one.actorId), ...states].flatMap(namesOfActor);
      found.set(one, new Set(names.map(nameKey)));
    }
  }
  return found;
}
