import { describe, expect, it } from 'vitest';
import type { GapAnswer } from '../../../../model/contract/gap.ts';
import { NOTHING_HIDDEN } from '../../../../model/elements/visibility/visible-facts.ts';
import { findGaps, withSurvival } from '../../../../model/readings/gaps/find-gaps.ts';
import { gapCatalogueReference, mayBeDelicate } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { listOfGaps } from '../../../../model/readings/gaps/list-of-gaps.ts';
import { makeSpeaker } from '../../../../model/readings/gaps/speaker.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { heardActors, listGapsOf } from '../../../support/gaps-of.ts';
import { makeCommitment, makeCooperation, makeOutsider, makeSystem } from '../../../support/make-facts.ts';

/** Two linked actors and two without links: questions about the latter are sensitive. */
const facts = {
  actors: heardActors('a', 'b', 'c', 'd'),
  cooperations: [makeCooperation('ab', ['a', 'b'], { lastSignOn: '2026-01-01' })],
  commitments: [makeCommitment('k')],
};
const WHOLE = ['uncarried-commitment:k', 'lone-territory', 'unlinked-actor:c', 'unlinked-actor:d'];

const answer = (key: string, more: Partial<GapAnswer> = {}): GapAnswer => ({
  ...{ key, status: 'open', shown: null, at: '2026-01-01', severity: 1, figures: { others: 2 } },
  ...more,
});

type Filter = NonNullable<Parameters<typeof listGapsOf>[2]>['filter'];
const keys = (filter: Filter, answers: readonly GapAnswer[] = [], hidden = false) =>
  listGapsOf({ ...facts, ...(hidden && { hidden: NOTHING_HIDDEN }) }, {}, { answers, filter }).items.map(
    ({ key }) => key,
  );

describe('the list of questions', () => {
  it('includes a sensitive one for facilitators, or once it is on the screen', () => {
    const shown = [answer('unlinked-actor:d', { shown: 1 })];
    const seen = WHOLE.slice(0, 2);
    expect([keys({}), keys({}, [], true)]).toEqual([WHOLE, seen]);
    expect(keys({ withDelicate: false }, [], true)).toEqual(seen);
    expect(keys({ withDelicate: true }, [], true)).toEqual(WHOLE);
    expect(keys({}, shown, true)).toEqual([...seen, 'unlinked-actor:d']);
  });

  it('tells readers what was answered, not what the answer was computed on', () => {
    const answers = [answer('uncarried-commitment:k', { status: 'handled', reason: 'r' })];
    const told = (hidden: object) => listGapsOf({ ...facts, ...hidden }, {}, { answers }).items[0]?.answer;
    const { severity: _, figures: __, ...said } = answers[0] as GapAnswer;
    expect(told({})).toEqual({ ...said, severity: 1, figures: { others: 2 } });
    expect(told({ hidden: NOTHING_HIDDEN })).toStrictEqual(said);
    expect(listGapsOf(facts, {}, { answers }).items[1]).not.toHaveProperty('answer');
  });

  it('of a part has what is about some of it or about nobody, and what is on the screen', () => {
    const part = new Set(['a', 'c']);
    expect(keys({ concerning: part })).toEqual(WHOLE.slice(0, 3));
    expect(keys({ concerning: new Set() })).toEqual(WHOLE.slice(0, 2));
    expect(keys({ concerning: part }, [answer('unlinked-actor:d', { shown: 2 })])).toEqual(WHOLE);
    expect(listGapsOf(facts, {}, { filter: { concerning: part } }).headline).toBe(3);
  });

  it('is narrowed by rule and by status', () => {
    const answers = [answer('unlinked-actor:d', { status: 'handled' })];
    expect(keys({ rule: 'unlinked-actor' }, answers)).toEqual(WHOLE.slice(2));
    expect(keys({ status: 'handled' }, answers)).toEqual(['unlinked-actor:d']);
    expect(keys({ rule: 'unlinked-actor', status: 'open' }, answers)).toEqual(['unlinked-actor:c']);
  });

  it('says how sure each is and whom to hear first, where that was computed', () => {
    const system = makeSystem(facts);
    const context = new GapContext(system);
    const settledBy = [{ actorId: 'b', share: 0.5 }];
    const found = { severity: 3, confidence: 'sure', survival: 0.8, settledBy } as const;
    const drafts = withSurvival(findGaps(context), {
      questions: new Map([['unlinked-actor:d', found]]),
      hearFirst: ['b'],
      recall: { share: 0.9, low: 0.7, high: 1, links: 0 },
    });
    const say = makeSpeaker(system.facts, loadReference(gapCatalogueReference()), 'fr');
    const list = listOfGaps(drafts, [], context, say, { hearFirst: ['b', 'a'] });
    expect(list.hearFirst).toEqual(['b', 'a']);
    // The currently strongest one comes first.
    const order = ['unlinked-actor:d', ...WHOLE.slice(0, 3)];
    expect(list.items.map(({ key }) => key)).toEqual(order);
    expect(list.items[0]).toMatchObject(found);
    expect(list.items[1]).toMatchObject({ survival: null, settledBy: [] });
    const without = listGapsOf(facts);
    expect(without).not.toHaveProperty('hearFirst');
    expect(without.items[0]).not.toHaveProperty('settledBy');
    expect(without.items[0]).not.toHaveProperty('askedWith');
  });
});

it('a question may be delicate by its rule, or where a link is asleep that was broken; of what is unknown nobody can say', () => {
  const of = ['unlinked-actor', 'sleeping-link', 'lone-territory', 'pivot-actor', 'unheard-of'];
  expect(of.map(mayBeDelicate)).toEqual([true, true, false, false, true]);
});

it('tells who acts elsewhere, of the present alone', () => {
  const facts = { outside: [makeOutsider('far')], elsewhere: ['far'] };
  expect(listGapsOf(facts).elsewhere).toEqual(['far']);
  expect(listGapsOf({ ...facts, elsewhere: [] }).elsewhere).toBeUndefined();
  const known = { revision: 1, at: '2026-01-01T00:00:00Z' };
  expect(listGapsOf({ ...facts, known }).elsewhere).toBeUndefined();
});
