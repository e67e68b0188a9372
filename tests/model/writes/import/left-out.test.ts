import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { rowsBeside } from '../../../../model/writes/import/rows-beside.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const read = async (content: string, settings: ImportSettings = {}) => {
  const { plan, said } = await tryImport(content, { settings, state: actorsHere(['mairie', 'Mairie']) });
  const added = [...plan.edits].flatMap(([key, properties]) =>
    key.startsWith('Actor:') ? [String(properties?.name)] : [],
  );
  return { plan, said, added, faults: said.faults.map(({ row, letter, code }) => [row, letter, code]) };
};

describe('lines that are wrong', () => {
  const content = 'Nom;Famille\nMoulin;entreprise\n;entreprise\nForge;entreprise\n';

  it('are reported, and block nothing', async () => {
    const { faults, said } = await read(content);
    expect([faults, said.ready]).toEqual([[[3, 'A', 'missing']], true]);
  });

  it('are left out where that was chosen, and the others come', async () => {
    const { faults, added, plan } = await read(content, { leaveOutErrors: true });
    expect([faults, added.sort(), plan.leftOut]).toEqual([[], ['Forge', 'Moulin'], [{ table: 0, row: 3 }]]);
  });

  it('are not of the file where somebody left them out one by one', async () => {
    const { faults, added } = await read(content, { leftOut: [{ table: 0, row: 3 }] });
    expect([faults, added.sort()]).toEqual([[], ['Forge', 'Moulin']]);
  });

  it('take with them the links that name nobody then', async () => {
    const links = 'De;Vers;Commencée le;Terminée le\nMairie;Moulin;2026-03;2026-02\nMairie;Zut;;\n';
    const { faults, plan } = await read(links, { leaveOutErrors: true, addMissingParties: false });
    expect([faults, plan.edits.size]).toEqual([[], 0]);
    expect(plan.leftOut.map(({ row }) => row).sort()).toEqual([2, 3]);
  });

  it('are not left out where it is a heading that is wrong', async () => {
    const settings: ImportSettings = { leaveOutErrors: true, tables: [{ table: 0, kind: 'cooperations' }] };
    const { faults, said } = await read('De;Note\nMairie;Serre\n', settings);
    expect(faults).toContainEqual([1, undefined, 'missing_column']);
    expect(said.faults.find(({ code }) => code === 'missing_column')?.message).toMatch(/De, Vers/);
  });
});

describe('a column of actors that is a commitment', () => {
  const carried = { tables: [{ table: 0, columns: [{ column: 2, use: '+commitment' }] }] } as ImportSettings;

  it('is carried by the actors marked in it', async () => {
    const { plan, faults } = await read(
      'Nom;Famille;Planter des haies\nMoulin;entreprise;oui\nForge;entreprise;non\nScierie;entreprise;\n',
      carried,
    );
    expect(faults).toEqual([]);
    const texts = [...plan.edits].flatMap(([key, said]) =>
      key.startsWith('Commitment:') ? [said?.text] : [],
    );
    expect(texts).toEqual(['Planter des haies']);
    const carriers = [...plan.edits.keys()].filter((key) => key.startsWith('CARRIES:'));
    const moulin = [...plan.edits].find(([, said]) => said?.name === 'Moulin')?.[0].split(':')[1];
    expect(carriers.map((key) => key.slice('CARRIES:'.length).split('>')[0])).toEqual([moulin]);
  });

  it('takes nobody away from one that is there, where it marks nobody', async () => {
    const state: Elements = new Map<string, Properties>([
      ...actorsHere(['mairie', 'Mairie']),
      [
        'Commitment:haies',
        { text: 'Planter des haies', origin: 'territory', horizon: 'star', status: 'open' },
      ],
      [`FOR:haies>${TERRITORY}`, {}],
      ['CARRIES:mairie>haies', { role: 'lead' }],
    ]);
    const content = 'Nom;Famille;Planter des haies\nMoulin;entreprise;non\nForge;entreprise;\n';
    const { plan, said } = await tryImport(content, { settings: carried, state });
    expect([said.faults, said.counts.commitments]).toEqual([[], { added: 0, updated: 0, unchanged: 1 }]);
    expect([...plan.edits.keys()].filter((key) => /haies/.test(key))).toEqual([]);
  });

  it('says yes or no of each: anything else is a fault of its cell', async () => {
    const { faults, said } = await read(
      'Nom;Famille;Planter des haies\nMoulin;entreprise;un peu\nForge;entreprise;oui\n',
      carried,
    );
    expect(faults).toEqual([[2, 'C', 'bad_yes']]);
    expect(said.faults[0]?.message).toContain('un peu');
  });
});

describe('lines outside a table', () => {
  const besideIn = (...lines: string[]) =>
    rowsBeside({
      ...{ name: '', headings: ['Name', 'Budget', 'Note'], headingRow: 1 },
      rows: lines.map((line, i) => ({ number: i + 2, cells: line.split(';') })),
    }).map(({ number }) => number);

  it('are totals, whose other cells are all numbers', () => {
    expect(besideIn('Mill;12;', 'Total;12;', 'Sous-total;1 200,5 €;', 'Total général;10%;4')).toEqual([
      3, 4, 5,
    ]);
    expect(besideIn('Total;12;twelve', 'Total;;', 'Totalys;12;')).toEqual([]);
  });

  it('are notes below the last line, which have the first cell alone', () => {
    expect(besideIn('Mill;12;', 'Source: a list;;', '* in euros;;')).toEqual([3, 4]);
    expect(besideIn('Source: a list;;', 'Mill;12;')).toEqual([]);
    expect(besideIn('Mill;12;', 'Source: a list;;x', 'Note;3;')).toEqual([]);
    expect(besideIn('Mill;12;', ';;', 'Mill pond and the houses that stand around it.;;')).toEqual([4]);
    expect(besideIn('Mill;12;', 'Mill pond and the houses that stand around it;;', 'Short.;;')).toEqual([]);
  });

  it('are all of it where nothing else stands there but one line', () => {
    expect(besideIn('Mill;12;', 'Note;;')).toEqual([3]);
    expect(besideIn('Note;;', 'Total;3;')).toEqual([3]);
  });
});
