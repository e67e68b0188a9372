import { randomUUID } from 'node:crypto';
import type { Erasure as ErasureReport } from '../../../model/contract/erasure.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { NameDiffersError, NotFoundError } from '../../../model/errors.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { ERASED_ACCOUNT, withoutNames, writtenForms } from '../../../model/writes/erasure/erased-words.ts';
import { snapshotWithout } from '../../../model/writes/erasure/snapshot-without.ts';
import { elementsWithout } from '../../../model/writes/erasure/without-erased.ts';
import { readContent } from '../../exchange/json/snapshot-json.ts';
import { type Commit, commitsOf } from '../../live/commits.ts';
import { holdTerritories } from '../../store/backups.ts';
import { writeElements } from '../../store/elements.ts';
import {
  type Erasure,
  forgetChoices,
  forgetPeopleOf,
  listErasures,
  noteErasure,
  rewriteChanges,
  rewriteChoices,
} from '../../store/erasures.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { erasePersonIn } from './erase-person.ts';
import { ERASURE_PATIENCE, type Maker, noteInHistory, statesText, subjectOf } from './erasure-change.ts';
import { readTraces, type Traces } from './read-traces.ts';
import { replaceContent } from './replace-content.ts';

/**
 * Erases an actor permanently: from maps, history, snapshots and workshop contributions. The caller has typed
 * its name; `check` refuses callers without rights on the affected territories.
 */
export async function eraseActor(
  executor: Executor,
  actorId: string,
  typedName: string,
  maker: Maker,
  check: (territoryIds: readonly string[]) => Promise<void>,
): Promise<ErasureReport> {
  await check((await knownTraces(executor, actorId)).territoryIds);
  const { traces, commit, at } = await executor.holdWrites((write) =>
    write(async (tx) => {
      await holdTerritories(tx);
      const traces = await readTraces(tx, actorId);
      if (traces === undefined) throw new NotFoundError('ACTOR', actorId);
      if (fold(typedName) !== fold(traces.name)) throw new NameDiffersError();
      const at = new Date().toISOString();
      const erasure = { id: randomUUID(), at, subject: subjectOf(actorId) };
      await noteErasure(tx, erasure);
      return { traces, commit: await eraseTraces(executor, tx, traces, erasure, maker), at };
    }, ERASURE_PATIENCE),
  );
  commitsOf(executor).announce(commit);
  return { ...reportOf(traces), at };
}

/** Previews the effect of erasing an actor. */
export async function previewErasure(
  executor: Executor,
  actorId: string,
  check: (territoryIds: readonly string[]) => Promise<void>,
) {
  const traces = await knownTraces(executor, actorId);
  await check(traces.territoryIds);
  return { ...reportOf(traces), name: traces.name };
}

async function knownTraces(executor: Executor, actorId: string): Promise<Traces> {
  const traces = await executor.readTransaction((tx) => readTraces(tx, actorId), ERASURE_PATIENCE);
  if (traces === undefined) throw new NotFoundError('ACTOR', actorId);
  return traces;
}

/** Erases what was found, in the transaction that found it. */
async function eraseTraces(
  executor: Executor,
  tx: Transaction,
  traces: Traces,
  erasure: Erasure,
  maker: Maker,
): Promise<Commit> {
  const { erased, state, edits, changes, choices, snapshots, territoryIds } = traces;
  await writeElements(tx, state, edits);
  await forgetPeopleOf(tx, [...erased.actorIds], ERASED_ACCOUNT);
  await forgetChoices(tx, [...erased.actorIds]);
  await rewriteChoices(tx, choices);
  await rewriteChanges(
    tx,
    changes.map(({ id, subjectId, without: { isAbout, before, after } }) => ({
      id,
      subjectId: isAbout ? erasure.id : subjectId,
      before: statesText(before),
      after: statesText(after),
    })),
    [
      ...[...erased.actorIds].map((id) => `Actor:${id}`),
      ...[...erased.cooperationIds].map((id) => `Cooperation:${id}`),
    ],
  );
  for (const snapshot of snapshots)
    await replaceContent(
      executor,
      tx,
      snapshot,
      snapshotWithout(readContent(snapshot.text), erased),
      erasure.at,
      {
        title: withoutNames(snapshot.title, erased.names),
        note: masked(snapshot.note, erased),
        organisation: masked(snapshot.organisation, erased),
        authors: snapshot.authors?.map((author) => withoutNames(author, erased.names)) ?? null,
      },
    );
  return noteInHistory(tx, erasure, territoryIds, maker);
}

const masked = (text: string | null, { names }: Traces['erased']): string | null =>
  text === null ? null : withoutNames(text, names);

function reportOf(traces: Traces): Omit<ErasureReport, 'at'> {
  const { erased, state, changes, people, snapshots, territoryIds } = traces;
  const own = [...state].filter(
    ([key, properties]) => elementsWithout(new Map([[key, properties]]), erased).size === 0,
  );
  const count = (kind: string) => own.filter(([key]) => parseKey(key).kind === kind).length;
  const changed = [...traces.edits].filter(([, next]) => next !== null);
  const words = writtenForms(erased.names);
  return {
    territories: territoryIds.length,
    cooperations: count('Cooperation'),
    leftCooperations: own.filter(
      ([key]) => key.startsWith('PARTY_TO:') && !erased.cooperationIds.has(parseKey(key).toId ?? ''),
    ).length,
    declarations: count('Declaration'),
    answers: count('GapAnswer'),
    contributions: count('Contribution'),
    participants: people.participants.length,
    fiches: count('Fiche'),
    changes: changes.length,
    snapshots: snapshots.length,
    mentions: changed.filter(([key]) =>
      Object.values(state.get(key) ?? {}).some((value) => words.some((word) => String(value).includes(word))),
    ).length,
  };
}

/** Erases again what was erased since a backup was made, in the transaction that brings it back. */
export async function eraseAgain(
  executor: Executor,
  tx: Transaction,
  erasures: readonly Erasure[],
  ids: readonly string[],
): Promise<void> {
  const bySubject = new Map(ids.map((id) => [subjectOf(id), id]));
  for (const erasure of erasures) {
    const id = bySubject.get(erasure.subject);
    if (id === undefined) continue;
    const nobody = { by: undefined, byKey: undefined };
    const traces = await readTraces(tx, id);
    if (traces !== undefined) await eraseTraces(executor, tx, traces, erasure, nobody);
    else await erasePersonIn(executor, tx, id, erasure, nobody);
  }
}

/** Counts for each backup the erasures made after it. */
export async function erasedSince(executor: Executor, takenAt: readonly string[]): Promise<number[]> {
  const erasures = await listErasures(executor, [...takenAt].sort()[0] ?? '');
  return takenAt.map((moment) => erasures.filter(({ at }) => at > moment).length);
}
