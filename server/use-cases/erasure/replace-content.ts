import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { contentText } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { type HoldingSnapshot, replaceSnapshot } from '../../store/erasures.ts';
import type { Executor, Transaction } from '../../store/execute.ts';
import { frozenTerritories } from '../snapshots/keep-snapshot.ts';
import { measuredAnew } from '../snapshots/measured-content.ts';

type Caption = Pick<HoldingSnapshot, 'title' | 'note' | 'organisation' | 'authors'>;

/** Puts another content at the address of a snapshot; where it says the same, the snapshot stays as it is. */
export async function replaceContent(
  executor: Executor,
  tx: Transaction,
  { id, title, note, organisation, authors, text }: HoldingSnapshot,
  left: SnapshotContent,
  at: string,
  caption: Caption = { title, note, organisation, authors },
): Promise<void> {
  const isSame = contentText(left) === text;
  const known = JSON.stringify([title, note, organisation, authors]);
  const isSaid =
    known === JSON.stringify([caption.title, caption.note, caption.organisation, caption.authors]);
  if (isSame && isSaid) return;
  const content = isSame ? left : await measuredAnew(executor, left);
  const next = contentText(content);
  await replaceSnapshot(tx, {
    ...{ id, ...caption, at, content: next, hash: hashOf(next), software: content.software },
    territories: JSON.stringify(frozenTerritories(content)),
  });
}
