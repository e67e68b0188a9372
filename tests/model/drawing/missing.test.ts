import { describe, expect, it } from 'vitest';
import { makeMap } from '../../../bench/drawing/make-map.ts';
import { defaultAppearance } from '../../../client/state/appearance.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import { noFilters } from '../../../model/contract/map-look.ts';
import { GapRule } from '../../../model/contract/vocabulary.ts';
import { overlaps } from '../../../model/drawing/geometry.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import { marksOfQuestion } from '../../../model/drawing/missing/marks-of-question.ts';
import { litByQuestion, missingPicture } from '../../../model/drawing/missing/missing-picture.ts';
import { missingQuestions } from '../../../model/drawing/missing/missing-questions.ts';
import { numberSpots } from '../../../model/drawing/missing/number-spots.ts';
import { placeNumbers } from '../../../model/drawing/missing/place-numbers.ts';
import { type GapPart, makeGap } from '../../support/make-gap.ts';

const gap = (rule: GapRule, part: GapPart = {}): Gap => makeGap({ rule, key: `${rule}:x`, ...part });

describe('the questions of what is missing', () => {
  const many = Array.from({ length: 12 }, (_, i) => gap('families-apart', { key: `open-${i}` }));
  const keys = (some: readonly { gap: Gap; number: number }[]) =>
    some.map(({ gap: { key }, number }) => `${number} ${key}`);

  it('are those proposed where none was put on the screen, the others on demand, all numbered on', () => {
    const { first, rest } = missingQuestions({ items: many, proposedKeys: ['open-4', 'open-2'] });
    expect(keys(first)).toEqual(['1 open-2', '2 open-4']);
    expect(keys(rest).slice(0, 3)).toEqual(['3 open-0', '4 open-1', '5 open-3']);
    expect(rest).toHaveLength(10);
  });

  it('are those on the screen, by rank, where the facilitator put some there; seven at most at first', () => {
    const shown = many.map((one, i) => ({ ...one, shown: 12 - i }));
    const { first, rest } = missingQuestions({ items: shown, proposedKeys: [] });
    expect(keys(first)).toEqual([11, 10, 9, 8, 7, 6, 5].map((i, rank) => `${rank + 1} open-${i}`));
    expect(rest).toHaveLength(5);
    const [one, another] = missingQuestions({
      items: many.map((other, i) => (i === 6 ? { ...other, shown: 1 } : other)),
      proposedKeys: ['open-1'],
    }).first;
    expect([one?.gap.key, another]).toEqual(['open-6', undefined]);
  });

  it('leave out what is delicate until it is put on the screen, and what the room settled', () => {
    const delicate = gap('unlinked-actor', { key: 'delicate', delicate: true });
    const settled = (['accepted', 'handled', 'contested'] as const).map((status, i) =>
      gap('pivot-actor', { key: status, status, shown: i + 1 }),
    );
    const none = missingQuestions({ items: [delicate, ...settled], proposedKeys: [] });
    expect([...none.first, ...none.rest]).toEqual([]);
    const shown = missingQuestions({
      items: [{ ...delicate, shown: 1 }, gap('pivot-actor', { key: 'ask', status: 'to_ask', shown: 2 })],
      proposedKeys: [],
    });
    expect(keys(shown.first)).toEqual(['1 delicate', '2 ask']);
  });
});

describe('what a question is drawn as', () => {
  it.each(GapRule.options)('%s has something that bears its number', (rule) => {
    const marks = marksOfQuestion(
      gap(rule, {
        evidence: {
          actorIds: ['a', 'b'],
          cooperationIds: ['c'],
          commitmentIds: ['k'],
          missingPairs: [['a', 'b']],
        },
        figures: { missingFamilies: 'state', missingRoles: 'elected' },
      }),
    );
    const { threads, ringIds, cooperationIds, seats } = marks;
    expect(threads.length + ringIds.length + cooperationIds.length + seats.length).toBeGreaterThan(0);
  });

  it('is a thread for each missing link, three at most', () => {
    const missingPairs = ['b', 'c', 'd', 'e'].map((id): [string, string] => ['a', id]);
    const { threads, ringIds } = marksOfQuestion(gap('scattered-carriers', { evidence: { missingPairs } }));
    expect(threads).toEqual(missingPairs.slice(0, 3));
    expect(ringIds).toEqual([]);
  });

  it('is an empty seat for each absent family and role, in the order of the vocabulary', () => {
    const { seats } = marksOfQuestion(
      gap('absent-from-the-map', {
        figures: { missingFamilies: 'citizens,state', missingRoles: 'elected' },
        evidence: { actorIds: ['a'] },
      }),
    );
    expect(seats).toEqual([
      { kind: 'family', id: 'state' },
      { kind: 'family', id: 'citizens' },
      { kind: 'role', id: 'elected' },
    ]);
  });

  it('is a ring around an actor alone, and a seat for a carrier that nobody is', () => {
    expect(marksOfQuestion(gap('unlinked-actor', { evidence: { actorIds: ['a'] } })).ringIds).toEqual(['a']);
    expect(
      marksOfQuestion(gap('uncarried-commitment', { evidence: { commitmentIds: ['k'] } })).seats,
    ).toEqual([{ kind: 'carrier', commitmentId: 'k' }]);
  });
});

describe('the picture', () => {
  const theme = gap('theme-without-family', {
    key: 't',
    figures: { missingFamilies: 'state' },
    evidence: { themeIds: ['water'] },
  });
  const absent = gap('absent-from-the-map', { key: 'm', figures: { missingFamilies: 'state' } });
  const pivot = gap('pivot-actor', {
    key: 'p',
    evidence: { actorIds: ['a1', 'a2'], cooperationIds: ['c'], missingPairs: [['a2', 'a9']] },
  });
  const numbered = [absent, theme, { ...absent, key: 'again' }, pivot].map((one, i) => ({
    number: i + 1,
    gap: one,
  }));
  const picture = missingPicture(numbered);

  it('has one seat for what several questions ask, another for what is missing from a theme alone', () => {
    expect(picture.seats.map(({ seat, questions }) => [seat, questions.map(({ number }) => number)])).toEqual(
      [
        [{ kind: 'family', id: 'state' }, [1, 3]],
        [{ kind: 'family', id: 'state', themeId: 'water' }, [2]],
      ],
    );
  });

  it('lets links stand back and nobody, with threads and rings in the drawing itself', () => {
    const map = makeMap({ actors: 12, cooperations: 20 });
    const { nodes, edges } = mapElements({
      ...{ map, selection: null, lit: picture.lit, filters: noFilters, appearance: defaultAppearance },
    });
    expect(nodes.filter(({ kind, faded }) => kind === 'actor' && faded)).toEqual([]);
    expect(edges.filter(({ classes }) => !classes.includes('ghost')).every(({ faded }) => faded)).toBe(true);
    expect(edges.filter(({ classes }) => classes === 'ghost').map(({ id }) => id)).toEqual(['ghost:a2:a9']);
    expect(nodes.filter(({ classes }) => classes.split(' ').includes('asked')).map(({ id }) => id)).toEqual([
      'a1',
    ]);
  });

  it('of one question lights what it is about', () => {
    const asked = picture.questions.at(-1);
    if (asked === undefined) throw new Error('No question');
    expect(litByQuestion(asked)).toEqual({
      ...{ actorIds: ['a1', 'a2'], cooperationIds: ['c'], missingPairs: [['a2', 'a9']], ringIds: ['a1'] },
    });
  });
});

describe('numbers on the map', () => {
  const at: Record<string, { x: number; y: number }> = {
    a: { x: 100, y: 100 },
    b: { x: 300, y: 100 },
    c: { x: 200, y: 300 },
    d: { x: 600, y: 500 },
    e: { x: 800, y: 500 },
  };
  const standing = {
    ofActor: (id: string) => at[id],
    ofCooperation: (id: string) => (id === 'hub' ? [{ x: 400, y: 400 }] : []),
  };
  const marked = (rule: GapRule, evidence: Partial<Gap['evidence']>) => {
    const [question] = missingPicture([{ number: 1, gap: gap(rule, { evidence }) }]).questions;
    if (question === undefined) throw new Error('No question');
    return question;
  };
  const FRAME = { x: 500, y: 300, halfWidth: 500, halfHeight: 300 };

  it('stand on each group of threads that hang together, once', () => {
    const spots = numberSpots(
      marked('scattered-carriers', {
        missingPairs: [
          ['a', 'b'],
          ['d', 'e'],
          ['b', 'c'],
        ],
      }),
      standing,
      20,
    );
    expect(spots).toHaveLength(2);
    expect(spots.map(({ candidates }) => candidates[0])).toEqual([
      { x: 700, y: 500 },
      { x: 200, y: 100 },
    ]);
  });

  it('stand by a ring, at a junction, and nowhere for who is not drawn', () => {
    const ring = numberSpots(marked('unlinked-actor', { actorIds: ['a'] }), standing, 20);
    for (const { x, y } of ring[0]?.candidates ?? []) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(20);
    expect(numberSpots(marked('sleeping-link', { cooperationIds: ['hub'] }), standing, 20)).toHaveLength(1);
    expect(numberSpots(marked('unlinked-actor', { actorIds: ['gone'] }), standing, 20)).toEqual([]);
  });

  it('cover no name and no other number where there is room, and stay in the frame', () => {
    const candidates = [-400, 100, 110, 180, 260].map((x) => ({ x, y: 100 }));
    const name = { x: 100, y: 100, halfWidth: 30, halfHeight: 20 };
    const placed = placeNumbers(
      ['one', 'two', 'three'].map((id) => ({ id, candidates })),
      15,
      [name],
      FRAME,
    );
    expect(placed.get('one')).toEqual({ x: 180, y: 100 });
    expect(placed.get('two')).toEqual({ x: 260, y: 100 });
    // No room is left: rather over a name than over a number, or outside.
    const third = { ...(placed.get('three') ?? { x: 180, y: 100 }), halfWidth: 15, halfHeight: 15 };
    expect(third.x).toBe(100);
    expect(overlaps(third, name)).toBe(true);
  });
});
