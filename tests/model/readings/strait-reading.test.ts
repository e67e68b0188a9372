import { expect, it } from 'vitest';
import type { Gap } from '../../../model/contract/gap.ts';
import { questionsAcross } from '../../../model/drawing/missing/questions-across.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { straitId, straitReading, straitsFrom } from '../../../model/readings/strait-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { makeGap } from '../../support/make-gap.ts';

const land = (id: string, actorIds: string[]) => ({ id, name: id, named: false, actorIds });
const map = {
  ...mapReading(
    makeSystem({
      actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id)),
      cooperations: [makeCooperation('a-b', ['a', 'b']), makeCooperation('b-c', ['b', 'c'])],
    }),
  ),
  lands: [land('one', ['a', 'b']), land('two', ['c', 'd']), land('three', ['e'])],
};

it('a strait has two shores and what crosses, whichever is named first', () => {
  expect(straitId('two', 'one')).toBe(straitId('one', 'two'));
  const strait = straitReading(map, straitId('two', 'one'));
  expect(strait?.lands.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(strait?.links.map(({ actorIds }) => actorIds)).toEqual([['b', 'c']]);
  expect(straitReading(map, straitId('two', 'three'))?.links).toEqual([]);
  expect(straitReading(map, straitId('two', 'gone'))).toBeNull();
});

it('each land tells its straits, the emptiest first', () => {
  const [one] = map.lands;
  if (one === undefined) throw new Error('No land');
  expect(straitsFrom(map, one).map(({ to, links }) => [to.id, links])).toEqual([
    ['three', 0],
    ['two', 1],
  ]);
});

it('has the questions that are drawn across it: a thread, or a link they ask about', () => {
  const ask = (number: number, rule: Gap['rule'], evidence: Partial<Gap['evidence']>) => ({
    number,
    gap: makeGap({ rule, key: `${rule}:${number}`, evidence }),
  });
  const asked = [
    ask(1, 'families-apart', { missingPairs: [['a', 'd']] }),
    ask(2, 'families-apart', { missingPairs: [['a', 'e']] }),
    ask(3, 'sleeping-link', { cooperationIds: ['b-c'] }),
    ask(4, 'sleeping-link', { cooperationIds: ['a-b'] }),
  ];
  const strait = straitReading(map, straitId('one', 'two'));
  if (strait === null) throw new Error('No strait');
  expect(questionsAcross(asked, strait, map).map(({ number }) => number)).toEqual([1, 3]);
});
