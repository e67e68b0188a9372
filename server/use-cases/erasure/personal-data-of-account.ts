import type { PersonalDataOfAccount } from '../../../model/contract/erasure.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { signatureOf } from '../../../model/writes/erasure/erased-words.ts';
import { findAccount, findSnapshotsHolding, findTracedChanges } from '../../store/erasures.ts';
import type { Executor } from '../../store/execute.ts';
import { territoryNames } from '../../store/operations.ts';

/** Reads all personal data of somebody who signs in: everything that erasing the account would reach. */
export async function personalDataOfAccount(
  executor: Executor,
  personId: string,
): Promise<PersonalDataOfAccount> {
  const { account, steps, ...rest } = await executor.readTransaction(
    async (tx) => {
      const found = await findAccount(tx, personId);
      if (found === undefined) throw new NotFoundError('PERSON', personId);
      const own = new Set(found.steps.map(({ id }) => id));
      const signature = signatureOf(found.account.name);
      const changes = await findTracedChanges(tx, [signature], []);
      return {
        ...found,
        mentions: {
          history: changes.filter(({ id }) => !own.has(id)).map(stepOf),
          snapshots: (await findSnapshotsHolding(tx, [signature])).map(({ id, takenAt, territoryIds }) => ({
            ...{ id, takenAt, territoryIds },
          })),
        },
      };
    },
    { timeoutMs: 120_000 },
  );
  const history = steps.map(stepOf);
  const { answers, links, snapshots, mentions } = rest;
  const lists = [[account], answers, links, snapshots, history, mentions.history, mentions.snapshots];
  const ids = lists.flat().flatMap(({ territoryIds }) => (territoryIds === 'all' ? [] : territoryIds));
  return {
    type: 'maillage.held-account',
    at: new Date().toISOString(),
    account,
    ...rest,
    history,
    territories: Object.fromEntries(await territoryNames(executor, [...new Set(ids)])),
  };
}

const stepOf = ({ type, at, territoryIds }: PersonalDataOfAccount['history'][number]) => ({
  type,
  at,
  territoryIds,
});
