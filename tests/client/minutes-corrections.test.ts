import { describe, expect, it } from 'vitest';
import {
  addedId,
  correctedMinutes,
  writtenSections,
} from '../../client/views/workshop/minutes-corrections.ts';
import type { MinutesSentence } from '../../model/contract/workshop.ts';

const sections = [
  { id: 'who', title: 'Qui est venu', sentences: [{ id: 'who.0', text: 'Trois acteurs.' }] },
  { id: 'map', title: 'Sur la carte', sentences: [{ id: 'map.a', text: 'A et B.', kind: 'item' as const }] },
];
const correction = (id: string, text: string, was = ''): MinutesSentence => ({
  id,
  text,
  was,
  at: '2026-03-12T10:00:00.000Z',
  version: 1,
});
const written = (...corrections: MinutesSentence[]) =>
  writtenSections(correctedMinutes(sections, corrections).sections).map(({ sentences }) =>
    sentences.map(({ text }) => text),
  );

describe('the sentences of minutes', () => {
  it('follow the map unless somebody corrected them, one at a time', () => {
    expect(written()).toEqual([['Trois acteurs.'], ['A et B.']]);
    expect(written(correction('who.0', 'Trois organisations.', 'Trois acteurs.'))).toEqual([
      ['Trois organisations.'],
      ['A et B.'],
    ]);
  });

  it('are left out of files when corrected to nothing, with their section if it is empty', () => {
    expect(written(correction('who.0', ''))).toEqual([['A et B.']]);
  });

  it('are added at the end of their section', () => {
    expect(written(correction(addedId('map', 'x'), 'On se revoit.'))[1]).toEqual([
      'A et B.',
      'On se revoit.',
    ]);
  });

  it('are stale once the map says otherwise, and orphans once it says nothing', () => {
    const { sections: read, orphans } = correctedMinutes(sections, [
      correction('who.0', 'Trois.', 'Deux acteurs.'),
      correction('gone.1', 'C et D.'),
    ]);
    expect(read[0]?.sentences[0]).toMatchObject({ text: 'Trois.', isStale: true });
    expect(orphans.map(({ id }) => id)).toEqual(['gone.1']);
  });
});
