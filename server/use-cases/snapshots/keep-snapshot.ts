import type { FrozenTerritory, Snapshot } from '../../../model/contract/snapshot.ts';
import { factsOfDocument } from '../../../model/elements/documents/facts-of-document.ts';
import { System } from '../../../model/elements/system.ts';
import { IdTakenError, NotFoundError } from '../../../model/errors.ts';
import type { Caption, SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { contentText } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { ConstraintViolationError } from '../../store/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { createSnapshot, findSnapshot } from '../../store/snapshots.ts';

/** Metadata stored with a snapshot. */
export interface Keeping {
  readonly mutationId: string;
  readonly importedAt?: string | undefined;
}

/**
 * Keeps a snapshot. The same request again finds the one it made; the same snapshot again, from a file, is the one
 * that is there; another one under its id is refused.
 */
export async function keepSnapshot(
  executor: Executor,
  caption: Caption,
  content: SnapshotContent,
  { mutationId, importedAt }: Keeping,
): Promise<Snapshot> {
  const text = contentText(content);
  const hash = hashOf(text);
  const { days: _days, ...parameters } = content.parameters;
  try {
    await createSnapshot(executor, {
      ...caption,
      hash,
      territoryIds: [...content.document.territoryIds],
      territories: JSON.stringify(frozenTerritories(content)),
      ...parameters,
      software: content.software,
      importedAt,
      mutationId,
      content: text,
    });
  } catch (error) {
    if (!(error instanceof ConstraintViolationError)) throw error;
    const known =
      (await findSnapshot(executor, { mutationId })) ?? (await findSnapshot(executor, { id: caption.id }));
    const isSame = known?.title === caption.title && (importedAt === undefined || known.hash === hash);
    if (known === undefined || !isSame) throw new IdTakenError(caption.id);
    return known;
  }
  const made = await findSnapshot(executor, { id: caption.id });
  if (made === undefined) throw new NotFoundError('SNAPSHOT', caption.id);
  return made;
}

/** Lists the territories of a snapshot for a list. */
export function frozenTerritories({ document, parameters }: SnapshotContent): FrozenTerritory[] {
  const { minIntensity, withoutTransactions } = parameters;
  return parameters.days.flatMap(({ territoryId, day }) => {
    const facts = factsOfDocument(document, territoryId);
    if (facts === undefined) return [];
    const { actors, cooperations } = new System(facts, { day, minIntensity, withoutTransactions });
    const { name } = facts.territory;
    return [{ id: territoryId, name, day, actors: actors.size, cooperations: cooperations.length }];
  });
}
