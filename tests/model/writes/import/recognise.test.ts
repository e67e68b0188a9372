import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../../../../model/contract/import.ts';
import { withItsHeadings } from '../../../../model/writes/import/columns/heading-line.ts';
import { partnerColumns, usesOf } from '../../../../model/writes/import/columns/uses-of-columns.ts';
import { kindOf } from '../../../../model/writes/import/kind-of-table.ts';
import { recognise } from '../../../../model/writes/import/recognise.ts';
import type { Table } from '../../../../model/writes/import/table.ts';

/** Builds a table from its headings and lines, with cells separated by a bar. */
const table = (headings: string, lines: readonly string[] = [''], more: Partial<Table> = {}): Table => ({
  name: 'Feuille 1',
  headingRow: 1,
  headings: headings.split('|'),
  rows: lines.map((line, i) => ({ number: i + 2, cells: line.split('|') })),
  ...more,
});

describe('what a table is about', () => {
  it.each<[string, ImportKind | 'omit' | null]>([
    ['Coopération|Identifiant acteur|Date', null],
    ['Nom|Famille', 'actors'],
    ['De|Vers', 'cooperations'],
    ['De|Travaille avec', 'cooperations'],
    ['Ensemble|Nature', 'cooperations'],
    ['De|Note', null],
    ['Acteur|Ressource', 'needs'],
    ['Acteur|Ressource|Offre', 'offers'],
    ['Acteur|Ressource|Offer', 'offers'],
    ['Texte', 'commitments'],
    ['Structure|Partenaire 1|Partenaire 2', 'actors'],
    ['Partenaire 1|Partenaire 2', 'cooperations'],
    ['Truc|Machin', null],
  ])('%s: %s', (headings, kind) => {
    const cells = headings.split('|').map((_, i) => `mot ${i}`);
    expect(kindOf(table(headings, [cells.join('|')]))).toBe(kind);
  });

  it('is recognised by the name of its sheet, with any headings; without lines it is none', () => {
    const named = (name: string, lines?: readonly string[]) => kindOf(table('Truc|Machin', lines, { name }));
    expect(
      ['Acteurs', 'Liens', 'Engagements', 'Besoins', 'Offres', 'Lisez-moi'].map((name) => named(name)),
    ).toEqual(['actors', 'cooperations', 'commitments', 'needs', 'offers', 'omit']);
    expect(named('Acteurs', [])).toBe('omit');
  });
});

describe('what a column says', () => {
  const uses = (kind: ImportKind, headings: string, lines?: readonly string[], more?: Partial<Table>) =>
    usesOf(table(headings, lines, more), kind);

  it('« Source » is an end next to « Target » among links, and otherwise a reference', () => {
    expect(uses('cooperations', 'Source|Target')).toEqual(['from', 'to']);
    expect(uses('cooperations', 'Source|Cible')).toEqual(['from', 'to']);
    expect(uses('cooperations', 'Source|Vers')).toEqual(['source', 'to']);
    expect(uses('actors', 'Nom|Source|Target')[1]).not.toBe('from');
    expect(uses('actors', 'Nom|Source|Target')[2]).toBeNull();
  });

  it('a weight is an intensity where it has its levels, and more than one value', () => {
    const weight = (...cells: readonly string[]) =>
      uses(
        'cooperations',
        'De|Vers|Poids',
        cells.map((cell) => `a|b|${cell}`),
      )[2];
    expect([weight('1', '3'), weight('0', '4.0'), weight('1', '2.00'), weight('1', '', '2')]).toEqual(
      Array(4).fill('intensity'),
    );
    expect([weight('2', '2'), weight('1', '5'), weight('1', '2.5'), weight('')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    // In a table of actors it is a computed value.
    expect(uses('actors', 'Nom|Weight', ['a|1', 'b|2'])).toEqual(['name', 'omit']);
    const valued = (isOfGraph: boolean) =>
      uses('cooperations', 'De|Vers|Value', ['a|b|1', 'a|c|2'], { isOfGraph })[2];
    expect([valued(true), valued(false)]).toEqual(['intensity', null]);
  });

  it('« Type » is a direction where it says one of each link', () => {
    const type = (kind: ImportKind, ...cells: readonly string[]) =>
      uses(
        kind,
        'De|Vers|Type',
        cells.map((cell) => `a|b|${cell}`),
      )[2];
    expect(type('cooperations', 'Directed', 'undirected')).toBe('direction');
    expect(type('cooperations', 'Directed', 'convention')).not.toBe('direction');
    expect(type('actors', 'Directed', 'undirected')).not.toBe('direction');
  });

  it('« Type » of an actor is its family, or its kind where another says that; the same twice is asked about', () => {
    expect(uses('actors', 'Nom|Type')).toEqual(['name', 'family']);
    expect(uses('actors', 'Nom|Type|Famille')).toEqual(['name', 'kind', 'family']);
    const [, type, , kind] = uses('actors', 'Nom|Type|Famille|Nature juridique');
    expect([type, kind]).toEqual(kind === 'kind' ? [null, 'kind'] : ['kind', kind]);
    expect(uses('actors', 'Nom|Structure')).toEqual(['name', null]);
    expect(uses('actors', 'Nom|Nom')).toEqual(['name', 'name']);
  });

  it('what programs note of a graph is left out, of a graph alone', () => {
    const size = (isOfGraph: boolean) => uses('actors', 'Nom|Size|SUID', [''], { isOfGraph });
    expect([size(true), size(false)]).toEqual([
      ['name', 'omit', 'omit'],
      ['name', null, null],
    ]);
  });

  it('« Where » is left out next to a column for the map, and asked about otherwise', () => {
    expect(uses('actors', 'Nom|Sur la carte|Où')[2]).toBe('omit');
    expect(uses('actors', 'Nom|Où')[1]).toBeNull();
  });

  it('a column of partners is read too, unless all its values are yes or no', () => {
    const works = 'Avec qui travaillez-vous ?';
    const named = table(`Nom|${works}`, ['A|B', 'C|']);
    expect([usesOf(named, 'actors')[1], partnerColumns(named)]).toEqual(['omit', [1]]);
    const yes = table(`Nom|${works}`, ['A|oui', 'C|non']);
    expect([usesOf(yes, 'actors')[1], partnerColumns(yes)]).toEqual([null, []]);
    const empty = table(`Nom|${works}`, ['A|', 'C|']);
    expect(partnerColumns(empty)).toEqual([]);
    expect(partnerColumns(table('Nom|Version', ['A|B']))).toEqual([]);
  });
});

describe('a table', () => {
  it('is read as was chosen for it, column by column', () => {
    const tables = [table('Nom|Truc||', ['A|x||', 'B|y||z'])];
    const read = (settings: Parameters<typeof recognise>[1]) => recognise(tables, settings)[0];
    // An empty column without heading is not there; one with a value is asked about.
    expect(read({})).toMatchObject({ index: 0, kind: 'actors', uses: ['name', null, 'omit', null] });
    const columns = [
      { column: 1, use: '+tags' },
      { column: 3, use: 'zut' },
    ];
    expect(read({ tables: [{ table: 0, columns }] })?.uses).toEqual(['name', '+tags', 'omit', null]);
    expect(read({ tables: [{ table: 0, kind: 'needs', columns }] })?.uses[1]).toBeNull();
    expect(
      read({ tables: [{ table: 0, kind: 'needs', columns: [{ column: 1, use: '+text' }] }] })?.uses[1],
    ).toBe('+text');
    expect(read({ tables: [{ table: 0, kind: 'omit' }] })).toMatchObject({
      kind: 'omit',
      uses: [null, null, 'omit', null],
    });
    expect(read({ tables: [{ table: 1, kind: 'omit' }] })?.kind).toBe('actors');
  });

  it('has its headings on the line that says more of what is known', () => {
    const below = withItsHeadings(table('Structure|Contact|', ['Nom|Famille|Site', 'A|ESS|a.fr']));
    expect([below.headings, below.headingRow, below.rows.length]).toEqual([['Nom', 'Famille', 'Site'], 2, 1]);
    const same = table('Nom|Famille', ['Nom|Famille', 'A|ESS']);
    expect(withItsHeadings(same)).toBe(same);
    const data = table('Truc|Machin', ['Nom|A', 'B|C']);
    expect(withItsHeadings(data)).toBe(data);
    const short = table('Structure|Contact', ['Nom|Famille']);
    expect(withItsHeadings(short)).toBe(short);
  });
});
