import type { Facts } from '../../model/elements/facts.ts';
import type { Executor } from '../store/execute.ts';
import { readFacts, readRevision, revisionOf } from '../store/facts.ts';
import { queuesOf } from '../store/territory-queue.ts';

/** How often facts are read while others write; then writes wait for it. */
const READS_BESIDE_WRITES = 2;
/** Writes of other processes wait for nothing here. */
const READS_AT_MOST = 12;

/**
 * Reads facts of a single revision. The engine shows commits while a statement runs, so a query may see half
 * a write: the revision is compared before and after.
 */
export async function readAsOne(
  executor: Executor,
  territoryId: string,
  token: string,
): Promise<Facts | undefined> {
  let known: string | undefined = token;
  const read = async () => {
    const before = known;
    const facts = await readFacts(executor, territoryId);
    known = (await readRevision(executor, territoryId))?.token;
    return { facts, isWhole: facts === undefined || (revisionOf(facts) === before && before === known) };
  };
  for (let reads = 1; ; reads += 1) {
    const { facts, isWhole } =
      reads <= READS_BESIDE_WRITES
        ? await read()
        : await queuesOf(executor).read(territoryId, async () => {
            known = (await readRevision(executor, territoryId))?.token;
            return read();
          });
    if (isWhole || reads === READS_AT_MOST) return facts;
  }
}
