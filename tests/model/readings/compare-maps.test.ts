import { describe, expect, it } from 'vitest';
import type { CooperationFact, Facts } from '../../../model/elements/facts.ts';
import { compareMaps, isSame } from '../../../model/readings/compare-maps.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../../support/make-facts.ts';

const actors = ['a', 'b', 'c'].map((id) => makeActor(id));
const map = (facts: Partial<Facts>) => mapReading(makeSystem({ actors, ...facts }));
const compared = (before: Partial<Facts>, after: Partial<Facts>) => compareMaps(map(before), map(after));
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('what differs between two moments of a map', () => {
  it('is nothing where nothing does', () => {
    const facts = {
      cooperations: [makeCooperation('x', ['a', 'b'])],
      commitments: [makeCommitment('k', ['a'])],
    };
    expect(isSame(compared(facts, facts))).toBe(true);
    expect(isSame(compared(facts, {}))).toBe(false);
  });

  it('lists additions and removals, partners from outside separately', () => {
    const outside = { outside: [makeOutsider('o')], cooperations: [makeCooperation('x', ['a', 'o'])] };
    const { actors: told } = compared(
      { actors: actors.slice(1) },
      { ...outside, actors: actors.slice(0, 2) },
    );
    expect([idsOf(told.come), idsOf(told.gone)]).toEqual([['a'], ['c']]);
  });

  it('is which links came, became stronger or weaker, sleep or went', () => {
    const link = (id: string, pair: string, more: Partial<CooperationFact> = {}) =>
      makeCooperation(id, [...pair], more);
    const four = [...actors, makeActor('d')];
    const { links } = compared(
      {
        actors: four,
        cooperations: [link('1', 'ab'), link('2', 'ac', { intensity: 3 }), link('3', 'bc'), link('4', 'ad')],
      },
      {
        actors: four,
        cooperations: [
          ...[link('1', 'ab', { intensity: 3 }), link('2', 'ac')],
          ...[link('3', 'bc', { status: 'dormant' }), link('5', 'cd')],
        ],
      },
    );
    const pairs = Object.fromEntries(
      Object.entries(links).map(([how, of]) => [how, of.map(({ actorIds }) => actorIds.join('')).join()]),
    );
    expect(pairs).toEqual({ come: 'cd', stronger: 'ab', weaker: 'ac', asleep: 'bc', gone: 'ad' });
    expect(links.come[0]).toMatchObject({ before: null, after: 2 });
    expect(links.stronger[0]).toMatchObject({ before: 2, after: 3 });
    expect(links.gone[0]).toMatchObject({ before: 2, after: null });
  });

  it('is what was wished, promised, kept and left', () => {
    const promise = (id: string, status: CooperationFact['status'], promisedFor?: string) =>
      makeCooperation(id, ['a', 'b'], { status, ...(promisedFor !== undefined && { promisedFor }) });
    const { promises } = compared(
      {
        cooperations: [
          ...[promise('1', 'intention'), promise('2', 'intention'), promise('3', 'intention')],
          ...[promise('4', 'proposed'), promise('5', 'proposed', '2026-05'), promise('6', 'proposed')],
        ],
      },
      {
        cooperations: [
          ...[promise('1', 'active'), promise('2', 'broken'), promise('4', 'proposed', '2026-05')],
          ...[promise('5', 'intention', '2026-05'), promise('6', 'proposed'), promise('7', 'wished')],
        ],
      },
    );
    expect(
      Object.fromEntries(Object.entries(promises).map(([how, of]) => [how, idsOf(of).join('')])),
    ).toEqual({
      ...{ wished: '7', made: '45', kept: '1', left: '23' },
    });
  });

  it('is which commitments came, found who carries them, and were kept; none that was dropped', () => {
    const { commitments } = compared(
      {
        commitments: [
          makeCommitment('1', ['a']),
          makeCommitment('2'),
          makeCommitment('3', [], { status: 'kept' }),
        ],
      },
      {
        commitments: [
          ...[makeCommitment('1', ['a', 'b']), makeCommitment('2', [], { status: 'kept' })],
          ...[makeCommitment('3', [], { status: 'kept' }), makeCommitment('4', ['c'])],
          makeCommitment('5', ['c'], { status: 'dropped' }),
        ],
      },
    );
    expect([idsOf(commitments.come), idsOf(commitments.kept)]).toEqual([['4'], ['2']]);
    expect(commitments.carried.map(({ commitment, actorIds }) => [commitment.id, actorIds])).toEqual([
      ['1', ['b']],
      ['4', ['c']],
    ]);
  });
});
