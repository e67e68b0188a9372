import { describe, expect, it } from 'vitest';
import { FAMILY_APPEARANCE } from '../../../model/drawing/appearance.ts';
import { CATEGORY_COLOURS, colouring, mixed } from '../../../model/drawing/colours.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';

const ids = ['a', 'b', 'c', 'd'];
const map = mapReading(
  makeSystem({
    actors: [
      makeActor('a', { tableRoles: ['elected'], charter: 'signatory' }),
      makeActor('b', { tableRoles: ['elected', 'officer'] }),
      makeActor('c', { charter: 'supporter' }),
      makeActor('d', { charter: 'supporter' }),
    ],
    cooperations: [
      makeCooperation('x', ['a', 'b'], { themes: ['food'] }),
      makeCooperation('y', ['c', 'd'], { themes: ['water'] }),
    ],
  }),
);

describe('the colours of groups', () => {
  const legendOf = (groups: Readonly<Record<string, number | null>>, sizes: readonly number[]) => {
    const figures = Object.fromEntries(Object.entries(groups).map(([id, community]) => [id, { community }]));
    return colouring(map, 'community', 'light', makeMeasures(figures, sizes)).legend.map(
      ({ category, count }) => [category, count],
    );
  };

  it('mark groups of two or more: a single actor and one without a group share the neutral colour', () => {
    expect(legendOf({ a: 1, b: 1, c: 2, d: null }, [2, 1])).toEqual([
      ['1', 2],
      ['other', 2],
    ]);
  });

  it('are as many as there are colours', () => {
    const most = CATEGORY_COLOURS.length;
    const sizes = new Array<number>(most + 1).fill(2);
    expect(legendOf({ a: most, b: most, c: most + 1, d: most + 1 }, sizes)).toEqual([
      [String(most), 2],
      ['other', 2],
    ]);
  });

  it('are in the order of the groups, however many are in each', () => {
    expect(legendOf({ a: 2, b: 1, c: 2, d: 2 }, [2, 2])).toEqual([
      ['1', 1],
      ['2', 3],
    ]);
  });

  it('are none where nothing is measured', () => {
    expect(colouring(map, 'community', 'light').legend.map(({ category }) => category)).toEqual(['other']);
  });
});

describe('the colours of actors', () => {
  const categories = (by: Parameters<typeof colouring>[1]) =>
    colouring(map, by, 'dark').legend.map(({ category, count }) => `${category} ${count}`);

  it('tell several roles around the table from one and from none', () => {
    expect(categories('tableRole')).toEqual(['elected 1', 'several 1', 'other 2']);
  });

  it('tell who signed the Charter from who supports it', () => {
    expect(categories('charter')).toEqual(['signatory 1', 'supporter 2', 'other 1']);
  });

  it.each(['light', 'dark'] as const)('are those of their families, in their order: %s', (theme) => {
    const families = ['business', 'state', 'business', 'unspecified'] as const;
    const mixedMap = mapReading(
      makeSystem({ actors: families.map((family, i) => makeActor(`f${i}`, { family })) }),
    );
    const { colourOf, legend } = colouring(mixedMap, 'family', theme);
    const order = Object.keys(FAMILY_APPEARANCE);
    const expected = [
      { category: 'business', colour: FAMILY_APPEARANCE.business[theme], count: 2 },
      { category: 'state', colour: FAMILY_APPEARANCE.state[theme], count: 1 },
      { category: 'unspecified', colour: FAMILY_APPEARANCE.unspecified[theme], count: 1 },
    ].sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
    expect(legend).toEqual(expected);
    expect(mixedMap.actors.map((actor) => colourOf(actor))).toEqual(
      mixedMap.actors.map(({ family }) => FAMILY_APPEARANCE[family][theme]),
    );
  });

  it('stay the same for a category, whatever other actors lack one; actors without one are grey', () => {
    const { legend } = colouring(map, 'charter', 'dark');
    expect(legend.map(({ colour }) => colour)).toEqual([
      ...[CATEGORY_COLOURS[0]?.dark, CATEGORY_COLOURS[1]?.dark],
      colouring(map, 'community', 'dark').legend[0]?.colour,
    ]);
  });

  it('are those of their legend', () => {
    const { colourOf, legend } = colouring(map, 'charter', 'light');
    expect(map.actors.map((actor) => colourOf(actor))).toEqual(
      ids.map((id) => legend[{ a: 0, b: 2 }[id] ?? 1]?.colour),
    );
    expect(new Set(legend.map(({ colour }) => colour)).size).toBe(3);
  });
});

describe('the colours of themes', () => {
  it('go to the most frequent categories, then by id, up to the number of colours', () => {
    const themes = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'];
    const pairs = [...themes, 't8'].map((theme, i) => ({ theme, ends: [`a${i}`, `b${i}`] as const }));
    const many = mapReading(
      makeSystem({
        actors: [...pairs.flatMap(({ ends }) => ends.map((id) => makeActor(id))), makeActor('alone')],
        cooperations: pairs.map(({ theme, ends }, i) => makeCooperation(`c${i}`, ends, { themes: [theme] })),
      }),
    );
    const legend = colouring(many, 'theme', 'light').legend;
    expect(legend.map(({ category, count }) => `${category} ${count}`)).toEqual([
      ...['t8 4', 't1 2', 't2 2', 't3 2', 't4 2', 't5 2', 't6 2', 'other 3'],
    ]);
    expect(new Set(legend.map(({ colour }) => colour)).size).toBe(8);
  });
});

it('a colour goes part of the way to another', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
  expect(mixed('#102030', '#405060', 1)).toBe('#405060');
  expect(mixed('#ff0000', '#0000ff', 0.25)).toBe('#bf0040');
  expect(mixed('#000000', '#0a0a0a', 0.5)).toBe('#050505');
});
