import type { TerritoryRestoration } from '../../../model/contract/backup.ts';
import { makeDocument } from '../../../model/elements/documents/make-document.ts';
import type { TerritoryDocument } from '../../../model/elements/documents/territory-document.ts';
import { sameProperties } from '../../../model/elements/element-edits.ts';
import { type Elements, nodeKey, parseKey } from '../../../model/elements/elements.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { withoutErasedSince } from '../../../model/writes/erasure/erased-since.ts';
import { effectOf } from '../../../model/writes/restoration-effect.ts';
import { checkValues } from '../../exchange/backup/check-values.ts';
import { checkBackup } from '../../exchange/backup/read-backup.ts';
import {
  type BackedTerritory,
  readTerritoryOfBackup,
  type Uncarried,
} from '../../exchange/backup/territory-of-backup.ts';
import { listFiches } from '../../store/briefs.ts';
import { listErasures } from '../../store/erasures.ts';
import type { Executor } from '../../store/execute.ts';
import { schemaFiles } from '../../store/schema-files.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import { listWithdrawn, listWorkshops } from '../../store/workshops.ts';
import type { Committed, WriteContext, WriteDeps } from '../commit-write.ts';
import { subjectOf } from '../erasure/erasure-change.ts';
import { previewDocument, restoreDocument } from '../snapshots/restore-snapshot.ts';
import { refuseNewer, splitSteps } from './steps-of-backup.ts';

/** Step before which words of speakers who differ counted otherwise, and the form of a document of that time. */
const LATEST_WORD = '016-former-rule';
const BEFORE_LATEST_WORD = 4;

/** A territory as a backup holds it, ready to be restored. */
interface Restorable {
  readonly document: TerritoryDocument;
  readonly backed: BackedTerritory;
  readonly takenAt: string;
  /** Actors of the backup that stay away: erased since, or withdrawn. */
  readonly stayAway: number;
}

/** Previews what restoring one territory from a backup would change, and what it cannot bring back. */
export async function previewTerritory(
  { executor }: WriteDeps,
  file: string,
  territoryId: string,
): Promise<TerritoryRestoration> {
  const { document, backed, takenAt, stayAway } = await readRestorable(executor, file, territoryId);
  const { state, edits } = await previewDocument(executor, document);
  return {
    territory: { id: territoryId, name: backed.name },
    takenAt,
    isThere: state.has(nodeKey('Territory', territoryId)),
    ...effectOf(state, edits, territoryId),
    sharedActors: sharedActors(state, document),
    stayAway,
    uncarried: await uncarriedNow(executor, territoryId, backed),
  };
}

/** Restores one territory from a backup in one Change, which undo takes back. */
export async function restoreTerritory(
  deps: WriteDeps,
  file: string,
  territoryId: string,
  context: WriteContext,
): Promise<Committed> {
  const { document } = await readRestorable(deps.executor, file, territoryId);
  return restoreDocument(deps, document, context, 'territory.restored');
}

async function readRestorable(executor: Executor, file: string, territoryId: string): Promise<Restorable> {
  const { header } = await checkBackup(file);
  refuseNewer(header);
  const [, later] = splitSteps(header, schemaFiles());
  await checkValues(file, later.length > 0);
  const { schema, takenAt } = header;
  const subjects = new Set((await listErasures(executor, takenAt)).map(({ subject }) => subject));
  const isErased = (id: string): boolean => subjects.size > 0 && subjects.has(subjectOf(id));
  const backed = await readTerritoryOfBackup(file, territoryId, isErased);
  if (backed === undefined) throw new NotFoundError('TERRITORY', territoryId);
  const withdrawn = new Set(await listWithdrawn(executor, territoryId));
  const left = withoutErasedSince(backed.elements, backed.erased, withdrawn);
  const acting = [...backed.elements.keys()].filter(
    (key) => key.startsWith('ACTS_IN:') && parseKey(key).toId === territoryId,
  );
  const document = makeDocument([territoryId], left, true);
  return {
    document: schema.includes(LATEST_WORD) ? document : { ...document, version: BEFORE_LATEST_WORD },
    backed,
    takenAt,
    stayAway: acting.filter((key) => !left.has(key)).length,
  };
}

/** Lists, by name, the actors that keep their present sheet because they act in other territories too. */
function sharedActors(state: Elements, { territoryIds, elements }: TerritoryDocument): string[] {
  const elsewhere = new Set(
    [...state.keys()].flatMap((key) => {
      const { kind, id, toId = '' } = parseKey(key);
      return kind === 'ACTS_IN' && !territoryIds.includes(toId) ? [id] : [];
    }),
  );
  return [...elements].flatMap(([key, properties]) => {
    const { kind, id } = parseKey(key);
    const present = state.get(key);
    if (kind !== 'Actor' || present === undefined || !elsewhere.has(id)) return [];
    return sameProperties(present, properties, ['version', 'private']) ? [] : [String(present.name)];
  });
}

/** Lists things of the territory that are in the backup, no longer in the database, and in no change. */
async function uncarriedNow(
  executor: Executor,
  territoryId: string,
  { workshops, snapshots, briefs }: BackedTerritory,
): Promise<TerritoryRestoration['uncarried']> {
  const [workshopsNow, snapshotsNow, briefsNow] = await Promise.all([
    listWorkshops(executor, territoryId),
    listSnapshots(executor, territoryId),
    listFiches(executor, territoryId),
  ]);
  const without = (all: readonly Uncarried[], present: readonly { readonly id: string }[]) => {
    const there = new Set(present.map(({ id }) => id));
    return all.filter(({ id }) => !there.has(id)).map(({ title, on }) => ({ title, on }));
  };
  return {
    workshops: without(workshops, workshopsNow),
    snapshots: without(snapshots, snapshotsNow),
    briefs: without(briefs, briefsNow),
  };
}
