import { describe, expect, it } from 'vitest';
import { viewOfBox } from '../../client/graph/controllers/viewport.ts';
import { withEditing } from '../../client/state/editings.ts';
import {
  follow,
  followedSelection,
  leave,
  lineBack,
  lineLost,
  notFollowing,
  withLead,
} from '../../client/state/following.ts';

const said = (selection: string | null = null) => ({ box: { x1: 0, y1: 0, x2: 10, y2: 10 }, selection });
const amina = { screen: 'aaaaaaaa', name: 'Amina' };
const bruno = { screen: 'bbbbbbbb', name: 'Bruno' };

describe('a screen that may follow', () => {
  const offered = withLead(notFollowing, { ...amina, said: said('actor:a') }, false);

  it('follows after a request, until the lead leaves or nobody leads', () => {
    expect(followedSelection(offered)).toBeUndefined();
    const followed = withLead(follow(offered), { ...amina, said: said('actor:b') }, false);
    expect(followedSelection(followed)).toEqual({ kind: 'actor', id: 'b' });
    expect(withLead(leave(followed), { ...amina, said: said() }, false).followed).toBeNull();
    expect(withLead(followed, { ...amina, said: null }, false)).toEqual(notFollowing);
    // A change of another screen ends nothing.
    expect(withLead(followed, { ...bruno, said: null }, false)).toBe(followed);
    // The next lead is followed only after a new request.
    expect(withLead(followed, { ...bruno, said: said() }, false).followed).toBeNull();
  });

  it('starts automatically on a screen that nobody operates: never again where it was stopped', () => {
    const followed = withLead(notFollowing, { ...amina, said: said() }, true);
    expect(followed.followed).toMatchObject(amina);
    const left = withLead(leave(followed), { ...amina, said: said() }, true);
    expect(left.followed).toBeNull();
    expect(withLead(left, { ...bruno, said: said() }, true).followed).toMatchObject(bruno);
  });

  it('waits while the line is cut, and ends where nobody leads once it stands again', () => {
    const cut = lineLost(follow(offered));
    expect([cut.followed, cut.lead]).toMatchObject([amina, null]);
    expect(lineBack(cut)).toEqual(notFollowing);
    const again = withLead(cut, { ...amina, said: said() }, false);
    expect(lineBack(again)).toBe(again);
    expect(again.followed).toMatchObject(amina);
  });
});

it('another screen shows all of a box around the same middle, whatever its shape', () => {
  const box = { x1: -100, y1: -50, x2: 300, y2: 150 };
  for (const [width, height] of [
    [400, 800],
    [960, 540],
  ] as const) {
    const { zoom, pan } = viewOfBox(box, width, height);
    expect([(width / 2 - pan.x) / zoom, (height / 2 - pan.y) / zoom].map(Math.round)).toEqual([100, 50]);
    expect(box.x1 * zoom + pan.x).toBeGreaterThanOrEqual(-0.5);
    expect(box.y2 * zoom + pan.y).toBeLessThanOrEqual(height + 0.5);
    expect(Math.max((400 * zoom) / width, (200 * zoom) / height)).toBeCloseTo(1);
  }
});

it('a screen has one field open: another takes its place, and it goes when it is left', () => {
  const field = (name: string) => ({ kind: 'actor', id: 'a', field: name }) as const;
  const first = withEditing([], { ...amina, said: field('mission') });
  const both = withEditing(first, { ...bruno, said: field('url') });
  const next = withEditing(both, { ...amina, said: field('frame') });
  expect(next.map(({ name, field: { field: of } }) => [name, of])).toEqual([
    ['Bruno', 'url'],
    ['Amina', 'frame'],
  ]);
  expect(withEditing(next, { ...amina, said: null }).map(({ name }) => name)).toEqual(['Bruno']);
});
