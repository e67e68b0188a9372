import type { z } from 'zod';
import {
  exportPanel,
  importSnapshot,
  listAllSnapshots,
  listSnapshots,
  readSnapshotCitation,
  readSnapshotFile,
  readSnapshotPage,
  restoreSnapshot,
  takeSnapshot,
  takeSnapshotOfAll,
} from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import type { NewSnapshot, Snapshot, SnapshotCitation } from '../../model/contract/snapshot.ts';
import { MOST_WAVES } from '../../model/contract/snapshot-comparison.ts';
import { problemOf } from '../api/api-error.ts';
import { call, callForFile, callForWrite } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { store, viewOptionsQuery } from '../state/index.ts';
import { save } from './download.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { type Written, write } from './write.ts';

/** The snapshots of the territory on screen, and the others that one may read. */
export interface KnownSnapshots {
  readonly own: readonly Snapshot[];
  readonly others: readonly Snapshot[];
}

/** Reads the snapshots, newest first. */
export async function readSnapshots(territoryId: string): Promise<KnownSnapshots> {
  const [own, all] = await Promise.all([
    call(listSnapshots, { params: { territoryId } }),
    call(listAllSnapshots, {}),
  ]);
  const ids = new Set(own.items.map(({ id }) => id));
  return { own: own.items, others: all.items.filter(({ id }) => !ids.has(id)) };
}

/** Reads the citation of a snapshot, in the screen's language. */
export const readCitation = (snapshotId: string): Promise<SnapshotCitation> =>
  call(readSnapshotCitation, { params: { snapshotId } });

/** Freezes the territory as it is read on screen, or all territories each at its own day. */
export function makeSnapshot(
  input: z.input<typeof NewSnapshot>,
  scope: 'territory' | 'all',
): Promise<Written<Snapshot>> {
  const { territoryId, viewOptions } = store.get();
  const { known: _, at, ...query } = viewOptionsQuery(viewOptions);
  const body = { ...input, id: randomId() };
  return write<Snapshot>(
    (idempotencyKey) =>
      scope === 'all'
        ? call(takeSnapshotOfAll, { query, body, idempotencyKey })
        : call(takeSnapshot, {
            params: { territoryId: territoryId ?? '' },
            query: { ...query, ...(at === undefined ? {} : { at }) },
            body,
            idempotencyKey,
          }),
    { notice: t('snapshots.made') },
  );
}

/** Makes the territory what it was; Ctrl-Z takes it back. */
export async function restoreTo(snapshot: Snapshot): Promise<Written<unknown>> {
  const written = await write((idempotencyKey) =>
    callForWrite(restoreSnapshot, { params: { snapshotId: snapshot.id }, idempotencyKey }),
  );
  if (!written.ok) return written;
  const { revisions } = written.value;
  const territoryId = store.get().territoryId ?? '';
  const isOwn = recordStep(territoryId, revisions.get(territoryId));
  if (revisions.size === 0) notify(t('snapshots.restoredNothing'));
  else notify(t('snapshots.restored', snapshot.title), 'done', isOwn ? 'undo' : null);
  return written;
}

/** Keeps a snapshot from its file. */
export async function bringSnapshot(file: File): Promise<Written<Snapshot>> {
  let body: unknown;
  try {
    body = JSON.parse(await file.text());
  } catch {
    return { ok: false, problem: notJson() };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { ok: false, problem: notJson() };
  return write<Snapshot>(
    (idempotencyKey) => call(importSnapshot, { body: body as Record<string, unknown>, idempotencyKey }),
    { notice: t('snapshots.brought') },
  );
}

const notJson = (): Problem => ({
  type: 'about:blank',
  title: t('snapshots.notJson'),
  status: 422,
  code: 'INVALID_DOCUMENT',
  detail: t('snapshots.notJson'),
  instance: '',
});

/** Keeps the file of a snapshot: its JSON, or the page that needs no server. */
export async function downloadSnapshot({ id }: Snapshot, as: 'json' | 'html'): Promise<void> {
  try {
    const params = { params: { snapshotId: id } };
    const blob = await (as === 'json'
      ? callForFile(readSnapshotFile, params)
      : callForFile(readSnapshotPage, params));
    save(blob, `maillage-${id}.${as}`);
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}

/** Downloads the latest snapshots of a territory, oldest first, as a panel for RSiena. */
export async function downloadPanel(territoryId: string, snapshots: readonly Snapshot[]): Promise<void> {
  try {
    const ids = snapshots.slice(0, MOST_WAVES).map(({ id }) => id);
    const query = { snapshots: ids.join(','), territory: territoryId };
    save(await callForFile(exportPanel, { query }), 'maillage-panel.zip');
  } catch (thrown) {
    notify(problemText(problemOf(thrown)), 'refused');
  }
}
