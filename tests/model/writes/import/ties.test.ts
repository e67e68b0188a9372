import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { declarationId } from '../../../../model/elements/elements.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const cooperation = { status: 'active', intensity: 2, formality: 'informal', version: 1 };
const YES = { agreedBy: 'Ana', agreedOn: '2026-02-01' };
const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie'], ['ferme', 'Ferme']),
  ['Cooperation:jardin', { ...cooperation, nature: 'co_produces' }],
  ['PARTY_TO:amap>jardin', { role: 'member', ...YES }],
  ['PARTY_TO:mairie>jardin', { role: 'member' }],
  ['Cooperation:don', { ...cooperation, nature: 'funds' }],
  ['PARTY_TO:mairie>don', { role: 'from' }],
  ['PARTY_TO:amap>don', { role: 'to' }],
  ['Commitment:haies', { text: 'Planter', origin: 'territory', horizon: 'star', status: 'open', version: 1 }],
  [`FOR:haies>${TERRITORY}`, {}],
  ['CARRIES:amap>haies', { role: 'lead', since: '2025' }],
]);

const read = async (content: string, settings: ImportSettings = {}) => {
  const { plan, said } = await tryImport(content, { state: HERE, settings });
  return { said, edits: plan.edits, counts: said.counts, faults: said.faults };
};

describe('who is party to a cooperation', () => {
  it('is imported with its role, by default as a member, with its yes', async () => {
    const { edits, counts, faults } = await read(
      'cooperationId;actorId;role;agreedBy;agreedOn\njardin;ferme;;Zoé;2026-03-01\n',
    );
    expect([faults, counts.parties]).toEqual([[], { added: 1, updated: 0, unchanged: 0 }]);
    expect([...edits]).toEqual([
      ['PARTY_TO:ferme>jardin', { role: 'member', agreedBy: 'Zoé', agreedOn: '2026-03-01' }],
    ]);
  });

  it('keeps fields missing in the line, and is reported before and after', async () => {
    const { edits, counts, said } = await read(
      'cooperationId;actorId;agreedOn\njardin;amap;2026-03-01\ndon;mairie;\n',
    );
    expect(counts.parties).toEqual({ added: 0, updated: 1, unchanged: 1 });
    expect([...edits]).toEqual([
      ['PARTY_TO:amap>jardin', { role: 'member', ...YES, agreedOn: '2026-03-01' }],
    ]);
    expect(said.changes).toMatchObject([
      { kind: 'parties', id: 'PARTY_TO:amap>jardin', name: 'AMAP des Prés', row: 2 },
    ]);
    expect(said.changes[0]?.fields.map(({ field }) => field)).toEqual(['agreedOn']);
  });

  it('stands on one line of a file', async () => {
    const { faults } = await read('cooperationId;actorId\njardin;ferme\ndon;ferme\njardin;ferme\n');
    expect(faults).toMatchObject([{ row: 4, letter: 'B', code: 'repeated_key' }]);
    expect(faults[0]?.message).toMatch(/Ferme.*2/);
  });

  it.each([
    ['may take an end beside who holds it', 'don;ferme;to\n', []],
    ['leaves no direction without an end', 'don;mairie;to\n', [[2, 'role_mismatch']]],
    ['may change ends with another', 'don;mairie;to\ndon;amap;from\n', []],
    ['needs no end where there is no direction', 'jardin;mairie;to\n', []],
  ])('%s', async (_, lines, expected) => {
    const { faults } = await read(`cooperationId;actorId;role\n${lines}`);
    expect(faults.map(({ row, code }) => [row, code])).toEqual(expected);
  });

  it('is someone known, of something known', async () => {
    const { faults, edits, said } = await read(
      'cooperationId;actorId;actorName\njardin;zut;AMAP des Pré\nailleurs;ferme;Ferme\n;ferme;\njardin;;\n',
    );
    expect(faults.map(({ row, letter, code }) => [row, letter, code])).toEqual([
      [2, 'B', 'actor_unknown'],
      [3, 'A', 'cooperation_unknown'],
      [4, 'A', 'missing'],
      [5, 'B', 'missing'],
    ]);
    expect(faults[0]?.message).toContain('AMAP des Prés');
    expect([edits.size, said.ready]).toEqual([0, true]);
  });
});

describe('who carries a commitment', () => {
  it('contributes, unless stated or known otherwise', async () => {
    const { edits, counts } = await read(
      'commitmentId;actorId;role;since\nhaies;ferme;;\nhaies;mairie;support;2026\nhaies;amap;;2024\n',
    );
    expect(counts.carriers).toEqual({ added: 2, updated: 1, unchanged: 0 });
    expect(Object.fromEntries(edits)).toEqual({
      'CARRIES:ferme>haies': { role: 'contributor' },
      'CARRIES:mairie>haies': { role: 'support', since: '2026' },
      'CARRIES:amap>haies': { role: 'lead', since: '2024' },
    });
  });

  it('is named in the messages about it', async () => {
    const { said } = await read('commitmentId;actorId;since\nhaies;amap;2024\nhaies;amap;2023\n');
    expect(said.changes).toMatchObject([{ kind: 'carriers', name: 'AMAP des Prés' }]);
    expect(said.faults[0]?.message).toContain('AMAP des Prés');
  });

  it('carries one that is of here', async () => {
    const { faults, edits } = await read('commitmentId;actorId\nailleurs;ferme\nhaies;zut\n');
    expect(faults).toMatchObject([
      { row: 2, code: 'commitment_unknown' },
      { row: 3, code: 'actor_unknown' },
    ]);
    expect(edits.size).toBe(0);
  });
});

it('how an actor stands here is added to what is known', async () => {
  const { edits, counts, said } = await read(
    'actorId;onMap;heardLinksOn\nferme;oui;2026-01-02\nmairie;oui;\n',
  );
  expect(counts.memberships).toEqual({ added: 0, updated: 1, unchanged: 1 });
  expect([...edits]).toEqual([[`ACTS_IN:ferme>${TERRITORY}`, { onMap: true, heardLinksOn: '2026-01-02' }]]);
  expect(said.changes).toMatchObject([{ name: 'Ferme' }]);
  const unknown = await read('actorId;onMap\nzut;oui\n');
  expect(unknown.faults).toMatchObject([{ row: 2, code: 'actor_unknown' }]);
});

it('who stands here is known by the identifier that a file before gave', async () => {
  const { plan } = await tryImport('Identifiant;Nom;Famille\n12;Moulin;entreprise\n', { state: HERE });
  const after = await tryImport('actorId;onMap;heardLinksOn\n12;oui;2026-01-02\n13;oui;\n', {
    state: applyEdits(HERE, plan.edits),
  });
  expect(after.said.changes).toMatchObject([{ name: 'Moulin' }]);
  expect(after.said.faults).toMatchObject([{ row: 3, code: 'actor_unknown' }]);
});

it('a member relation names the member and the group, both known', async () => {
  const { edits, counts, faults } = await read(
    'memberId;ofId\nferme;mairie\nzut;mairie\nferme;zut\nferme;mairie\n',
  );
  expect([...edits]).toEqual([['MEMBER_OF:ferme>mairie', {}]]);
  expect(counts.memberOf).toMatchObject({ added: 1 });
  expect(faults.map(({ row, letter, code }) => [row, letter, code])).toEqual([
    [3, 'A', 'actor_unknown'],
    [4, 'B', 'actor_unknown'],
    [5, undefined, 'repeated_key'],
  ]);
  expect(faults[2]?.message).toContain('Ferme');
});

describe('the statement of a party about a cooperation', () => {
  const HEAD = 'cooperationId;actorId;intensity;on;voice\n';

  it('is kept by day and by voice', async () => {
    const { edits, counts, faults } = await read(
      `${HEAD}jardin;amap;3;2026-01-10;Ana\njardin;amap;1;2026-01-10;Zoé\njardin;amap;2;2026-01-11;\n`,
    );
    expect([faults, counts.declarations.added]).toEqual([[], 3]);
    const of = { actorId: 'amap', cooperationId: 'jardin' };
    const key = (on: string, voice?: string) => `Declaration:${declarationId('jardin', 'amap', on, voice)}`;
    expect(Object.fromEntries(edits)).toEqual({
      [key('2026-01-10', 'Ana')]: { ...of, intensity: 3, on: '2026-01-10', voice: 'Ana' },
      [key('2026-01-10', 'Zoé')]: { ...of, intensity: 1, on: '2026-01-10', voice: 'Zoé' },
      [key('2026-01-11')]: { ...of, intensity: 2, on: '2026-01-11' },
    });
  });

  it('says how strong, and on which day; twice the same voice of a day is once too often', async () => {
    const { faults } = await read(
      `${HEAD}jardin;amap;;2026-01-10;\njardin;amap;2;;\njardin;amap;2;2026-01-10;\njardin;amap;3;2026-01-10;\n`,
    );
    expect(faults.map(({ row, letter, code }) => [row, letter, code])).toEqual([
      [2, 'C', 'missing'],
      [3, 'D', 'missing'],
      [5, 'B', 'repeated_key'],
    ]);
  });

  it('is no word of who is no party', async () => {
    const { faults, edits } = await read(`${HEAD}jardin;ferme;2;2026-01-10;\n`);
    expect(faults).toMatchObject([{ row: 2, letter: 'B', code: 'no_party' }]);
    expect(faults[0]?.message).toContain('Ferme');
    expect(edits.size).toBe(0);
  });
});
