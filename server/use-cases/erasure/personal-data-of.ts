import type { Held } from '../../../model/contract/erasure.ts';
import type { Properties } from '../../../model/elements/elements.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { propertiesNaming } from '../../../model/writes/erasure/properties-naming.ts';
import { type Erased, withoutErased } from '../../../model/writes/erasure/without-erased.ts';
import type { Executor } from '../../store/execute.ts';
import { namesOfPersonalData, type PersonalDataNames } from './names-of-personal-data.ts';
import { readTraces, type Traces } from './read-traces.ts';

type Check = (territoryIds: readonly string[]) => Promise<void>;
type States = Readonly<Record<string, Properties>>;

/** Reads all personal data of an actor: everything that erasing it would reach, in its original words. */
export async function personalDataOf(executor: Executor, actorId: string, check: Check): Promise<Held> {
  return heldIn(await tracesOf(executor, actorId, check), concerning);
}

/** Reads the same for a person to read: excerpts of others' texts, with the names of everything mentioned. */
export async function personalDataInWords(
  executor: Executor,
  actorId: string,
  check: Check,
): Promise<{ readonly data: Held; readonly names: PersonalDataNames }> {
  const traces = await tracesOf(executor, actorId, check);
  const data = heldIn(traces, naming);
  return { data, names: await namesOfPersonalData(executor, data, traces.territoryIds) };
}

async function tracesOf(executor: Executor, actorId: string, check: Check): Promise<Traces> {
  const traces = await executor.readTransaction((tx) => readTraces(tx, actorId), { timeoutMs: 120_000 });
  if (traces === undefined) throw new NotFoundError('ACTOR', actorId);
  await check(traces.territoryIds);
  return traces;
}

function heldIn(
  { erased, state, changes, people, snapshots, name }: Traces,
  partOf: (states: States, erased: Erased) => Record<string, Properties>,
): Held {
  const isOwn = ([key, properties]: [string, Properties]): boolean =>
    withoutErased(key, properties, erased) === null;
  const idsOf = (isAsked: (one: [string, Properties]) => boolean) =>
    partOf(Object.fromEntries([...state].filter(isAsked)), erased);
  return {
    type: 'maillage.held',
    actor: name,
    at: new Date().toISOString(),
    elements: idsOf(isOwn),
    mentions: idsOf((one) => !isOwn(one)),
    history: changes.flatMap(({ type, at, by, before, after }) => {
      const kept = { before: partOf(before, erased), after: partOf(after, erased) };
      return Object.keys(kept.before).length + Object.keys(kept.after).length === 0
        ? []
        : [{ type, at, ...(by !== undefined && { by }), ...kept }];
    }),
    participants: people.participants,
    links: people.links,
    snapshots: snapshots.map(({ id, title, takenAt }) => ({ id, title, takenAt })),
  };
}

/** Selects the states that mention it, whole. */
const concerning = (states: States, erased: Erased): Record<string, Properties> =>
  Object.fromEntries(
    Object.entries(states).filter(([key, state]) => withoutErased(key, state, erased) !== state),
  );

/** Selects the states that mention it, reduced to the mentions in others' texts. */
const naming = (states: States, erased: Erased): Record<string, Properties> =>
  Object.fromEntries(
    Object.entries(states).flatMap(([key, state]) => {
      const part = propertiesNaming(key, state, erased);
      return part === null ? [] : [[key, part]];
    }),
  );
