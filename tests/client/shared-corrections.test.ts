import { describe, expect, it } from 'vitest';
import {
  correctionsOf,
  isOfReport,
  sharedCorrections,
  sharedId,
  workshopOfReport,
} from '../../client/state/index.ts';
import { correctedMinutes } from '../../client/views/workshop/minutes-corrections.ts';
import type { MinutesSentence } from '../../model/contract/workshop.ts';
import { makeWorkshop } from '../support/workshop-scene.ts';

const choice = { kind: 'report', language: 'fr' } as const;
const sentence = (id: string, text: string, at: string): MinutesSentence => ({
  id,
  text,
  was: 'calculé',
  at,
  version: 1,
});
const first = makeWorkshop({
  id: 'first',
  openedAt: '2026-01-01T09:00:00.000Z',
  sentences: [
    sentence(sharedId(choice, 'title'), 'Ancien', '2026-01-01T10:00:00.000Z'),
    sentence(sharedId(choice, 'summary.links'), '', '2026-01-01T11:00:00.000Z'),
    sentence('links.come', 'Compte rendu', '2026-01-01T12:00:00.000Z'),
  ],
});
const second = makeWorkshop({
  id: 'second',
  openedAt: '2026-06-01T09:00:00.000Z',
  sentences: [sentence(sharedId(choice, 'title'), 'Nouveau', '2026-06-01T10:00:00.000Z')],
});

describe('shared corrections of a report', () => {
  it('come from all workshops, the latest of each sentence; an empty text removes it', () => {
    const shared = sharedCorrections([second, first], choice);
    expect(correctionsOf(shared)).toEqual({ title: 'Nouveau', 'summary.links': null });
    expect(shared.get('title')?.workshop.id).toBe('second');
    expect(sharedCorrections([first], { kind: 'note', language: 'fr' }).size).toBe(0);
  });

  it('are stored in the workshop that was opened last', () => {
    expect(workshopOfReport([second, first, makeWorkshop({ id: 'prepared' })])?.id).toBe('second');
    expect(workshopOfReport([makeWorkshop()])).toBeUndefined();
  });

  it('are no sentences of the minutes', () => {
    expect((first.sentences ?? []).filter(isOfReport)).toHaveLength(2);
    const { orphans } = correctedMinutes([], first.sentences);
    expect(orphans.map(({ id }) => id)).toEqual(['links.come']);
  });
});
