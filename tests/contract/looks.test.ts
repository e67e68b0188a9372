import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lookQuery } from '../../model/contract/look-query.ts';
import { isFiltering, noFilters, SIZES_BY, showsMeasures } from '../../model/contract/map-look.ts';
import { isPart, MapQuery, partAsked } from '../../model/contract/map-part.ts';
import { formatSelection, parseSelection } from '../../model/contract/selection.ts';
import { isSample } from '../../model/contract/territory.ts';

describe('how a map is looked at', () => {
  it('leaves something out where any filter does', () => {
    expect(isFiltering(noFilters)).toBe(false);
    const some = [
      { hiddenFamilies: ['state'] as const },
      { themes: ['food'] },
      { natures: ['funds'] as const },
      { states: ['ended'] as const },
      { fromIntensity: 1 },
    ];
    for (const one of some) expect(isFiltering({ ...noFilters, ...one }), JSON.stringify(one)).toBe(true);
  });

  it('needs figures for sizes that are measured, and for communities', () => {
    const sized = SIZES_BY.filter((sizeBy) => !showsMeasures({ sizeBy, colourBy: 'family' }));
    expect(sized).toEqual(['equal', 'links']);
    expect(showsMeasures({ sizeBy: 'equal', colourBy: 'community' })).toBe(true);
    expect(showsMeasures({ sizeBy: 'links', colourBy: 'theme' })).toBe(false);
  });

  it('is read from an address: lists without what is empty or twice, pairs, steps', () => {
    const read = (query: Readonly<Record<string, string>>) => z.object(lookQuery).safeParse(query);
    expect(read({ hide: 'state,,funder,state', missing: 'a:b,c:d', steps: '2', ended: 'true' }).data).toEqual(
      {
        ...{ hide: ['state', 'funder'], steps: 2, ended: true },
        missing: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    );
    expect(read({}).data).toEqual({});
    for (const wrong of [{ hide: 'elves' }, { missing: 'a:b:c' }, { steps: '4' }, { fromIntensity: '0' }])
      expect(read(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe('a part of the map', () => {
  it('is what is named of it, and nothing absent', () => {
    const query = MapQuery.parse({ family: 'state', around: 'amap', atMost: '10' });
    expect(Object.keys(partAsked(query))).toEqual(['family', 'around']);
    expect(partAsked({ theme: 'food' })).toStrictEqual({ theme: 'food' });
    expect(partAsked({})).toStrictEqual({});
  });

  it('is none where nothing is named', () => {
    const parts = [{}, { family: 'state' as const }, { theme: 'none' }, { around: 'amap' }];
    expect(parts.map(isPart)).toEqual([false, true, true, true]);
    expect(isPart({ family: undefined })).toBe(false);
  });
});

describe('what is chosen', () => {
  it.each(['actor:amap', 'gap:unmet-need:amap:premises', 'pair:a:b', 'sides:a,b:c'])('%s', (text) => {
    const selection = parseSelection(text);
    expect(selection?.kind).toBe(text.slice(0, text.indexOf(':')));
    expect(formatSelection(selection)).toBe(text);
  });

  it('is nothing where its address says nothing that can be', () => {
    const texts = [null, '', 'amap', ':amap', 'actor:', 'elf:amap'];
    expect(texts.map(parseSelection)).toEqual(texts.map(() => null));
    expect(formatSelection(null)).toBeNull();
  });
});

it('a demonstration of real organisations says in its source that it is a sample', () => {
  const source = 'Échantillon de démonstration, non exhaustif, d’après ses rapports';
  const told = [{ source }, { source, fictional: true as const }, { source: 'INSEE' }, {}];
  expect(told.map(isSample)).toEqual([true, false, false, false]);
});
