import { describe, expect, it } from 'vitest';
import type { GapAnswer, GapAnswerInput } from '../../../../model/contract/gap.ts';
import type { Properties } from '../../../../model/elements/elements.ts';
import {
  answersIn,
  effectiveStatus,
  hasChanged,
  reorder,
  shownKeys,
  toGapAnswer,
} from '../../../../model/readings/gaps/gap-answers.ts';
import { answerEdits, missingParts } from '../../../../model/writes/edit-answer.ts';
import { heardActor, heardActors, listGapsOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const answer = (more: Partial<GapAnswer> = {}): GapAnswer => ({
  key: 'uncarried-commitment:c1',
  status: 'open',
  shown: null,
  at: '2026-01-01',
  ...more,
});

describe('the status of an answer', () => {
  it('is open without one, and again from the day a choice was to be reviewed', () => {
    const accepted = answer({ status: 'accepted', reason: 'r', reviewOn: '2026-03-12' });
    expect(effectiveStatus(undefined, '2026-03-12')).toBe('open');
    expect(effectiveStatus(accepted, '2026-03-11')).toBe('accepted');
    expect(effectiveStatus(accepted, '2026-03-12')).toBe('open');
    expect(effectiveStatus(answer({ status: 'handled', reviewOn: '2020-01-01' }), '2026-03-12')).toBe(
      'handled',
    );
  });

  it('needs a reason and a review date to be accepted, a reason to be contested', () => {
    expect(missingParts({ status: 'accepted' })).toEqual(['reason', 'reviewOn']);
    expect(missingParts({ status: 'accepted', reason: 'r' })).toEqual(['reviewOn']);
    expect(missingParts({ status: 'accepted', reason: 'r', reviewOn: '2027-01-01' })).toEqual([]);
    expect(missingParts({ status: 'contested', reason: '' })).toEqual(['reason']);
    for (const status of ['open', 'handled', 'to_ask']) expect(missingParts({ status })).toEqual([]);
  });
});

describe('the answers of a territory', () => {
  it('are read from its elements by key, with their figures, without what was never said', () => {
    const given = { status: 'handled', at: '2026-01-01' };
    const elements = new Map<string, Properties>([
      ['GapAnswer:2', { ...given, territoryId: 't', key: 'b', shown: 2, figures: '{"loss":3}', severity: 2 }],
      ['GapAnswer:1', { ...given, territoryId: 't', key: 'a' }],
      ['GapAnswer:3', { ...given, territoryId: 'u', key: 'c' }],
      ['Commitment:k', { territoryId: 't', key: 'd', ...given }],
    ]);
    expect(answersIn(elements, 't')).toEqual([
      { ...given, key: 'a', shown: null },
      { ...given, key: 'b', shown: 2, severity: 2, figures: { loss: 3 } },
    ]);
    // In the form that the database returns.
    const stored = { ...given, key: 'a', reason: null, reviewOn: undefined, shown: null, figures: null };
    expect(toGapAnswer(stored)).toEqual({ ...given, key: 'a', shown: null });
  });

  it('are sorted on the screen by rank, those without their question last', () => {
    const shown = (key: string, rank: number | null) => ({ key, shown: rank });
    const all = [shown('late', 5), shown('gone', 1), shown('off', null), shown('b', 2), shown('a', 2)];
    expect(shownKeys(all, new Set(['late', 'a', 'b', 'off']))).toEqual(['a', 'b', 'late', 'gone']);
  });

  it('shift to make room for an insertion at a rank, among questions that still exist or closed ones', () => {
    const [keys, present] = [['a', 'b', 'x', 'y'], new Set(['a', 'b', 'c'])];
    const put = (key: string, rank: number | null) => reorder(keys, key, rank, present).join('');
    expect([1, 2, 3, 9].map((rank) => put('c', rank))).toEqual(['cabxy', 'acbxy', 'abcxy', 'abcxy']);
    expect([1, 3, 4, 9].map((rank) => put('z', rank))).toEqual(['abzxy', 'abzxy', 'abxzy', 'abxyz']);
    expect([put('b', 1), put('a', 2), put('y', 3), put('a', null)]).toEqual(['baxy', 'baxy', 'abyx', 'bxy']);
  });
});

describe('a changed situation', () => {
  const before = answer({ severity: 2, figures: { loss: 3 } });

  it('is one more severe, or whose size has grown', () => {
    expect(hasChanged(before, { severity: 3, figures: { loss: 3 } }, 'loss')).toBe(true);
    expect(hasChanged(before, { severity: 2, figures: { loss: 4 } }, 'loss')).toBe(true);
    expect(hasChanged(before, { severity: 2, figures: { loss: 4 } }, undefined)).toBe(false);
    expect(hasChanged(before, { severity: 1, figures: { loss: 2 } }, 'loss')).toBe(false);
    expect(hasChanged(undefined, { severity: 3, figures: {} }, 'loss')).toBe(false);
  });

  it('shows in the list, and the answer keeps what it knew', () => {
    const facts = {
      actors: heardActors('a', 'b', 'c'),
      commitments: [makeCommitment('c1', ['a', 'b', 'c'])],
    };
    const known = answer({ key: 'scattered-carriers:c1', severity: 3, figures: { groups: 2 } });
    const gap = listGapsOf(facts, {}, { answers: [known] }).items.find(({ key }) => key === known.key);
    expect(gap).toMatchObject({ changed: true, figures: { groups: 3 }, answer: { figures: { groups: 2 } } });
  });
});

describe('writing an answer', () => {
  const draft = { severity: 3 as const, figures: { groups: 3 } };
  const stored = (key: string, shown?: number): Properties => ({
    territoryId: 't',
    key,
    status: 'open',
    at: '2026-01-01',
    ...(shown !== undefined && { shown }),
  });
  const write = (
    input: GapAnswerInput,
    answers: readonly Properties[] = [],
    present = ['a', 'b', 'c', 'd'],
  ) =>
    answerEdits(answers, {
      territoryId: 't',
      key: 'a',
      input,
      day: '2026-03-12',
      draft,
      present: new Set(present),
    });
  const ranks = (...args: Parameters<typeof write>) =>
    Object.fromEntries([...write(...args).values()].map(({ key, shown }) => [key, shown]));

  it('keeps the day, severity and figures of its moment', () => {
    expect([...write({ status: 'handled' })]).toEqual([
      [
        'GapAnswer:t.a',
        {
          territoryId: 't',
          key: 'a',
          status: 'handled',
          at: '2026-03-12',
          severity: 3,
          figures: '{"groups":3}',
        },
      ],
    ]);
    expect(write({ status: 'handled', at: '2026-02-01' }).get('GapAnswer:t.a')?.at).toBe('2026-02-01');
  });

  it('leaves that moment alone when it only moves on the screen', () => {
    const known = { ...stored('a'), severity: 1, figures: '{}' };
    expect(write({ shown: 1 }, [known]).get('GapAnswer:t.a')).toEqual({ ...known, shown: 1 });
    expect(write({ status: 'handled' }, [known]).get('GapAnswer:t.a')).toMatchObject({
      at: '2026-03-12',
      severity: 3,
    });
  });

  it('keeps what is not said and clears what is null', () => {
    const known = { ...stored('a'), status: 'contested', reason: 'Nous nous voyons chaque semaine.' };
    expect(write({ by: 'Nadia' }, [known]).get('GapAnswer:t.a')).toMatchObject({
      status: 'contested',
      by: 'Nadia',
    });
    const cleared = write({ status: null, reason: null }, [known]).get('GapAnswer:t.a');
    expect(cleared?.status).toBe('open');
    expect(cleared).not.toHaveProperty('reason');
  });

  it('keeps ranks dense: the others make room, and close up', () => {
    const three = [stored('b', 1), stored('c', 2), stored('d', 3)];
    expect(ranks({ shown: 1 }, three)).toEqual({ a: 1, b: 2, c: 3, d: 4 });
    expect(ranks({ shown: 3 }, three)).toEqual({ a: 3, b: 1, c: 2, d: 4 });
    expect(ranks({ shown: 99 }, three)).toEqual({ a: 4, b: 1, c: 2, d: 3 });
    const withA = [stored('a', 2), stored('b', 1), stored('c', 3)];
    expect(ranks({ shown: null }, withA)).toEqual({ b: 1, c: 2 });
    expect(ranks({ shown: 1 }, withA)).toEqual({ a: 1, b: 2, c: 3 });
    expect(ranks({ shown: 3 }, withA)).toEqual({ a: 3, b: 1, c: 2 });
    expect(ranks({ status: 'handled' }, withA)).toEqual({ a: 2, b: 1, c: 3 });
  });

  it('puts gaps that are no longer there behind', () => {
    const gone = [stored('gone', 1), stored('b', 2)];
    expect(ranks({ shown: 2 }, gone)).toEqual({ b: 1, a: 2, gone: 3 });
  });
});

describe('the list', () => {
  const commitments = ['c1', 'c2', 'c3', 'c4'].map((id) => makeCommitment(id));
  const facts = { actors: heardActors('a', 'b'), commitments };

  it('is sorted by severity, rule and key', () => {
    const more = { ...facts, commitments: [...commitments, makeCommitment('c0', [], { horizon: 'pebble' })] };
    expect(listGapsOf(more).items.map(({ key }) => key)).toEqual([
      'uncarried-commitment:c0',
      'uncarried-commitment:c1',
      'uncarried-commitment:c2',
      'uncarried-commitment:c3',
      'uncarried-commitment:c4',
      'lone-territory',
      'unlinked-actor:a',
      'unlinked-actor:b',
    ]);
  });

  it('proposes two of a rule at most, open, never a delicate one', () => {
    expect(listGapsOf(facts).proposedKeys).toEqual([
      'uncarried-commitment:c1',
      'uncarried-commitment:c2',
      'lone-territory',
    ]);
    const answers = [answer({ status: 'handled' })];
    expect(listGapsOf(facts, {}, { answers }).proposedKeys.slice(0, 2)).toEqual([
      'uncarried-commitment:c2',
      'uncarried-commitment:c3',
    ]);
  });

  it('proposes nothing where all there is says little on a young map', () => {
    const { items, proposedKeys } = listGapsOf({ actors: heardActors('a', 'b') });
    expect(items.map(({ rule }) => rule)).toContain('lone-territory');
    expect(proposedKeys).toEqual([]);
  });

  it('counts what is open in its headline; filters take nothing from it', () => {
    const answers = [answer({ status: 'handled' })];
    const all = listGapsOf(facts, {}, { answers });
    expect(all).toMatchObject({ headline: 6, asked: 6 });
    const filtered = listGapsOf(
      facts,
      {},
      { answers, filter: { rule: 'uncarried-commitment', status: 'open' } },
    );
    expect(filtered.items.map(({ key }) => key)).toEqual(
      ['c2', 'c3', 'c4'].map((id) => `uncarried-commitment:${id}`),
    );
    expect({ ...filtered, items: [] }).toEqual({ ...all, items: [] });
  });

  it('counts among the questions to ask what it proposes, also where nobody was heard yet', () => {
    const actors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeActor(id));
    const cooperations = ['ab', 'bc', 'ca', 'cd', 'de', 'ef', 'fd'].map((id) => makeCooperation(id, [...id]));
    const { headline, asked, proposedKeys, items } = listGapsOf({ actors, cooperations });
    const proposed = items.filter(
      ({ key, askedWith }) => proposedKeys.includes(key) && askedWith === undefined,
    );
    expect(proposed.length).toBeGreaterThan(headline);
    expect(asked).toBeGreaterThanOrEqual(proposed.length);
  });

  it('leaves structure out of the headline until half of the actors were heard on links', () => {
    const cooperations = [makeCooperation('ab', ['a', 'b']), makeCooperation('bc', ['b', 'c'])];
    const heard = (n: number) =>
      listGapsOf({
        actors: ['a', 'b', 'c', 'd'].map((id, i) => (i < n ? heardActor(id) : makeActor(id))),
        cooperations,
      });
    // lone-territory, unlinked d, pivot b
    expect(heard(2)).toMatchObject({ headline: 3, heard: { links: 2, commitments: 2, needs: 2, of: 4 } });
    expect(heard(1)).toMatchObject({ headline: 2 });
    expect(heard(1).items).toHaveLength(3);
  });

  it('ranks what is shown 1…n among the gaps that are there', () => {
    const answers = [
      answer({ key: 'gone', shown: 1 }),
      answer({ key: 'uncarried-commitment:c3', shown: 2 }),
      answer({ key: 'uncarried-commitment:c1', shown: 5 }),
    ];
    const shown = listGapsOf(facts, {}, { answers }).items.filter((gap) => gap.shown !== null);
    expect(shown.map(({ key, shown }) => [key, shown])).toEqual([
      ['uncarried-commitment:c1', 2],
      ['uncarried-commitment:c3', 1],
    ]);
  });
});
