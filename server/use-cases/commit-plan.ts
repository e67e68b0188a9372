import type { Plan, Reads } from '../../model/writes/plan.ts';
import type { ElementReader } from '../store/elements.ts';
import type { Transaction } from '../store/execute.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** A further condition of a plan, checked in the same transaction. */
export interface Guard {
  read(tx: Transaction): Promise<void>;
  /** Refuses by throwing; not called where the request was answered before. */
  check(): void;
}

/** Commits a plan of the model: reads what it asks for and writes its edits, in one transaction. */
export function commitPlan(
  deps: WriteDeps,
  { versioned, reads, changes, ...plan }: Plan,
  context: WriteContext,
  guard?: Guard,
): Promise<Committed> {
  return commitWrite(deps, {
    ...plan,
    context,
    read: async (reader, tx) => {
      await Promise.all([readRounds(reader, reads), guard?.read(tx)]);
    },
    plan: (state, reader) => {
      if (versioned !== undefined) requireVersion(state, versioned.kind, versioned.id, context);
      guard?.check();
      return changes({ state, has: (key) => reader.has(key), now: new Date() });
    },
  });
}

/** Reads what a plan asks for, round by round. */
export async function readRounds(reader: ElementReader, rounds: Plan['reads']): Promise<void> {
  for (const round of rounds) await readParts(reader, round(reader.state));
}

async function readParts(
  reader: ElementReader,
  { themeIds, resourceIds, commitmentIds, ...parts }: Reads,
): Promise<void> {
  const named = Object.entries(parts) as [keyof typeof parts, readonly string[]][];
  await Promise.all([
    ...named.map(([part, ids]) => reader.read(part, ids)),
    reader.lookUp({ themeIds, resourceIds, commitmentIds }),
  ]);
}
