import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { append } from '../../../model/grouped.ts';
import { longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

type Named = Pick<Snapshot, 'id' | 'title' | 'takenAt' | 'author'>;

/**
 * Formats what distinguishes a snapshot from others of its title: « 12 mars 2026 à 15 h 04, par Ana, n° 2 ».
 */
export const takenWhen = ({ takenAt, author }: Named, twin?: number): string =>
  [
    longMoment(takenAt),
    ...(author === undefined ? [] : [t('snapshots.by', author)]),
    ...(twin === undefined ? [] : [t('snapshots.twin', twin)]),
  ].join(', ');

export const snapshotName = (snapshot: Named, twin?: number): string =>
  `${snapshot.title} (${takenWhen(snapshot, twin)})`;

/** Numbers the snapshots that are otherwise equal, oldest first. */
export function twinNumbers(snapshots: readonly Named[]): ReadonlyMap<string, number> {
  const oldestFirst = [...snapshots].sort(
    (a, b) => a.takenAt.localeCompare(b.takenAt) || a.id.localeCompare(b.id),
  );
  const alike = new Map<string, string[]>();
  for (const one of oldestFirst) append(alike, snapshotName(one), one.id);
  return new Map(
    [...alike.values()]
      .filter((ids) => ids.length > 1)
      .flatMap((ids) => ids.map((id, i) => [id, i + 1] as const)),
  );
}
