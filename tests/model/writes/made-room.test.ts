import { describe, expect, it } from 'vitest';
import { statesText } from '../../../model/elements/states-text.ts';
import { marksOfActor } from '../../../model/readings/history/marks.ts';
import { beforeRoom, madeRoomIn } from '../../../model/writes/made-room.ts';
import { reverseChange } from '../../../model/writes/reverse-change.ts';

const A = 'ACTS_IN:a>t';
const B = 'ACTS_IN:b>t';
const on = (x: number, more: object = {}) => ({ onMap: true, x, y: 0, ...more });

/** Somebody came, and another made room. */
const entry = {
  before: { [A]: on(0) },
  after: { 'Actor:b': { name: 'B', version: 1 }, [B]: on(100), [A]: on(-40) },
};
const now = new Map(Object.entries({ 'Actor:b': { name: 'B', version: 1 }, [B]: on(100), [A]: on(-40) }));

describe('the undo of an entry', () => {
  it('leaves moved actors where they are, if they moved again or were deleted', () => {
    const expected = new Map([
      ['Actor:b', null],
      [B, null],
    ]);
    expect(reverseChange(now, 'actor.added', entry)).toEqual(expected);
    expect(reverseChange(new Map([...now, [A, on(7)]]), 'actor.added', entry)).toEqual(expected);
    const gone = new Map([...now].filter(([key]) => key !== A));
    expect(reverseChange(gone, 'actor.added', entry)).toEqual(expected);
  });

  it('puts back whom a hand had moved with it, and what restoring had moved', () => {
    const byHand = { ...entry, after: { ...entry.after, [A]: on(-40, { placed: 'hand' }) } };
    const present = new Map([...now, [A, on(-40, { placed: 'hand' })]]);
    expect(reverseChange(present, 'import.run', byHand).get(A)).toEqual(on(0));
    expect(reverseChange(now, 'snapshot.restored', entry).get(A)).toEqual(on(0));
  });

  it('takes who joined a land by it off that land, and lets it stand where it is', () => {
    const joined = {
      before: { [A]: on(0) },
      after: { 'Cooperation:c': { version: 1 }, [A]: on(-40, { landId: 'l' }) },
    };
    const present = new Map(Object.entries(joined.after));
    expect(reverseChange(present, 'cooperation.added', joined).get(A)).toEqual(on(-40));
  });
});

describe('a move is taken back', () => {
  const move = { before: { [A]: on(0) }, after: { [A]: on(50) } };
  const later = (type: string, before: object, after: object) => ({
    type,
    ...(entry as object),
    before: { [A]: before },
    after: { ...entry.after, [A]: after },
  });
  type Later = Parameters<typeof beforeRoom>[2];

  it('covers actors that moved since', () => {
    const state = new Map([[A, on(20)]]);
    const since = [later('actor.added', on(50), on(20))] as Later;
    expect(reverseChange(beforeRoom(state, move, since), 'positions.arranged', move).get(A)).toEqual(on(0));
  });

  it('whatever the change said of others, and where only the height differs', () => {
    const down = (y: number) => ({ onMap: true, x: 50, y });
    const lower = { before: { [A]: on(50) }, after: { [A]: down(9), [B]: {}, 'Actor:b': { name: 'B' } } };
    const state = new Map([[A, down(20)]]);
    const since = (type: string) =>
      [
        later(type, down(9), down(20)),
        { type: 'actor.changed', before: { 'Actor:c': { name: 'C' } }, after: { 'Actor:c': { name: 'D' } } },
      ] as Later;
    expect([...beforeRoom(state, lower, since('cooperation.added'))]).toEqual([[A, down(9)]]);
    // A restoring moves nobody to make room.
    expect([...beforeRoom(state, lower, since('snapshot.restored'))]).toEqual([[A, down(20)]]);
  });

  it('not over a later drag or arrangement, by whatever came between', () => {
    const state = new Map([[A, on(30)]]);
    const drag = {
      type: 'positions.set',
      before: { [A]: on(20) },
      after: { [A]: on(30, { placed: 'hand' }) },
    };
    const again = { type: 'positions.arranged', before: { [A]: on(20) }, after: { [A]: on(30) } };
    for (const last of [drag, again]) {
      const since = [later('actor.added', on(50), on(20)), last] as Later;
      expect(beforeRoom(state, move, since).get(A)).toEqual(on(30));
    }
  });
});

describe('the text of a change', () => {
  it('says all, and is found by who made room only where all that names it is looked for', () => {
    const text = statesText(entry.after, madeRoomIn('actor.added', entry));
    expect(JSON.parse(text)).toEqual(entry.after);
    const isFound = (marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));
    expect(isFound(marksOfActor('b'))).toBe(true);
    expect(isFound(marksOfActor('a'))).toBe(false);
    expect(isFound([':a>'])).toBe(true);
    const move = { before: { [A]: on(0) }, after: { [A]: on(50) } };
    expect(statesText(move.after, madeRoomIn('positions.set', move))).toBe(JSON.stringify(move.after));
  });
});
