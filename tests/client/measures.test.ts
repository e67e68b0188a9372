import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import type { ScreenRenderInput } from '../../client/graph/screen-render-input.ts';
import { measuredOn, sizeWords } from '../../client/messages/measure-words.ts';
import {
  type Appearance,
  csvOf,
  defaultAppearance,
  drawnAppearance,
  formatAddress,
  initialState,
  measuredQuery,
  noFilters,
  parseAddress,
} from '../../client/state/index.ts';
import { measureTable } from '../../client/views/measures/measure-table.ts';
import { measuresCsv } from '../../client/views/measures/measures-csv.ts';
import { sortRows } from '../../client/views/tables/table-model.ts';
import { colouring, OTHER_CATEGORY } from '../../model/drawing/colours.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { makeMeasures } from '../support/make-measures.ts';

const map = makeMap({ actors: 6, cooperations: 8 });
const measures = makeMeasures(
  {
    a0: { degree: 3, betweenness: 0.5, community: 1, classes: { betweenness: 3, degree: 3 } },
    a1: { degree: 2, betweenness: 0.125, community: 1, classes: { betweenness: 2, degree: 2 } },
    a2: { degree: 1, betweenness: 0, community: 2, classes: { betweenness: 1, degree: 1 } },
    a3: { community: null },
  },
  [2, 1],
);
const look = (change: Partial<Appearance>): Appearance => ({ ...defaultAppearance, ...change });
const model = (change: Partial<ScreenRenderInput>): ScreenRenderInput => ({
  map,
  selection: null,
  lit: null,
  filters: noFilters,
  appearance: defaultAppearance,
  ...change,
});

describe('the network that is measured', () => {
  it('is in the address of the measures, and asked of the API', () => {
    const place = {
      ...initialState,
      territoryId: 'a',
      view: 'measures' as const,
      measured: { multiParty: 'newman', confirmation: 'both', figures: true } as const,
    };
    const address = formatAddress(place);
    expect(address).toBe('/t/a/mesures?collectif=newman&parole=both&chiffres=1');
    expect(parseAddress('/t/a/mesures', address.split('?')[1] ?? '').measured).toEqual(place.measured);
    expect(measuredQuery(place.measured)).toEqual({ multiParty: 'newman', confirmation: 'both' });
    expect(parseAddress('/t/a/mesures/reseau', '?collectif=x&parole=y')).toMatchObject({
      view: 'measures',
      tab: 'network',
      measured: {},
    });
    // Another view keeps what was chosen, without saying so.
    expect(parseAddress('/t/a', '').measured).toBeUndefined();
    expect(formatAddress({ ...place, view: 'map' })).toBe('/t/a');
  });
});

describe('sizes by a measure', () => {
  const weights = (change: Partial<ScreenRenderInput>) =>
    new Map(mapElements(model(change)).nodes.map(({ id, weight }) => [id, weight]));

  it('are largest for the highest, smallest for nothing and for what is undefined', () => {
    const sized = weights({ appearance: look({ sizeBy: 'betweenness' }), measures });
    expect(sized.get('a0')).toBe(2);
    expect(sized.get('a1')).toBe(0.75 + 1.25 / 2);
    expect([sized.get('a2'), sized.get('a3'), sized.get('a5')]).toEqual([0.75, 0.75, 0.75]);
  });

  it('are all alike until figures have come, and where all are nothing', () => {
    const waiting = weights({ appearance: look({ sizeBy: 'betweenness' }), measures: null });
    expect(new Set(waiting.values())).toEqual(new Set([1]));
    const none = weights({ appearance: look({ sizeBy: 'closeness' }), measures });
    expect(new Set([...none].filter(([id]) => id.startsWith('a')).map(([, weight]) => weight))).toEqual(
      new Set([0.75]),
    );
  });

  it('move nobody', () => {
    const ids = (appearance: Appearance) => mapElements(model({ appearance, measures })).actors;
    expect(ids(look({ sizeBy: 'betweenness' }))).toEqual(ids(defaultAppearance));
  });

  it('are shown with their definition, date, number of statements and undefined values', () => {
    expect(sizeWords(measures, 'betweenness')).toMatch(
      /^Taille\s: Intermédiarité\. .*Non défini pour 1 acteur/,
    );
    expect(measuredOn(measures)).toMatch(/^Au 12 mars 2026, .* 1 acteur sur 4 a répondu sur ses liens\.$/);
    expect(sizeWords(measures, 'links')).toBe('');
    expect(sizeWords(null, 'betweenness')).toBe('');
  });
});

describe('colours by community', () => {
  it('are one a group of two or more; others are not told apart', () => {
    const { legend, colourOf } = colouring(map, 'community', 'light', measures);
    expect(legend.map(({ category, count }) => [category, count])).toEqual([
      ['1', 2],
      [OTHER_CATEGORY, map.actors.length - 2],
    ]);
    const [a, b, c] = map.actors;
    if (a === undefined || b === undefined || c === undefined) throw new Error('empty map');
    expect(colourOf(a)).toBe(colourOf(b));
    expect(colourOf(a)).not.toBe(colourOf(c));
  });

  it('are those of families until figures have come', () => {
    expect(drawnAppearance(look({ colourBy: 'community' }), null).colourBy).toBe('family');
    expect(drawnAppearance(look({ colourBy: 'community' }), measures).colourBy).toBe('community');
  });
});

describe('the table of measures', () => {
  it('shows classes or figures, sorts by figures, and keeps what is undefined apart from zero', () => {
    const { headings, rows } = measureTable(map, measures, false);
    const column = headings.findIndex(({ id }) => id === 'betweenness');
    const cells = (all: typeof rows) => all.map(({ id, cells }) => [id, cells[column]?.text]);
    expect(cells(sortRows(rows, column, true, 'fr'))).toEqual([
      ['a0', 'beaucoup'],
      ['a1', 'moyen'],
      ['a2', 'peu'],
      ['a3', '–'],
    ]);
    const figures = measureTable(map, measures, true);
    const same = figures.headings.findIndex(({ id }) => id === 'betweenness');
    expect(figures.rows.map(({ cells }) => cells[same]?.text)).toEqual(['0,5', '0,125', '0', '–']);
  });

  it('never calls middling what is zero, however many have nothing', () => {
    const none = makeMeasures({ a0: { betweenness: 0, classes: { betweenness: 2 } } });
    const { headings, rows } = measureTable(map, none, false);
    const column = headings.findIndex(({ id }) => id === 'betweenness');
    expect(rows.map(({ cells }) => cells[column]?.text)).toEqual(['peu']);
  });

  it('leaves as a CSV whose names are never formulas and whose undefined cells are empty', () => {
    const [first, ...others] = map.actors;
    if (first === undefined) throw new Error('empty map');
    const hostile = { ...map, actors: [{ ...first, name: '=HYPERLINK("x"),1' }, ...others] };
    const [head = '', a0 = '', , a2 = '', a3 = ''] = measuresCsv(hostile, measures).split('\r\n');
    const at = head.split(',').indexOf('Intermédiarité');
    expect(a0).toContain(`"'=HYPERLINK(""x""),1"`);
    expect([a2.split(',')[at], a3.split(',')[at]]).toEqual(['0', '']);
    expect(a0).toContain(',2026-03-12,2,false,projection,lowest');
    expect(csvOf([['-1+1', -1, '@x', 'a\nb', null]])).toBe(`\uFEFF'-1+1,-1,'@x,"a\nb",\r\n`);
  });
});
