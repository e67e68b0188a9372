import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { contentText } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import { type HoldingSnapshot, replaceSnapshot } from '../../store/erasures.ts';
import type { Transaction } from '../../store/execute.ts';
import { frozenTerritories } from '../snapshots/keep-snapshot.ts';
import { measuredAnew } from '../snapshots/measured-content.ts';

type Caption = Pick<HoldingSnapshot, 'title' | 'note' | 'organisation'>;

/** Puts another content at the address of a snapshot; where it says the same, the snapshot stays as it is. */
export async function replaceContent(
  tx: Transaction,
  { id, title, note, organisation, text }: HoldingSnapshot,
  left: SnapshotContent,
  at: string,
  caption: Caption = { title, note, organisation },
): Promise<void> {
  const isSame = contentText(left) === text;
  if (isSame && caption.title === title && caption.note === note && caption.organisation === organisation)
    return;
  const content = isSame ? left : measuredAnew(left);
  const next = contentText(content);
  await replaceSnapshot(tx, {
    ...{ id, ...caption, at, content: next, hash: hashOf(next), software: content.software },
    territories: JSON.stringify(frozenTerritories(content)),
  });
}
