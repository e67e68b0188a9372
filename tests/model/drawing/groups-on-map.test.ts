import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { cooperatingOnMap, isRegrouped } from '../../../model/drawing/lands/groups-on-map.ts';

const groups = (...all: string[]) => all.map((ids) => ({ actorIds: ids.split('') }));

describe('isRegrouped', () => {
  it.each([
    ['nobody moved', groups('abc', 'de'), groups('de', 'abc'), false],
    ['somebody came', groups('abc', 'de'), groups('abcx', 'dey'), false],
    ['somebody left', groups('abc', 'de'), groups('ab', 'de'), false],
    ['a group of newcomers came', groups('abc', 'de'), groups('abc', 'de', 'xyz'), false],
    ['one member moved', groups('abc', 'de'), groups('ab', 'cde'), true],
    ['a group was split', groups('abcd'), groups('ab', 'cd'), true],
    ['two groups became one', groups('ab', 'cd'), groups('abcd'), true],
  ])('where %s', (_, before, after, expected) => {
    expect(isRegrouped(before, after)).toBe(expected);
  });
});

describe('cooperatingOnMap', () => {
  const map = (links: [string, number, string][], outside: string[] = []) =>
    ({
      actors: [...'abcd'].map((id) => ({ id, ...(outside.includes(id) && { outside: true }) })),
      links: links.map(([ids, intensity, cooperation]) => ({
        actorIds: [ids[0], ids[1]],
        intensity,
        cooperationIds: [cooperation],
      })),
    }) as unknown as TerritoryMap;

  it('gathers the members of a consortium from its pairs', () => {
    const consortium = map([
      ['ab', 2, 'x'],
      ['ac', 2, 'x'],
      ['bc', 2, 'x'],
      ['cd', 3, 'y'],
    ]);
    expect(cooperatingOnMap(consortium)).toMatchObject({
      cooperations: [
        ['a', 'b', 'c'],
        ['c', 'd'],
      ],
    });
  });

  it('takes weak links where strong ones reach less than half of the actors', () => {
    const weak = map([
      ['ab', 1, 'x'],
      ['cd', 1, 'y'],
    ]);
    expect(cooperatingOnMap(weak)).toMatchObject({
      cooperations: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  it('leaves out actors from outside', () => {
    expect(cooperatingOnMap(map([['ab', 2, 'x']], ['d'])).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
