import { describe, expect, it } from 'vitest';
import { withAnswers } from '../../client/views/workshop/answered-gaps.ts';
import type { Gap, GapList } from '../../model/contract/gap.ts';

const gap = (key: string, more: Partial<Gap> = {}): Gap =>
  ({ key, reason: `Vu de tous : ${key}`, status: 'open', shown: null, changed: false, ...more }) as Gap;
const listed = (items: readonly Gap[], settled?: GapList['settled']): GapList =>
  ({ items, ...(settled && { settled }) }) as GapList;

describe('past questions for minutes', () => {
  it('keep the text that everyone sees, and take place and answer from facilitators', () => {
    const own = gap('a', {
      reason: 'Sans Zébulon',
      shown: 1,
      status: 'assumed' as Gap['status'],
      acted: 'A le porte.',
    });
    expect(withAnswers(listed([gap('a')]), listed([own, gap('zebulon')]), ['Zébulon']).items).toEqual([
      gap('a', { shown: 1, status: 'assumed' as Gap['status'], acted: 'A le porte.' }),
    ]);
  });

  it('leave out answers that name a hidden actor, and list settled ones that name none', () => {
    const own = gap('a', { shown: 1, status: 'assumed' as Gap['status'], acted: 'Zébulon le porte.' });
    const settled = ['Zébulon rencontre B.', 'A rencontre B.'].map((acted) => ({ acted, answer: {} }));
    const made = withAnswers(listed([gap('a')]), listed([own], settled as GapList['settled']), ['Zébulon']);
    expect(made.items).toEqual([gap('a', { shown: 1 })]);
    expect(made.settled?.map(({ acted }) => acted)).toEqual(['A rencontre B.']);
  });
});
