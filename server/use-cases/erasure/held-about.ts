import type { Held } from '../../contract/erasure.ts';
import type { Properties } from '../../domain/elements.ts';
import { type Erased, withoutErased } from '../../domain/erasure/without-erased.ts';
import { NotFoundError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { readTraces } from './read-traces.ts';

/** Everything that is held about an actor: what erasing it would reach, in its own words. */
export async function heldAbout(
  executor: Executor,
  actorId: string,
  check: (territoryIds: readonly string[]) => Promise<void>,
): Promise<Held> {
  const traces = await executor.readTransaction((tx) => readTraces(tx, actorId), { timeoutMs: 120_000 });
  if (traces === undefined) throw new NotFoundError('ACTOR', actorId);
  await check(traces.territoryIds);
  const { erased, state, changes, people, snapshots, name } = traces;
  const isOwn = ([key, properties]: [string, Properties]): boolean =>
    withoutErased(key, properties, erased) === null;
  const isMention = ([key, properties]: [string, Properties]): boolean => {
    const next = withoutErased(key, properties, erased);
    return next !== null && next !== properties;
  };
  return {
    type: 'maillage.held',
    actor: name,
    at: new Date().toISOString(),
    elements: Object.fromEntries([...state].filter(isOwn)),
    mentions: Object.fromEntries([...state].filter(isMention)),
    history: changes.flatMap(({ type, at, by, before, after }) => {
      const kept = { before: concerning(before, erased), after: concerning(after, erased) };
      return Object.keys(kept.before).length + Object.keys(kept.after).length === 0
        ? []
        : [{ type, at, ...(by !== undefined && { by }), ...kept }];
    }),
    participants: people.participants,
    links: people.links,
    snapshots: snapshots.map(({ id, title, takenAt }) => ({ id, title, takenAt })),
  };
}

const concerning = (
  states: Readonly<Record<string, Properties>>,
  erased: Erased,
): Record<string, Properties> =>
  Object.fromEntries(
    Object.entries(states).filter(([key, state]) => withoutErased(key, state, erased) !== state),
  );
