import { describe, expect, it } from 'vitest';
import { PrivacyReplay } from '../../../model/elements/visibility/replay-privacy.ts';

const open = { name: 'x' };
const shut = { name: 'x', private: true };

/** Returns for each change of a history the elements that were private then. */
function judged(
  ...changes: [before: Record<string, object>, after: Record<string, object>, type?: string][]
) {
  const replay = new PrivacyReplay();
  return changes.map(([before, after, type = 'any']) =>
    replay.take({ type, before: before as never, after: after as never }),
  );
}

describe('what was private when a change of before was made', () => {
  it('is derived for relations, which have no flag of their own', () => {
    expect(
      judged(
        [{}, { 'Actor:a': open }],
        [{}, { 'NEEDS:a>land': {} }],
        [{ 'Actor:a': open }, { 'Actor:a': shut }],
        [{}, { 'NEEDS:a>space': {} }],
        [{ 'Actor:a': shut }, { 'Actor:a': open }],
        [{ 'NEEDS:a>land': {} }, {}],
      ),
    ).toEqual([[], [], ['Actor:a'], ['Actor:a'], ['Actor:a'], []]);
  });

  it('is a cooperation too that is left with one party who may be seen', () => {
    const pair = { 'Cooperation:c': open, 'PARTY_TO:a>c': {}, 'PARTY_TO:b>c': {} };
    expect(
      judged(
        [{}, { 'Actor:a': open, 'Actor:b': open, 'Actor:d': open }],
        [{}, pair],
        [{ 'Actor:a': open }, { 'Actor:a': shut }],
        [{}, { 'SERVES:c>k': {} }],
        [{}, { 'PARTY_TO:d>c': {} }],
        [{ 'SERVES:c>k': {} }, {}],
      ),
    ).toEqual(
      [[], [], ['Actor:a'], ['Cooperation:c'], ['Cooperation:c'], []].map((keys, i) => (i === 4 ? [] : keys)),
    );
  });

  it('includes actors without a visible element, and elements deleted with a territory', () => {
    expect(judged([{}, { 'NEEDS:a>land': {} }])).toEqual([['Actor:a']]);
    expect(
      judged(
        [{}, { 'Actor:a': shut }],
        [{ 'Actor:a': {} }, {}, 'territory.deleted'],
        [{}, { 'NEEDS:a>land': {} }],
      ),
    ).toEqual([['Actor:a'], ['Actor:a'], ['Actor:a']]);
  });
});
