import { expect, it } from 'vitest';
import { firstParties, suggestedParties } from '../../client/views/questions/suggested-parties.ts';
import type { Gap } from '../../model/contract/gap.ts';
import { makeGap } from '../support/make-gap.ts';

const asking = (missingPairs: [string, string][], actorIds: string[] = []): Gap =>
  makeGap({ evidence: { missingPairs, actorIds } });
const isPrivate = (id: string): boolean => id === 'hidden';

it('suggests open groups before those with a private actor', () => {
  const gap = asking([
    ['hidden', 'a'],
    ['b', 'c'],
  ]);
  expect(suggestedParties(gap, isPrivate)).toEqual([
    ['b', 'c'],
    ['hidden', 'a'],
  ]);
  expect(firstParties(gap, isPrivate)).toEqual(['b', 'c']);
});

it('preselects open actors of a question without missing pairs', () => {
  expect(firstParties(asking([], ['hidden', 'a', 'b']), isPrivate)).toEqual(['a', 'b']);
});
