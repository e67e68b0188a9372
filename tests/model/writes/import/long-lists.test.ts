import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import { actorsHere, tryImport } from '../../../support/import-file.ts';

const MANY = 503;
const lines = (line: (i: number) => string): string =>
  Array.from({ length: MANY }, (_, i) => `${line(i)}\n`).join('');

describe('what a long file says', () => {
  it('is cut to a readable length with its total: faults, words, skipped lines', async () => {
    const wrong = `Nom;Famille;SIREN\n${lines((i) => `Acteur ${i};Mot ${i};${i}`)}`;
    const { said } = await tryImport(wrong, { settings: { unchosen: 'new' } });
    expect([said.faults.length, said.faultCount]).toEqual([500, MANY]);
    expect([said.faults[0]?.row, said.faults.at(-1)?.row]).toEqual([2, 501]);
    expect(said.values).toHaveLength(500);
    const settings: ImportSettings = { unchosen: 'new', leaveOutErrors: true };
    const left = (await tryImport(wrong, { settings })).said;
    expect([left.faultCount, left.leftOut.length, left.leftOutCount]).toEqual([0, 500, MANY]);
  });

  it('is cut where nobody reads on: what it changes', async () => {
    const state = actorsHere(
      ...Array.from({ length: MANY }, (_, i): [string, string] => [`a${i}`, `Acteur ${i}`]),
    );
    const { said } = await tryImport(`Identifiant;Nom;Mission\n${lines((i) => `a${i};Acteur ${i};x`)}`, {
      state,
    });
    expect([said.faults, said.changes.length, said.changeCount]).toEqual([[], 500, MANY]);
    expect(said.counts.actors).toEqual({ added: 0, updated: MANY, unchanged: 0 });
  });

  it('is cut to a readable length: names in links, beyond which no candidates are listed', async () => {
    const letters = (i: number): string => String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26));
    const { plan, said } = await tryImport(`De;Vers\n${lines((i) => `Mairie;Moulin de Rive${letters(i)}`)}`, {
      state: actorsHere(['mairie', 'Mairie'], ['moulin', 'Moulin de Rive']),
    });
    expect([said.names.length, said.nameCount, said.faultCount]).toEqual([500, MANY, 0]);
    const named = plan.names.map(({ candidates }) => candidates.map(({ actorId }) => actorId).join());
    expect(named).toEqual(plan.names.map((_, i) => (i < 500 ? 'moulin' : '')));
  });

  it('lists possible matches that wait for a choice first', async () => {
    const state = new Map([
      ['Actor:moulin', { name: 'Moulin de Rive', family: 'business', version: 1 }],
      ['ACTS_IN:moulin>other', { onMap: true }],
    ]);
    const content = `Identifiant;Nom;Famille\n${lines((i) => `m${i};Le moulin de Rive;ESS`)}`;
    const duplicates = Array.from({ length: MANY }, (_, i) => ({
      ...{ table: 0, row: i + 2, choice: 'skip' as const, actorId: 'moulin' },
    })).filter(({ row }) => row !== 3 && row !== MANY + 1);
    const { said } = await tryImport(content, { state, settings: { duplicates } });
    const rows = said.duplicates.map(({ row }) => row);
    expect([rows.length, said.duplicateCount]).toEqual([500, MANY]);
    expect([rows.slice(0, 4), rows.at(-1)]).toEqual([[3, MANY + 1, 2, 4], 500]);
  });

  it('reports its progress in reading and planning, up to its last line', async () => {
    const told: [number, number][] = [];
    await tryImport('Nom;Famille\nMoulin;ESS\nForge;ESS\n', { tell: (...at) => told.push(at) });
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});
