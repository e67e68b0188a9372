import { describe, expect, it } from 'vitest';
import { isOfficialId } from '../../../../model/readings/places/official-id.ts';
import { institutions, placeContents } from '../../../../model/readings/places/place-contents.ts';
import { indexPlaces } from '../../../../model/readings/places/place-index.ts';
import { searchPlaces } from '../../../../model/readings/places/search-places.ts';
import { smallCountry } from '../../../support/small-country.ts';

type Country = Parameters<typeof smallCountry>[0];

const search = (country: Country, text: string) => searchPlaces(indexPlaces(smallCountry(country)), text);
const named = (country: Country, text: string) => search(country, text).map(({ name }) => name);
const found = (country: Country, text: string) => search(country, text).map(({ place }) => place);
const LENS = {
  ...{ code: '62498', name: 'Lens', siren: '216204982', population: 3 },
  ...{ departmentCode: '62', regionCode: '32' },
};
/** Builds communes with these names, in order of increasing size. */
const communes = (...names: readonly string[]): Country => ({
  communes: names.map((name, i) => ({ name, population: 100 + i })),
});

describe('searching a few places', () => {
  it('finds the name itself, what begins with it, what begins with what is heard, then words within', () => {
    const nearest = [
      ...['Lens', 'La Lens', 'Len', 'Lensois', 'Lens-sur-Mer', 'Communauté de Len', 'Lenty'],
      ...['Agglomération Lens Nord', 'Vieux Lens', 'Vieux Lenty'],
    ];
    const others = ['Valens', 'Le Mans'];
    expect(named(communes(...nearest, ...others), 'lens')).toEqual(nearest);
    expect(named(communes(...nearest.toReversed(), ...others), 'LENS')).toEqual(nearest);
  });

  it('has the larger first among equals, then by name, then by place', () => {
    const country: Country = {
      communes: [
        { code: '4', name: 'Redonnel' },
        { code: '3', name: 'Redonnel' },
        { code: '5', name: 'Redonac' },
        { code: '1', name: 'Redonzy', population: 1 },
      ],
    };
    expect(found(country, 'redon')).toEqual(['commune:1', 'commune:5', 'commune:3', 'commune:4']);
  });

  it('takes every word as the beginning of one, wherever it stands', () => {
    const country = communes('Grand Vieux Lens', 'Vieux Bourg', 'Lens Avieux', 'Avieux Vieux Lens');
    expect(named(country, 'lens vieux').toSorted()).toEqual(['Avieux Vieux Lens', 'Grand Vieux Lens']);
    expect(named(country, 'vi len').toSorted()).toEqual(['Avieux Vieux Lens', 'Grand Vieux Lens']);
  });

  it('keeps the articles of two names apart', () => {
    const country = communes('L’Haÿ', 'Les Hays');
    expect(named(country, 'l’hays')).toEqual(['L’Haÿ', 'Les Hays']);
    expect(named(country, 'les haÿ')).toEqual(['Les Hays', 'L’Haÿ']);
  });

  it.each([
    ['redon', ['commune:1', 'departement:9', 'commune:2', 'epci:5', 'epci:6', 'commune:3']],
    ['mairie de Redon', ['commune:1', 'commune:3', 'commune:2', 'epci:5', 'departement:9', 'epci:6']],
    ['agglo de Redon', ['epci:5', 'epci:6', 'commune:1', 'departement:9', 'commune:3', 'commune:2']],
    ['CC Redon', ['epci:5', 'epci:6', 'commune:1', 'departement:9', 'commune:3', 'commune:2']],
    ['département de Redon', ['departement:9', 'epci:5', 'commune:1', 'epci:6', 'commune:3', 'commune:2']],
  ])('« %s »: a kind in the query comes before all others except the exact name', (text, expected) => {
    const country: Country = {
      communes: [
        { code: '1', name: 'Redon', population: 9 },
        { code: '2', name: 'Redonnel' },
        { code: '3', name: 'Grand Redon' },
      ],
      epcis: [
        { siren: '5', name: 'CA Redon Agglomération', population: 90 },
        { siren: '6', name: 'CC du Pays de Redon' },
      ],
      departments: [{ code: '9', name: 'Redon' }],
    };
    expect(found(country, text)).toEqual(expected);
  });

  const north: Country = {
    communes: [
      LENS,
      { code: '59350', name: 'Lille', departmentCode: '59', regionCode: '32', population: 4 },
      { code: '59606', name: 'Valenciennes', departmentCode: '59', regionCode: '32', population: 2 },
      { code: '2A004', name: 'Ajaccio', departmentCode: '2A', regionCode: '94' },
    ],
    epcis: [{ siren: '246200364', name: 'CA de Lens - Liévin', population: 7 }],
    departments: [
      { code: '59', name: 'Nord' },
      { code: '62', name: 'Nordet' },
      { code: '2A', name: 'Nordique' },
    ],
    regions: [
      { code: '32', name: 'Nordiste' },
      { code: '93', name: 'Provence-Alpes-Côte d’Azur' },
    ],
  };

  it.each([
    ['62498', { place: 'commune:62498', name: 'Lens', kind: 'commune', population: 3 }],
    ['216 204 982', { place: 'commune:62498', name: 'Lens', kind: 'commune', population: 3 }],
    ['246200364', { place: 'epci:246200364', name: 'CA de Lens - Liévin', kind: 'epci', population: 7 }],
    [' lens, liévin ', { place: 'epci:246200364', name: 'CA de Lens - Liévin', kind: 'epci', population: 7 }],
    ['2a', { place: 'departement:2A', name: 'Nordique', kind: 'departement' }],
    ['32', { place: 'region:32', name: 'Nordiste', kind: 'region' }],
    ['paca', { place: 'region:93', name: 'Provence-Alpes-Côte d’Azur', kind: 'region' }],
    ['2a004', { place: 'commune:2A004', name: 'Ajaccio', kind: 'commune' }],
  ])('finds by code, whatever signs stand between, a région by its initials: %s', (text, place) => {
    expect(search(north, text)).toEqual([place]);
  });

  it('finds nothing by nothing', () => {
    for (const text of ['', ' ', '-', '«»']) expect(search(north, text)).toEqual([]);
  });

  it('weighs a département and a région by their inhabitants; nothing else has initials', () => {
    expect(found(north, 'nordi')).toEqual(['region:32', 'departement:2A']);
    expect(found(north, 'norde')).toEqual(['departement:62']);
    expect(found(north, 'nor')).toEqual(['region:32', 'departement:59', 'departement:62', 'departement:2A']);
    expect(search({ communes: [{ name: 'Provence Alpes' }] }, 'pa')).toEqual([]);
  });

  it('forgives one letter, two of a long name, none of a short one, and two that changed places', () => {
    const country = communes('Ay', 'Agde', 'Redon', 'Castelnaudary');
    const forgiven = {
      Redon: ['redin', 'redn', 'reddon', 'rdeon', 'erdon', 'redno'],
      Agde: ['aged'],
      Castelnaudary: ['castelnaudri', 'kastelnaudari'],
    };
    for (const [name, slips] of Object.entries(forgiven))
      for (const slip of slips) expect(named(country, slip), slip).toEqual([name]);
    for (const text of [
      'ry',
      'redxx',
      'rdoen',
      'rdzon',
      'rzeon',
      'redonzz',
      'erdno',
      'gaed',
      'castelnadar',
      'kastelnodarie',
    ])
      expect(named(country, text), text).toEqual([]);
  });

  it('takes a name that begins so for what was meant, unless a slip of another is that of a far larger place', () => {
    const country = (population: number): Country => ({
      communes: [
        { name: 'Lileau', population: 10 },
        { name: 'Lille', population },
      ],
    });
    expect(named(country(200), 'lile')).toEqual(['Lileau']);
    expect(named(country(201), 'lile')).toEqual(['Lille', 'Lileau']);
    expect(named({ communes: [{ name: 'Lile' }, { name: 'Lille', population: 900 }] }, 'lile')).toEqual([
      'Lile',
    ]);
  });

  it('knows an intercommunalité by « grand », where nothing is called so', () => {
    const epcis = [{ siren: '1', name: 'Métropole de Lyon' }];
    expect(named({ epcis }, 'Grand Lyon')).toEqual(['Métropole de Lyon']);
    expect(named({ epcis }, 'grande lyon')).toEqual(['Métropole de Lyon']);
    expect(named({ epcis, ...communes('Grand Lyon') }, 'grand lyon')).toEqual(['Grand Lyon']);
    expect(named({ epcis }, 'grandlyon')).toEqual([]);
  });
});

describe('what a place brings', () => {
  const country = smallCountry({
    communes: [
      LENS,
      { code: '59350', name: 'Le Quesnoy', departmentCode: '59', regionCode: '32' },
      { code: '85113', name: 'Yeu', departmentCode: '85', regionCode: '52', elides: true },
    ],
    epcis: [
      {
        siren: '200',
        name: 'CC des Deux',
        kind: 'cc',
        population: 7,
        communeCodes: ['62498', '59350', 'gone'],
      },
      { siren: '300', name: 'CA d’Ailleurs', kind: 'ca', population: 0, communeCodes: [] },
    ],
    departments: [
      { code: '62', name: 'Pas-de-Calais', article: 2, regionCode: '32' },
      { code: '59', name: 'Nord', article: 2, regionCode: '32' },
      { code: '85', name: 'Vendée', article: 3 },
    ],
    regions: [
      { code: '32', name: 'Hauts-de-France' },
      { code: '94', name: 'Corse' },
    ],
  });
  const made = { family: 'local_authority', source: 'Atlas' };
  const lens = {
    ...{ ...made, id: 'fr-commune-62498', name: 'Commune de Lens', kind: 'commune', scale: 'local' },
    siren: '216204982',
  };
  const quesnoy = {
    ...{ ...made, id: 'fr-commune-59350', name: 'Commune du Quesnoy', kind: 'commune', scale: 'local' },
  };
  const two = {
    ...{ ...made, id: 'fr-epci-200', name: 'CC des Deux', kind: 'cc', scale: 'intercommunal', siren: '200' },
  };
  const department = (code: string, name: string) => ({
    ...{ ...made, id: `fr-departement-${code}`, name, kind: 'departement', scale: 'departmental' },
  });
  const calais = department('62', 'Département du Pas-de-Calais');
  const nord = department('59', 'Département du Nord');
  const region = {
    ...{ ...made, id: 'fr-region-32', name: 'Région Hauts-de-France', kind: 'region', scale: 'regional' },
  };
  const inReserve = (actors: readonly object[]) => actors.map((actor) => ({ ...actor, onMap: false }));
  const member = (code: string) => ({ fromId: `fr-commune-${code}`, toId: 'fr-epci-200', source: 'Atlas' });

  it('is a commune with its EPCI, its département and its région', () => {
    expect(placeContents(country, 'commune:62498')).toEqual({
      territory: { name: 'Lens', level: 'commune', code: '62498', population: 3, source: 'Atlas' },
      actors: [...inReserve([two]), { ...lens, onMap: true }, ...inReserve([calais, region])],
      memberOf: [member('62498')],
    });
  });

  it('is a commune alone where it is in nothing that is known, and no population where none is', () => {
    expect(placeContents(country, 'commune:85113')).toEqual({
      territory: { name: 'Yeu', level: 'commune', code: '85113', source: 'Atlas' },
      actors: [
        {
          ...{ ...made, id: 'fr-commune-85113', name: "Commune d'Yeu", kind: 'commune', scale: 'local' },
          onMap: true,
        },
        ...inReserve([department('85', 'Département de la Vendée')]),
      ],
      memberOf: [],
    });
  });

  it('is an EPCI with those of its communes that are there, and all that they are in, each once', () => {
    expect(placeContents(country, 'epci:200')).toEqual({
      territory: { name: 'CC des Deux', level: 'epci', code: '200', population: 7, source: 'Atlas' },
      actors: [{ ...two, onMap: true }, ...inReserve([lens, quesnoy, nord, calais, region])],
      memberOf: [member('62498'), member('59350')],
    });
  });

  it('is a département with the EPCI that reach into it and its région; a région with its départements', () => {
    expect(placeContents(country, 'departement:59')).toEqual({
      territory: { name: 'Nord', level: 'department', code: '59', source: 'Atlas' },
      actors: [...inReserve([two]), { ...nord, onMap: true }, ...inReserve([region])],
      memberOf: [],
    });
    expect(placeContents(country, 'departement:85')?.actors).toEqual([
      { ...department('85', 'Département de la Vendée'), onMap: true },
    ]);
    expect(placeContents(country, 'region:32')).toEqual({
      territory: { name: 'Hauts-de-France', level: 'region', code: '32', source: 'Atlas' },
      actors: [...inReserve([nord, calais]), { ...region, onMap: true }],
      memberOf: [],
    });
  });

  it('is nothing where the kind or the code is another', () => {
    for (const place of ['commune:200', 'epci:62498', 'departement:32', 'region:62', 'pays:32', 'region', ''])
      expect(placeContents(country, place), place).toBeUndefined();
  });

  it('has an institution for every place: communes, EPCI, départements, régions', () => {
    const told = institutions(country);
    expect(told.map(({ place }) => place)).toEqual([
      ...['commune:62498', 'commune:59350', 'commune:85113', 'epci:200', 'epci:300'],
      ...['departement:62', 'departement:59', 'departement:85', 'region:32', 'region:94'],
    ]);
    expect(told.every(({ id }) => isOfficialId(id))).toBe(true);
    expect(isOfficialId('lens-fr-')).toBe(false);
    const { family, source, ...ofLens } = lens;
    expect(told[0]).toEqual({ ...ofLens, place: 'commune:62498', population: 3 });
    expect(told[1]).not.toHaveProperty('siren');
    expect(told[1]).not.toHaveProperty('population');
    expect(told.at(-1)).toEqual({
      ...{ place: 'region:94', id: 'fr-region-94', name: 'Collectivité de Corse' },
      ...{ kind: 'region', scale: 'regional' },
    });
  });
});
