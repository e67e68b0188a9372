import { randomUUID } from 'node:crypto';
import type { Properties } from '../../../model/elements/elements.ts';
import { NameDiffersError, NotFoundError } from '../../../model/errors.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { ERASED_ACCOUNT, signatureOf, withoutSignature } from '../../../model/writes/erasure/erased-words.ts';
import { readContent } from '../../exchange/json/snapshot-json.ts';
import { type Commit, commitsOf } from '../../live/commits.ts';
import { holdTerritories } from '../../store/backups.ts';
import {
  type Erasure,
  erasePersonNode,
  findSnapshotsHolding,
  findTracedChanges,
  noteErasure,
  rewriteChanges,
} from '../../store/erasures.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { listPeople } from '../../store/people.ts';
import { LastAdministratorError } from '../access/access-errors.ts';
import { ERASURE_PATIENCE, type Maker, noteInHistory, statesText, subjectOf } from './erasure-change.ts';
import { replaceContent } from './replace-content.ts';

/** Erases the account of a person: its access ends, and its name is removed as an author everywhere. */
export async function erasePerson(
  executor: Executor,
  id: string,
  typedName: string,
  maker: Maker,
): Promise<{ at: string }> {
  const person = (await listPeople(executor)).find((one) => one.id === id);
  if (person === undefined) throw new NotFoundError('PERSON', id);
  if (fold(typedName) !== fold(person.name)) throw new NameDiffersError();
  const erasure = { id: randomUUID(), at: new Date().toISOString(), subject: subjectOf(id) };
  const commit = await executor.holdWrites((write) =>
    write(async (tx) => {
      await holdTerritories(tx);
      const made = await erasePersonIn(executor, tx, id, erasure, maker);
      if (made === undefined) throw new LastAdministratorError();
      await noteErasure(tx, erasure);
      return made;
    }, ERASURE_PATIENCE),
  );
  commitsOf(executor).announce(commit);
  return { at: erasure.at };
}

/** Erases an account inside a transaction; undefined if it is missing, or the last administrator. */
export async function erasePersonIn(
  executor: Executor,
  tx: Transaction,
  id: string,
  erasure: Erasure,
  maker: Maker,
): Promise<Commit | undefined> {
  const found = await erasePersonNode(tx, id, ERASED_ACCOUNT);
  if (found === undefined) return undefined;
  const { name, territoryIds } = found;
  const signature = signatureOf(name);
  const unsigned = (states: Readonly<Record<string, Properties>>): string | null =>
    statesText(withoutSignature(new Map(Object.entries(states)), name));
  await rewriteChanges(
    tx,
    (await findTracedChanges(tx, [signature], [])).map(({ id, subjectId, before, after }) => ({
      ...{ id, subjectId, before: unsigned(before), after: unsigned(after) },
    })),
  );
  for (const snapshot of await findSnapshotsHolding(tx, [signature])) {
    const content = readContent(snapshot.text);
    const document = { ...content.document, elements: withoutSignature(content.document.elements, name) };
    await replaceContent(executor, tx, snapshot, { ...content, document }, erasure.at);
  }
  // A person who erases their own account leaves no name either.
  const by = maker.by === name ? undefined : maker.by;
  return noteInHistory(tx, erasure, territoryIds, { ...maker, by });
}
