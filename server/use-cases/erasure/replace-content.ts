import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { contentText } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { type HoldingSnapshot, replaceSnapshot } from '../../store/erasures.ts';
import type { Transaction } from '../../store/execute.ts';
import { frozenTerritories } from '../snapshots/keep-snapshot.ts';

type Caption = Pick<HoldingSnapshot, 'title' | 'note'>;

/** Puts another content at the address of a snapshot; where it says the same, the snapshot stays as it is. */
export async function replaceContent(
  tx: Transaction,
  { id, title, note, text }: HoldingSnapshot,
  content: SnapshotContent,
  at: string,
  caption: Caption = { title, note },
): Promise<void> {
  const next = contentText(content);
  if (next === text && caption.title === title && caption.note === note) return;
  await replaceSnapshot(tx, {
    ...{ id, ...caption, at, content: next, hash: hashOf(next) },
    territories: JSON.stringify(frozenTerritories(content)),
  });
}
