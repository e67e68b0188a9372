import { describe, expect, it } from 'vitest';
import { acquaintances } from '../../client/views/questions/introductions.ts';
import { linkedOfferers, subjectOf } from '../../client/views/questions/question-words.ts';
import { reviewDay } from '../../client/views/questions/review-day.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { GapRule } from '../../model/contract/vocabulary.ts';
import { questions } from '../../model/words/fr/screens/questions.ts';

describe('what a question rests on', () => {
  it('is what the actors must have answered: needs, commitments, else links', () => {
    const subjects = GapRule.options.map((rule) => [rule, subjectOf(rule)] as const);
    expect(subjects.filter(([, subject]) => subject === 'needs').map(([rule]) => rule)).toEqual([
      'unmet-need',
    ]);
    expect(subjects.filter(([, subject]) => subject === 'commitments').map(([rule]) => rule)).toEqual([
      'uncarried-commitment',
      'scattered-carriers',
      'single-carrier',
      'commitment-without-action',
      'missing-table-role',
      'nobody-tends',
    ]);
  });

  it('never speaks of a fault, and gives its figures a name', () => {
    const names = Object.entries(questions).filter(([key]) => key.startsWith('figure.'));
    expect(names.length).toBeGreaterThan(30);
    for (const [key, name] of names) expect(name, key).toMatch(/^\p{Lu}/u);
  });
});

describe('actors that offer what another seeks', () => {
  const gap = (rule: GapRule, actorIds: string[], missingPairs: [string, string][]) =>
    linkedOfferers({ rule, evidence: { actorIds, missingPairs } });

  it('an actor that already works with the seeking one is marked', () => {
    expect(gap('unmet-need', ['m', 'a', 'z'], [['m', 'z']])).toEqual(['a']);
    expect(gap('unmet-need', ['m', 'a', 'z'], [['a', 'm']])).toEqual(['z']);
    expect(gap('unmet-need', ['m', 'a'], [])).toEqual(['a']);
  });

  it('are nobody in another question, nor where nobody offers it', () => {
    expect(gap('single-bridge', ['m', 'a'], [])).toEqual([]);
    expect(gap('unmet-need', ['m'], [])).toEqual([]);
  });
});

describe('whom an introducer knows', () => {
  it('are those of the question it is linked with, itself left out', () => {
    const actor = (id: string) => ({ id, name: id.toUpperCase() });
    const map = {
      actors: ['lycee', 'amap', 'laiterie', 'cc'].map(actor),
      reserve: [],
      cooperations: [],
      commitments: [],
      links: [
        { actorIds: ['amap', 'lycee'], intensity: 2, cooperationIds: [] },
        { actorIds: ['laiterie', 'lycee'], intensity: 1, cooperationIds: [] },
        { actorIds: ['amap', 'cc'], intensity: 2, cooperationIds: [] },
      ],
    } as unknown as TerritoryMap;
    expect(acquaintances(map, 'lycee', ['cc', 'amap', 'laiterie', 'lycee']).map(({ name }) => name)).toEqual([
      'AMAP',
      'LAITERIE',
    ]);
    expect(acquaintances(map, 'cc', ['laiterie'])).toEqual([]);
  });
});

describe('the day to look at a choice again', () => {
  it('is six months on, the last day of a shorter month', () => {
    expect(reviewDay('2026-03-12')).toBe('2026-09-12');
    expect(reviewDay('2026-08-31')).toBe('2027-02-28');
    expect(reviewDay('2027-08-30')).toBe('2028-02-29');
    expect(reviewDay('2026-12-31')).toBe('2027-06-30');
    expect(reviewDay('2199-08-01')).toBe('2199-12-31');
    expect(reviewDay('')).toBe('');
  });
});
