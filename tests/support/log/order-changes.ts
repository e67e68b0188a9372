import { type LoggedChange, nameOf } from './logged-change.ts';

/**
 * All Changes in one order that keeps the order of each territory; where nothing else says which came first, their
 * instants do. Two territories that tell two orders are a fault: no order keeps both.
 */
export function orderChanges(changes: readonly LoggedChange[]): {
  ordered: LoggedChange[];
  faults: string[];
} {
  const chains = chainsOf(changes);
  const waits = new Map<LoggedChange, number>();
  for (const chain of chains)
    for (const change of chain.slice(1)) waits.set(change, (waits.get(change) ?? 0) + 1);
  const after = new Map<LoggedChange, LoggedChange[]>();
  for (const chain of chains)
    for (const [i, change] of chain.slice(1).entries()) {
      const previous = chain[i];
      if (previous !== undefined) after.set(previous, [...(after.get(previous) ?? []), change]);
    }
  const ready = changes.filter((change) => !waits.has(change));
  const ordered: LoggedChange[] = [];
  while (ready.length > 0) {
    const next = ready.reduce(earlier);
    ready.splice(ready.indexOf(next), 1);
    ordered.push(next);
    for (const change of after.get(next) ?? []) {
      const left = (waits.get(change) ?? 1) - 1;
      waits.set(change, left);
      if (left === 0) ready.push(change);
    }
  }
  const done = new Set(ordered);
  const stuck = changes.filter((change) => !done.has(change));
  const [first] = stuck;
  return {
    ordered,
    faults:
      first === undefined
        ? []
        : [
            `Territories disagree on what came first: ${stuck.length} Changes have no order, the first ${nameOf(first)}.`,
          ],
  };
}

/** Lists the Changes that have an order: those of each territory, and those of none, by time. */
function chainsOf(changes: readonly LoggedChange[]): LoggedChange[][] {
  const chains = new Map<string, { place: number; change: LoggedChange }[]>();
  const put = (chain: string, place: number, change: LoggedChange): void => {
    const known = chains.get(chain);
    if (known === undefined) chains.set(chain, [{ place, change }]);
    else known.push({ place, change });
  };
  for (const change of changes) {
    for (const { territoryId, revision } of change.made) put(territoryId, revision, change);
    if (change.made.length === 0) put('', Date.parse(change.at), change);
  }
  return [...chains.values()].map((chain) =>
    chain.sort((a, b) => a.place - b.place).map(({ change }) => change),
  );
}

const earlier = (a: LoggedChange, b: LoggedChange): LoggedChange =>
  a.at < b.at || (a.at === b.at && a.id < b.id) ? a : b;
