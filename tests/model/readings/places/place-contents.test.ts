import { describe, expect, it } from 'vitest';
import {
  communeName,
  departmentName,
  institutions,
  type PlaceContents,
  placeContents,
  regionName,
} from '../../../../model/readings/places/place-contents.ts';
import { loadGeography } from '../../../../server/reference/load-geography.ts';
import { OFTEN } from '../../../support/longer.ts';
import { isOften } from '../../../support/runs.ts';

function contentsOf(place: string): PlaceContents {
  const contents = placeContents(loadGeography(), place);
  if (!contents) throw new Error(`${place} is unknown.`);
  return contents;
}
const ids = (contents: PlaceContents) => contents.actors.map(({ id }) => id);
const onMap = (contents: PlaceContents) => contents.actors.filter((actor) => actor.onMap).map(({ id }) => id);

describe('what a place brings', () => {
  it('a commune: itself, its EPCI, its département, its région', () => {
    const contents = contentsOf('commune:62528');
    expect(contents.territory).toMatchObject({
      name: 'Loos-en-Gohelle',
      level: 'commune',
      code: '62528',
      population: 6799,
    });
    expect(ids(contents).sort()).toEqual([
      'fr-commune-62528',
      'fr-departement-62',
      'fr-epci-246200364',
      'fr-region-32',
    ]);
    expect(onMap(contents)).toEqual(['fr-commune-62528']);
    expect(contents.memberOf).toMatchObject([{ fromId: 'fr-commune-62528', toId: 'fr-epci-246200364' }]);
  });

  it('an EPCI: itself, its communes as its members, its département, its région', () => {
    const contents = contentsOf('epci:246200364');
    expect(contents.territory).toMatchObject({
      name: 'CA de Lens - Liévin',
      level: 'epci',
      population: 244_474,
    });
    expect(contents.actors).toHaveLength(39);
    expect(contents.memberOf).toHaveLength(36);
    expect(onMap(contents)).toEqual(['fr-epci-246200364']);
    expect(contents.actors.find(({ id }) => id === 'fr-commune-62528')).toEqual({
      id: 'fr-commune-62528',
      name: 'Commune de Loos-en-Gohelle',
      family: 'local_authority',
      kind: 'commune',
      scale: 'local',
      siren: '216205286',
      source: expect.stringContaining('Insee'),
      onMap: false,
    });
  });

  it('the largest EPCI: 158 communes', () => {
    const largest = [...loadGeography().epcis.values()].reduce((a, b) =>
      b.communeCodes.length > a.communeCodes.length ? b : a,
    );
    expect(contentsOf(`epci:${largest.siren}`).memberOf).toHaveLength(158);
  });

  it('an EPCI that lies in two régions brings both', () => {
    const redon = [...loadGeography().epcis.values()].find(({ name }) => name === 'CA Redon Agglomération');
    const brought = ids(contentsOf(`epci:${redon?.siren}`));
    expect(brought.filter((id) => id.startsWith('fr-region-'))).toEqual(['fr-region-52', 'fr-region-53']);
  });

  it('a département: itself, the EPCI that reach into it, its région', () => {
    const contents = contentsOf('departement:62');
    expect(onMap(contents)).toEqual(['fr-departement-62']);
    expect(ids(contents)).toContain('fr-epci-246200364');
    expect(ids(contents)).toContain('fr-region-32');
    expect(ids(contents).some((id) => id.startsWith('fr-commune-'))).toBe(false);
    expect(contents.territory).not.toHaveProperty('population');
  });

  it('a région: itself and its départements', () => {
    expect(ids(contentsOf('region:32')).sort()).toEqual([
      'fr-departement-02',
      'fr-departement-59',
      'fr-departement-60',
      'fr-departement-62',
      'fr-departement-80',
      'fr-region-32',
    ]);
  });

  it('an island without EPCI brings none; an overseas collectivity is no département', () => {
    expect(ids(contentsOf('commune:85113'))).not.toContainEqual(expect.stringContaining('epci'));
    expect(ids(contentsOf('commune:97502'))).toEqual(['fr-commune-97502']);
  });

  it('nothing where there is no such place today', () => {
    const geography = loadGeography();
    for (const place of [
      'commune:99999',
      'commune:75101',
      'departement:975',
      'epci:1',
      'pays:1',
      'commune',
      '',
    ])
      expect(placeContents(geography, place)).toBeUndefined();
  });

  it('every place of the geography is one, and its own institution alone is on the map', OFTEN, () => {
    const { communes, epcis, departments, regions } = loadGeography();
    const places = [
      // One commune in ten for `npm test`.
      ...[...communes.keys()].filter((_, i) => isOften || i % 10 === 0).map((code) => `commune:${code}`),
      ...[...epcis.keys()].map((code) => `epci:${code}`),
      ...[...departments.keys()].map((code) => `departement:${code}`),
      ...[...regions.keys()].map((code) => `region:${code}`),
    ];
    const astray = places.filter(
      (place) => onMap(contentsOf(place)).join() !== `fr-${place.replace(':', '-')}`,
    );
    expect(astray).toEqual([]);
    expect([...departments.keys()].filter((code) => regions.has(code))).toHaveLength(18);
  });
});

describe('official names', () => {
  it.each([
    ['Loos-en-Gohelle', false, 'Commune de Loos-en-Gohelle'],
    ['Auchel', true, "Commune d'Auchel"],
    ['Le Mené', false, 'Commune du Mené'],
    ["Les Sables-d'Olonne", false, "Commune des Sables-d'Olonne"],
    ['La Rochelle', false, 'Commune de La Rochelle'],
    ["L'Haÿ-les-Roses", false, "Commune de L'Haÿ-les-Roses"],
    ['Aux Marais', false, "Commune d'Aux Marais"],
  ])('%s', (name, elides, official) => {
    expect(communeName({ name, elides })).toBe(official);
  });

  it('départements and régions', () => {
    expect(departmentName({ name: 'Pas-de-Calais', article: 2 })).toBe('Département du Pas-de-Calais');
    expect(departmentName({ name: 'Ain', article: 5 })).toBe("Département de l'Ain");
    expect(regionName({ code: '32', name: 'Hauts-de-France' })).toBe('Région Hauts-de-France');
    expect(regionName({ code: '94', name: 'Corse' })).toBe('Collectivité de Corse');
  });
});

it('every commune, EPCI, département and région has an institution, once', () => {
  const geography = loadGeography();
  const all = institutions(geography);
  const { communes, epcis, departments, regions } = geography;
  expect(all).toHaveLength(communes.size + epcis.size + departments.size + regions.size);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const called = new Map(all.map(({ place, name }) => [place, name]));
  expect(called.get('commune:62528')).toBe('Commune de Loos-en-Gohelle');
  expect(called.get('epci:246200364')).toBe('CA de Lens - Liévin');
  expect(called.get('departement:62')).toBe(departmentName(geography.departments.get('62') ?? expect.fail()));
  expect(called.get('region:32')).toBe(regionName(geography.regions.get('32') ?? expect.fail()));
});
