import { describe, expect, it } from 'vitest';
import { directedBrokerage, openTriples } from '../../../../model/readings/measures/brokerage.ts';

const nobody = { coordinator: 0, consultant: 0, gatekeeper: 0, representative: 0, liaison: 0 };

describe('brokerage roles', () => {
  it.each([
    ['AAA', 'coordinator'],
    ['ABA', 'consultant'],
    ['ABB', 'gatekeeper'],
    ['AAB', 'representative'],
    ['ABC', 'liaison'],
  ])('a → b → c with groups %s: b is %s', (groups, role) => {
    const arcs = [
      [0, 1],
      [1, 2],
    ] as const;
    const [a, b, c] = directedBrokerage([...groups], arcs);
    expect(b).toEqual({ ...nobody, [role]: 1 });
    expect([a, c]).toEqual([nobody, nobody]);
  });

  it('does not count a → b → c where a reaches c itself, nor a there and back', () => {
    const closed = directedBrokerage(
      ['A', 'A', 'A'],
      [
        [0, 1],
        [1, 2],
        [0, 2],
        [1, 0],
      ],
    );
    expect(closed[1]).toEqual(nobody);
    // 1 → 0 → 2 is closed by 1 → 2.
    expect(closed[0]).toEqual(nobody);
  });

  it('is undefined without a directed tie', () => {
    expect(directedBrokerage(['A', 'B'], [])).toEqual([null, null]);
    expect(openTriples(['A', 'B'], [])).toEqual([null, null]);
  });

  it('counts each open triple once without direction, and no closed one', () => {
    // A star of groups B, A, C around A, its leaves 0 and 1 linked.
    const roles = openTriples(
      ['B', 'A', 'C', 'A'],
      [
        [0, 1],
        [0, 3],
        [1, 3],
        [2, 3],
      ],
    );
    expect(roles[3]).toEqual({ coordinator: 0, consultant: 0, boundary: 1, liaison: 1 });
    expect(roles[0]).toEqual({ coordinator: 0, consultant: 0, boundary: 0, liaison: 0 });
  });

  it('counts two of another group around one as consultant', () => {
    expect(
      openTriples(
        ['B', 'A', 'B'],
        [
          [0, 1],
          [1, 2],
        ],
      )[1],
    ).toEqual({ coordinator: 0, consultant: 1, boundary: 0, liaison: 0 });
  });
});
