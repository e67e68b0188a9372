import { describe, expect, it } from 'vitest';
import { withItsHeadings } from '../../../../model/writes/import/columns/heading-line.ts';
import { partnerColumns, usesOf } from '../../../../model/writes/import/columns/uses-of-columns.ts';
import { linksOfText } from '../../../../model/writes/import/grid/lines-of-text.ts';
import { kindOf } from '../../../../model/writes/import/kind-of-table.ts';
import { linksOfActors, withAnswersTogether } from '../../../../model/writes/import/links-of-actors.ts';
import { recognise } from '../../../../model/writes/import/recognise.ts';
import { listOfEdges } from '../../../../model/writes/import/shapes.ts';
import type { Table } from '../../../../model/writes/import/table.ts';

/** Builds a table as a reader returns it, with its headings in the first line. */
function tableOf(headings: string, ...lines: readonly string[]): Table {
  const rows = lines.map((line, i) => ({ number: i + 2, cells: line.split(';') }));
  return { name: 'essai', headingRow: 1, headings: headings.split(';'), rows };
}

describe('a list of links without headings', () => {
  const headingsOf = (...lines: readonly [string, ...string[]]) => listOfEdges(tableOf(...lines))?.headings;

  it('has two names in every line, one of the first line again below', () => {
    expect(headingsOf('Un;Deux', 'Deux;Trois')).toEqual(['from', 'to']);
    expect(headingsOf('Un;Deux', 'Trois;un')).toEqual(['from', 'to']);
    expect(headingsOf('Un;Deux', 'Trois;Quatre')).toBeUndefined();
    expect(headingsOf('Un;Deux')).toBeUndefined();
    expect(headingsOf('Un;Deux', 'Deux;')).toBeUndefined();
    expect(headingsOf('Un;Deux', ';Deux')).toBeUndefined();
    expect(headingsOf('Un', 'Un')).toBeUndefined();
    expect(headingsOf('Un;Deux;1;x', 'Deux;Trois;1;x')).toBeUndefined();
  });

  it('may have a weight, where every third cell is a number or empty', () => {
    expect(headingsOf('Un;Deux;3', 'Deux;Trois;1,5')).toEqual(['from', 'to', 'weight']);
    expect(headingsOf('Un;Deux;', 'Deux;Trois;2.0')).toEqual(['from', 'to', 'weight']);
    expect(headingsOf('Un;Deux;3', 'Deux;Trois;souvent')).toEqual(['from', 'to', '']);
    expect(headingsOf('Un;Deux;-1', 'Deux;Trois;2')).toEqual(['from', 'to', '']);
    // A name that stands again in the third column only is no link, nor one that the third column of the first line has.
    expect(headingsOf('Un;Deux;Trois', 'Trois;Quatre;x')).toBeUndefined();
    expect(headingsOf('Un;Deux;3', 'Trois;Quatre;Un')).toBeUndefined();
  });

  it('keeps its first line as one of them', () => {
    expect(listOfEdges(tableOf('Un;Deux', 'Deux;Trois'))).toMatchObject({
      headingRow: 0,
      rows: [
        { number: 1, cells: ['Un', 'Deux'] },
        { number: 2, cells: ['Deux', 'Trois'] },
      ],
    });
  });
});

describe('the line of headings', () => {
  it('is the second where it says more of what is known, two headings at least', () => {
    const read = (...lines: readonly [string, ...string[]]) => withItsHeadings(tableOf(...lines)).headingRow;
    expect(read('Structure;;Contact', 'Nom;Famille;Site', 'AMAP;ESS;')).toBe(2);
    expect(read('Bilan;;', 'Nom;Total;Autre', 'AMAP;3;x')).toBe(1);
    expect(read('Nom;Famille', 'Nom;Famille', 'AMAP;ESS')).toBe(1);
    expect(read('Bilan;;', 'Nom;Famille;Site')).toBe(1);
    expect(read('Nom;Famille')).toBe(1);
  });

  it('leaves below it what stood below it', () => {
    const read = withItsHeadings(tableOf('Structure;', 'Nom;Famille', 'AMAP;ESS', 'Mairie;mairie'));
    expect(read.headings).toEqual(['Nom', 'Famille']);
    expect(read.rows.map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('what a table is about', () => {
  it.each([
    ['Nom;Famille', 'actors'],
    ['Nom', 'actors'],
    ['De;Vers', 'cooperations'],
    ['Source;Target', 'cooperations'],
    ['Partenaire 1;Partenaire 2', 'cooperations'],
    ['Acteur;Besoin', 'needs'],
    ['Acteur;Offre', 'offers'],
    ['Total;Autre', null],
    // Additional sheets of Maillage share headings with no other table.
    ['cooperation;actorKey;on', 'declarations'],
    ['cooperation;actorKey', 'parties'],
    ['commitmentKey;actorKey', 'carriers'],
    ['memberKey;ofKey', 'memberOf'],
    ['actorKey;onMap', 'memberships'],
    ['text', 'commitments'],
  ] as const)('%s: %s', (headings, kind) => {
    expect(kindOf(tableOf(headings, headings.replace(/[^;]+/g, 'x')))).toBe(kind);
  });

  it('is nothing where no line follows, and said by the name of its sheet before its headings', () => {
    expect(kindOf(tableOf('Nom;Famille'))).toBe('omit');
    expect(kindOf({ ...tableOf('Nom;Famille', 'a;b'), name: 'Liens' })).toBe('cooperations');
    expect(kindOf({ ...tableOf('Nom;Famille', 'a;b'), name: 'Lisez-moi' })).toBe('omit');
  });
});

describe('what columns say', () => {
  it.each([
    ['Nom;Type', ['name', 'family']],
    ['Nom;Catégorie', ['name', 'family']],
    ['Nom;Type;Famille', ['name', 'kind', 'family']],
    ['Nom;Category;Family', ['name', 'kind', 'family']],
    ['Nom;Type;Famille;kind', ['name', null, 'family', 'kind']],
  ])('« Type » is the family, or the kind next to a family, or asked about: %s', (headings, uses) => {
    expect(usesOf(tableOf(headings, 'x;x;x;x'), 'actors')).toEqual(uses);
  });

  it('a weight is an intensity where it tells levels, and not one for all', () => {
    const weight = (...cells: readonly string[]) =>
      usesOf(tableOf('De;Vers;Poids', ...cells.map((cell) => `a;b;${cell}`)), 'cooperations')[2];
    expect(weight('1', '3')).toBe('intensity');
    expect(weight('1.0', '4', '')).toBe('intensity');
    expect(weight('2', '2')).not.toBe('intensity');
    expect(weight('1', '5')).not.toBe('intensity');
    expect(weight('1', '0.5')).not.toBe('intensity');
  });

  it('« type » is a direction where each line says one', () => {
    const type = (...cells: readonly string[]) =>
      usesOf(tableOf('Source;Target;Type', ...cells.map((cell) => `a;b;${cell}`)), 'cooperations')[2];
    expect(type('Directed', 'Undirected')).toBe('direction');
    expect(type('Directed', 'Finance')).not.toBe('direction');
  });

  it('a field under two headings is the first; under the same twice, both are', () => {
    expect(usesOf(tableOf('Nom;Name', 'a;b'), 'actors')).toEqual(['name', null]);
    expect(usesOf(tableOf('Nom;Nom', 'a;b'), 'actors')).toEqual(['name', 'name']);
  });

  it('« source » is an end of a link next to « target » only, and only in links', () => {
    const uses = (headings: string, kind: 'actors' | 'cooperations') =>
      usesOf(tableOf(headings, 'a;b;c'), kind)[headings.split(';').indexOf('Source')];
    expect(uses('Source;Target', 'cooperations')).toBe('from');
    expect(uses('De;Vers;Source', 'cooperations')).toBe('source');
    expect(uses('Nom;Source;Target', 'actors')).toBe('source');
  });

  it('are left out where a program wrote them for itself in a graph; of a table they are asked about', () => {
    const table = tableOf('Nom;size', 'a;3');
    expect(usesOf({ ...table, isOfGraph: true }, 'actors')).toEqual(['name', 'omit']);
    expect(usesOf(table, 'actors')).toEqual(['name', null]);
    expect(usesOf(tableOf('De;Vers;version', 'a;b;1'), 'cooperations')[2]).toBe('omit');
  });

  it('are partners where their headings name some', () => {
    expect(partnerColumns(tableOf('Structure;Partenaire 1;Partenaire 2', 'a;b;c'))).toEqual([1, 2]);
    expect(partnerColumns(tableOf('Nom;Famille', 'a;b'))).toEqual([]);
    expect(partnerColumns(tableOf('Structure;Partenaire 1;version', 'a;b;1'))).toEqual([1]);
  });

  it('are what somebody chose, where a table of that kind has such a field', () => {
    const table = tableOf('Nom;Inconnu;', 'a;b;');
    const chosen = (use: string) =>
      recognise([table], { tables: [{ table: 0, columns: [{ column: 1, use }] }] })[0]?.uses;
    expect(recognise([table], {})[0]?.uses).toEqual(['name', null, 'omit']);
    expect(chosen('description')).toEqual(['name', 'description', 'omit']);
    expect(chosen('+tags')).toEqual(['name', '+tags', 'omit']);
    expect(chosen('+text')).toEqual(['name', '+text', 'omit']);
    expect(chosen('intensity')).toEqual(['name', null, 'omit']);
    const ofNothing = { tables: [{ table: 0, columns: [{ column: 0, use: 'name' }] }] };
    expect(recognise([tableOf('Total;Autre', '1;2')], ofNothing)[0]?.uses).toEqual([null, null]);
    const omitted = recognise([table], { tables: [{ table: 0, kind: 'omit' }] })[0];
    expect([omitted?.kind, omitted?.uses]).toEqual(['omit', [null, null, 'omit']]);
  });
});

it('a column that would name partners, and of nobody does, is none of them', () => {
  const partners = (...cells: string[]) =>
    partnerColumns(tableOf('Nom;Partenaires', ...cells.map((cell) => `AMAP;${cell}`)));
  expect(partners('', 'Mairie')).toEqual([1]);
  expect(partners('', '')).toEqual([]);
  expect(partners('oui', 'non')).toEqual([]);
});

describe('columns that name partners', () => {
  it('are links, column by column, of who is named with whom is named', () => {
    const table = tableOf(
      'Nom;Ville;Partenaires;Travaille avec',
      'AMAP;Rive;Mairie;',
      'Ferme;;;AMAP, Mairie',
      ';;Un;Deux',
    );
    expect(linksOfActors(table, 0, [2, 3])).toEqual({
      ...{ name: 'Partenaires', headingRow: 1, headings: ['from', 'each'] },
      rows: [
        { number: 2, cells: ['AMAP', 'Mairie'] },
        { number: 3, cells: ['Ferme', 'AMAP, Mairie'] },
      ],
    });
    expect(linksOfActors(table, 0, [])).toBeUndefined();
  });

  it('answer columns of a form are one column, where the subjects of the question answer it', () => {
    const headings = 'Structure;Avec qui ? [AMAP];Ville;Avec qui ? [Mairie];Avec qui ? [Ferme]';
    const lines = ['AMAP;;Rive;oui;non', 'Mairie;oui;Rive;;oui', 'Four;;Col;;'];
    const table = tableOf(headings, ...lines);
    expect(withAnswersTogether(table)).toEqual({
      ...table,
      headings: ['name', 'Avec qui ?', 'Ville', '', ''],
      rows: [
        { number: 2, cells: ['AMAP', 'Mairie', 'Rive', '', ''] },
        { number: 3, cells: ['Mairie', 'AMAP ; Ferme', 'Rive', '', ''] },
        { number: 4, cells: ['Four', '', 'Col', '', ''] },
      ],
    });
    // Half of them are enough; fewer, or one answer alone, and it is another question.
    const two = tableOf(headings, 'AMAP;;Rive;oui;non', 'Four;;Col;;');
    expect(withAnswersTogether(two).headings[0]).toBe('name');
    const three = tableOf(headings, 'AMAP;;Rive;oui;non', 'Four;;Col;;', 'Puits;;Col;;');
    expect(withAnswersTogether(three)).toBe(three);
    const both = tableOf('Structure;Avec qui ? [AMAP];Avec qui ? [Mairie]', 'AMAP;;oui');
    expect(withAnswersTogether(both).rows[0]?.cells).toEqual(['AMAP', 'Mairie', '']);
    const unanswered = tableOf(headings);
    expect(withAnswersTogether(unanswered)).toBe(unanswered);
    const one = tableOf('Structure;Avec qui ? [AMAP]', 'AMAP;');
    expect(withAnswersTogether(one)).toBe(one);
    const other = tableOf('Structure;Sujets [eau];Sujets [pain]', 'AMAP;oui;non');
    expect(withAnswersTogether(other)).toBe(other);
  });
});

describe('minutes as a list', () => {
  it.each(['Cinémas pour Tous', 'Médias pour Tous', 'Mélodie en Val'])(
    'take who is present from the list of names, except for persons: %s',
    (name) => {
      const lines = [
        `Présents : ${name}, Foyer rural, M. le Maire`,
        `${name} a accueilli la crèche Les Lutins`,
      ];
      const rows = lines.map((text, i) => ({ number: i + 1, cells: ['0', text] }));
      const tables = linksOfText({ name: 'essai', headingRow: 0, headings: ['', ''], rows, isList: true });
      expect(tables.map((table) => table.rows.map(({ cells: [from, to] }) => [from, to]))).toEqual([
        [[name, 'Crèche Les Lutins']],
      ]);
    },
  );
});
