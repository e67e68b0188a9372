import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../../../model/readings/places/search-places.ts';
import { loadPlaceIndex } from '../../../../server/reference/load-geography.ts';
import { OFTEN } from '../../../support/longer.ts';
import { isOften } from '../../../support/runs.ts';
import { WRITTEN_PLACES } from '../../../support/written-places.ts';

const search = (text: string) => searchPlaces(loadPlaceIndex(), text);
const first = (text: string) => search(text)[0]?.place;

describe('finding a place', () => {
  it.each([
    ['Loos-en-Gohelle', 'commune:62528'],
    ['loos en gohelle', 'commune:62528'],
    ['62528', 'commune:62528'],
    ['216205286', 'commune:62528'],
    ['246200364', 'epci:246200364'],
    ['246 200 364', 'epci:246200364'],
    ['lens lievin', 'epci:246200364'],
    ['Lens-Liévin', 'epci:246200364'],
    ['communauté d’agglomération de Lens', 'epci:246200364'],
    ['62', 'departement:62'],
    ['2b', 'departement:2B'],
    ['pas de calais', 'departement:62'],
    ['HAUTS DE FRANCE', 'region:32'],
    ['le mené', 'commune:22046'],
    ['mene', 'commune:22046'],
    ['lyon', 'commune:69123'],
    ['paris', 'commune:75056'],
    ["l'hay les roses", 'commune:94038'],
    ['l’Haÿ', 'commune:94038'],
  ])('%s → %s', (text, place) => {
    expect(first(text)).toBe(place);
  });

  it('takes « saint » and « st » for the same', () => {
    expect(search('st-denis')).toEqual(search('Saint Denis'));
    expect(first('ste foy les lyon')).toBe('commune:69202');
  });

  it(
    'finds two hundred names as people write them: articles, plurals, kinds, a slip of the hand',
    OFTEN,
    () => {
      expect(WRITTEN_PLACES.length).toBeGreaterThanOrEqual(200);
      // One in four for `npm test`.
      const tried = WRITTEN_PLACES.filter((_, i) => isOften || i % 4 === 0);
      const missed = tried.filter(([written, official]) => search(written)[0]?.name !== official);
      // 98 of a hundred come first; « communaupole » and the like are names that nothing official tells.
      expect(missed.length / tried.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
    },
  );

  it('finds by its index what looking at every place finds: starts, slips, words in another order, articles', () => {
    const index = loadPlaceIndex();
    const { entries } = index;
    const every = { ...index, likely: () => entries, near: () => entries };
    const names = Array.from(
      { length: isOften ? 40 : 4 },
      (_, i) => entries[(i * 7919) % entries.length]?.place.name ?? '',
    );
    const asked = [
      ...['l', 'de la', 'la 39', 'paca', '62', '216205286', 'xqzw', 'grand lyon', 'saint aubin 39'],
      ...names.flatMap((name) => [
        name.slice(0, 1 + (name.length >> 1)),
        `${name.slice(0, 2)}${name.slice(3)}`,
        `${name.slice(0, 3)}z${name.slice(4)}`,
        `${name.slice(0, 1)}${name.slice(2, 3)}${name.slice(1, 2)}${name.slice(3)}`,
        name.split(/[ '-]/).reverse().join(' '),
      ]),
    ];
    const listed = (places: readonly { place: string }[]): string => places.map(({ place }) => place).join();
    for (const text of asked) expect(listed(search(text)), text).toBe(listed(searchPlaces(every, text)));
  });

  it('knows the public bodies of Greater Paris, and their communes', () => {
    expect(search('Est Ensemble')[0]).toMatchObject({ place: 'epci:200057875', kind: 'epci' });
    expect(first('EPT Plaine Commune')).toBe('epci:200057867');
  });

  it('gives the name itself first, then what begins with it, each by population', () => {
    const found = search('lens').map(({ place }) => place);
    expect(found[0]).toBe('commune:62498');
    expect(found[1]).toBe('epci:246200364');
    const larger = search('saint martin').filter(({ name }) => name === 'Saint-Martin');
    const populations = larger.map(({ population = 0 }) => population);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
  });

  it('gives both the département and the région of a code that names both', () => {
    expect(search('11').map(({ place }) => place)).toEqual(['region:11', 'departement:11']);
  });

  it('knows present communes only: a delegated one is none', () => {
    expect(search('Arbignieu').filter(({ kind }) => kind === 'commune')).toEqual([]);
    expect(search('Paris 1er Arrondissement')).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' - ')).toEqual([]);
    expect(search('xqzw')).toEqual([]);
  });

  it('tells homonyms apart by their département, and communes of a name of their own without', () => {
    const homonyms = search('Saint-Aubin').filter(({ name }) => name === 'Saint-Aubin');
    expect(homonyms.length).toBeGreaterThan(3);
    const codes = homonyms.map(({ department }) => department?.code);
    expect(new Set(codes).size).toBe(homonyms.length);
    expect(search('Loos-en-Gohelle')[0]).not.toHaveProperty('department');
  });

  it.each(['Saint-Aubin 39', 'saint aubin jura', 'Saint-Aubin (39)', 'Saint-Aubin dans le Jura'])(
    'finds the commune of a département first for « %s »',
    (text) => {
      expect(search(text)[0]).toMatchObject({
        name: 'Saint-Aubin',
        kind: 'commune',
        department: { code: '39', name: 'Jura' },
      });
    },
  );

  it('keeps a name that ends as a département does', () => {
    expect(search('Pont-de-l’Isère')[0]).toMatchObject({ name: "Pont-de-l'Isère" });
  });
});
