import { beforeAll, describe, expect, it } from 'vitest';
import { setMessages } from '../../client/messages/translate.ts';
import { snapshotName, twinNumbers } from '../../client/views/snapshots/snapshot-name.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const taken = (id: string, takenAt: string, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  title: 'Fin de l’atelier',
  takenAt,
  hash: '0'.repeat(64),
  territories: [{ id: 'val', name: 'Val', day: '2026-03-12', actors: 2, cooperations: 1 }],
  minIntensity: 2,
  withoutTransactions: false,
  ...more,
});

describe('what a snapshot is called where one chooses among several', () => {
  beforeAll(() => setMessages('fr'));
  const morning = taken('a', '2026-03-12T08:04:10Z', { author: 'Ana' });
  const noon = taken('b', '2026-03-12T11:00:00Z');
  const names = (list: readonly Snapshot[]) =>
    list.map((one) => plain(snapshotName(one, twinNumbers(list).get(one.id))));

  it('tells two of the same title by their day and hour, and by their author', () => {
    expect(names([noon, morning])).toEqual([
      'Fin de l’atelier (12 mars 2026 à 12 h 00)',
      'Fin de l’atelier (12 mars 2026 à 9 h 04, par Ana)',
    ]);
  });

  it('numbers snapshots with the same title, the oldest first', async () => {
    const again = taken('c', '2026-03-12T08:04:50Z', { author: 'Ana' });
    const other = taken('d', '2026-03-12T08:04:20Z', { author: 'Zoé' });
    expect(names([again, other, morning])).toEqual([
      'Fin de l’atelier (12 mars 2026 à 9 h 04, par Ana, n° 2)',
      'Fin de l’atelier (12 mars 2026 à 9 h 04, par Zoé)',
      'Fin de l’atelier (12 mars 2026 à 9 h 04, par Ana, n° 1)',
    ]);
    await setMessages('en');
    expect(names([again, morning])).toEqual([
      'Fin de l’atelier (12 March 2026 at 09:04, by Ana, no. 2)',
      'Fin de l’atelier (12 March 2026 at 09:04, by Ana, no. 1)',
    ]);
    await setMessages('fr');
  });
});
