import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const cooperation = { status: 'active', intensity: 2, formality: 'informal', version: 1 };
const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie'], ['ferme', 'Ferme']),
  ['Cooperation:jardin', { ...cooperation, nature: 'co_produces', startedOn: '2025-05' }],
  ['PARTY_TO:amap>jardin', { role: 'member', agreedBy: 'Ana' }],
  ['PARTY_TO:mairie>jardin', { role: 'member' }],
  ['Declaration:d1', { actorId: 'mairie', cooperationId: 'jardin', intensity: 3, on: '2026-01-01' }],
  ['Declaration:d2', { actorId: 'amap', cooperationId: 'jardin', intensity: 2, on: '2026-01-01' }],
  ['COOPERATION_ABOUT:jardin>water', {}],
  ['Actor:loin', { name: 'Loin', family: 'business' }],
  ['ACTS_IN:loin>other', { onMap: true }],
  ['Actor:autre', { name: 'Autre', family: 'business' }],
  ['ACTS_IN:autre>other', { onMap: true }],
  ['Cooperation:k', { ...cooperation, nature: 'co_produces' }],
  ['PARTY_TO:loin>k', { role: 'member' }],
  ['PARTY_TO:autre>k', { role: 'member' }],
]);

const read = async (content: string, state = HERE) => {
  const { plan, said } = await tryImport(content, { state });
  return { said, edits: plan.edits, counts: said.counts.cooperations };
};

describe('a cooperation that is here', () => {
  it.each([
    ['its identifier', 'Identifiant;De;Vers;Nature;Note\njardin;Mairie;AMAP des Prés;co-production;Serre\n'],
    [
      'its nature and its parties, in any order',
      'De;Vers;Nature;Note\nMairie;AMAP des Prés;co-production;Serre\n',
    ],
  ])('is known by %s', async (_, content) => {
    const { said, edits, counts } = await read(content);
    expect([said.faults, counts]).toEqual([[], { added: 0, updated: 1, unchanged: 0 }]);
    expect([...edits.keys()]).toEqual(['Cooperation:jardin']);
    expect(edits.get('Cooperation:jardin')).toMatchObject({ note: 'Serre', startedOn: '2025-05' });
    expect(said.changes).toMatchObject([
      {
        kind: 'cooperations',
        id: 'jardin',
        name: 'Mairie — AMAP des Prés',
        fields: [{ field: 'note', before: '', after: 'Serre' }],
      },
    ]);
  });

  it('is another where its nature or its parties are others', async () => {
    for (const line of ['Mairie;AMAP des Prés;finance', 'Mairie;Ferme;co-production'])
      expect((await read(`De;Vers;Nature\n${line}\n`)).counts).toEqual({
        added: 1,
        updated: 0,
        unchanged: 0,
      });
  });

  it('of two alike is the one that says the same, and the other stays for the next line', async () => {
    const two: Elements = new Map([
      ...HERE,
      ['Cooperation:serre', { ...cooperation, nature: 'co_produces', note: 'Serre' }],
      ['PARTY_TO:amap>serre', { role: 'member' }],
      ['PARTY_TO:mairie>serre', { role: 'member' }],
    ]);
    const content =
      'De;Vers;Nature;Note;Statut\nMairie;AMAP des Prés;co-production;Serre;terminé\nMairie;AMAP des Prés;co-production;Verger;terminé\n';
    const { said, edits } = await read(content, two);
    expect([said.faults, [...edits.keys()].sort()]).toEqual([
      [],
      ['Cooperation:jardin', 'Cooperation:serre'],
    ]);
    expect(edits.get('Cooperation:serre')).toMatchObject({ note: 'Serre' });
    expect(edits.get('Cooperation:jardin')).toMatchObject({ note: 'Verger' });
  });

  it('has the parties of the line: a party that leaves loses its declarations', async () => {
    const { edits, said } = await read(
      'Identifiant;Partenaires;Nature\njardin;AMAP des Prés, Ferme;co-production\n',
    );
    expect(Object.fromEntries(edits)).toEqual({
      'PARTY_TO:ferme>jardin': { role: 'member' },
      'PARTY_TO:mairie>jardin': null,
      'Declaration:d1': null,
    });
    expect(said.changes[0]?.fields).toMatchObject([
      { field: 'parties', before: 'AMAP des Prés, Mairie', after: 'AMAP des Prés, Ferme' },
    ]);
  });

  it('is about what the line says, and no more what it was', async () => {
    const about = async (themes: string) =>
      Object.fromEntries(
        (
          await read(
            `Identifiant;De;Vers;Nature;Thèmes\njardin;Mairie;AMAP des Prés;co-production;${themes}\n`,
          )
        ).edits,
      );
    expect(await about('food')).toEqual({
      'COOPERATION_ABOUT:jardin>water': null,
      'COOPERATION_ABOUT:jardin>food': {},
    });
    expect(await about('water')).toEqual({});
    expect(await about('')).toEqual({});
  });

  it('an added party is reported, in any order of names', async () => {
    const told = async (parties: string) =>
      (await read(`Identifiant;Partenaires;Nature\njardin;${parties};co-production\n`)).said.changes.flatMap(
        ({ fields }) => fields.map(({ field, after }) => [field, after]),
      );
    expect(await told('AMAP des Prés, Mairie, Ferme')).toEqual([['parties', 'AMAP des Prés, Mairie, Ferme']]);
    expect(await told('Mairie, AMAP des Prés')).toEqual([]);
  });

  it('of another territory alone is a new one', async () => {
    const { said, edits, counts } = await read('Identifiant;De;Vers\nk;Mairie;Ferme\n');
    expect([said.faults, counts.added, edits.has('Cooperation:k')]).toEqual([[], 1, false]);
  });
});

describe('a cooperation that is new', () => {
  it('is informal, active, noted today, with what the line says; brought again, the same', async () => {
    for (const content of [
      'De;Vers;Nature\nMairie;Ferme;finance\n',
      'Identifiant;De;Vers;Nature\n1;Mairie;Ferme;finance\n',
    ]) {
      const { edits, counts } = await read(content);
      expect(counts).toEqual({ added: 1, updated: 0, unchanged: 0 });
      expect([...edits.values()]).toEqual([
        {
          nature: 'funds',
          formality: 'informal',
          status: 'active',
          intensity: 2,
          intensityAssumed: true,
          recordedOn: '2026-03-12',
          version: 1,
        },
        { role: 'from' },
        { role: 'to' },
      ]);
      const again = await read(content, applyEdits(HERE, edits));
      expect([again.counts, again.edits.size]).toEqual([{ added: 0, updated: 0, unchanged: 1 }, 0]);
    }
  });

  it('is one of several between the same, each of its line', async () => {
    const { counts } = await read('De;Vers;Note\nMairie;Ferme;un\nMairie;Ferme;deux\n');
    expect(counts.added).toBe(2);
  });

  it('may have an id used in another territory: it is a new one of this territory', async () => {
    const id = '0123abcd-0123-4567-89ab-0123456789ab';
    const state: Elements = new Map([
      ...HERE,
      [`Cooperation:${id}`, { ...cooperation, nature: 'co_produces' }],
      [`PARTY_TO:loin>${id}`, { role: 'member' }],
      [`PARTY_TO:autre>${id}`, { role: 'member' }],
    ]);
    const content = `Identifiant;De;Vers;Nature\n${id};Mairie;Ferme;co-production\n`;
    const { said, edits, counts } = await read(content, state);
    expect([said.faults, counts.added]).toEqual([[], 1]);
    expect([...edits.keys()].filter((key) => key.includes(id))).toEqual([]);
    const again = await read(content, applyEdits(state, edits));
    expect([again.counts, again.edits.size]).toEqual([{ added: 0, updated: 0, unchanged: 1 }, 0]);
  });

  it('may be with each of some, once, however often they name each other', async () => {
    const { said, edits } = await read(
      'De;Avec chacun de\nMairie;Ferme, AMAP des Prés, Mairie\nFerme;Mairie\n',
    );
    expect([said.faults, said.counts.cooperations.added]).toEqual([[], 2]);
    expect([...edits.keys()].filter((key) => key.startsWith('PARTY_TO:mairie>'))).toHaveLength(2);
  });

  it.each([
    ['Identifiant;De;Vers\nx1;Mairie;Ferme\nx1;Mairie;AMAP des Prés\n', [3, 'A', 'repeated_key'], /x1.*2/],
    ['De;Vers\nMairie;Mairie\n', [2, 'B', 'too_few_parties'], /./],
    ['De;Vers\n;Mairie\n', [2, 'A', 'too_few_parties'], /./],
    ['De;Vers;Commencée le;Terminée le\nMairie;Ferme;2026-03;2026-02\n', [2, 'D', 'dates_reversed'], /./],
    [
      'Identifiant;De;Vers;Nature;Terminée le\njardin;Mairie;AMAP des Prés;co-production;2025-04\n',
      [2, 'E', 'dates_reversed'],
      /./,
    ],
    // A cell that cannot be read is not said to name nobody as well.
    [`De;Vers\nFerme;${'k'.repeat(201)}\n`, [2, 'B', 'too_long'], /201/],
    ['De;Vers;Nature\nFerme;;finance\n', [2, 'B', 'too_few_parties'], /./],
    ['Partenaires;Nature\nFerme, Mairie;finance\n', [2, 'B', 'role_mismatch'], /./],
  ])('%j: %j', async (content, fault, message) => {
    const { said, edits } = await read(content);
    // A faulty line is not planned: with a repeated identifier, the first line is.
    if (fault[2] !== 'repeated_key') expect([edits.size, said.counts.cooperations.added]).toEqual([0, 0]);
    expect(said.faults.map(({ row, letter, code }) => [row, letter, code])).toEqual([fault]);
    expect(said.faults[0]?.message).toMatch(message);
  });

  it.each([
    ['De;Vers\nZut;Ferme\n', 1],
    ['De;Vers\nFerme;Mairie, Zut\n', 1],
    ['Partenaires;Nature\nFerme, Zut;co-production\n', 1],
    ['De;Avec chacun de\nFerme;Zut\n', 1],
  ])('creates named actors that do not exist yet, to be checked: %j', async (content, links) => {
    const { said } = await read(content);
    expect([said.faults, said.counts.actors.added, said.counts.cooperations.added]).toEqual([[], 1, links]);
    expect(said.names).toMatchObject([{ name: 'Zut', choice: null, likely: { choice: 'new' } }]);
  });

  it('reports a commitment without a match, and is imported nevertheless', async () => {
    const { said } = await read('De;Vers;Engagements servis\nMairie;Ferme;Zut\n');
    expect(said.faults).toMatchObject([{ row: 2, letter: 'C', code: 'commitment_unknown' }]);
    expect(said.counts.cooperations.added).toBe(1);
  });

  it('has each party once, in the role in which it is named first', async () => {
    const roles = async (content: string) => {
      const { edits, said } = await read(content);
      expect(said.faults).toEqual([]);
      return [...edits].flatMap(([key, one]) =>
        key.startsWith('PARTY_TO:') ? [`${one?.role} ${key.slice(9).split('>')[0]}`] : [],
      );
    };
    const head = 'De;Vers;Partenaires;Nature;Direction\n';
    expect(await roles(`${head}Mairie;Mairie, Ferme;Ferme, AMAP des Prés;finance;\n`)).toEqual([
      ...['from mairie', 'to ferme', 'member amap'],
    ]);
    expect(await roles(`${head}Mairie;Ferme;;co-production;directed\n`)).toEqual(['from mairie', 'to ferme']);
    expect(await roles(`${head}Mairie;Ferme;;co-production;undirected\n`)).toEqual([
      ...['member mairie', 'member ferme'],
    ]);
  });

  it('keeps the roles of its parties, unless the line states giver and recipient', async () => {
    const don: Elements = new Map([
      ...HERE,
      ['Cooperation:don', { ...cooperation, nature: 'co_produces' }],
      ['PARTY_TO:mairie>don', { role: 'from' }],
      ['PARTY_TO:ferme>don', { role: 'to' }],
    ]);
    const changed = async (line: string) => [
      ...(await read(`Identifiant;De;Vers;Nature;Direction\n${line}\n`, don)).edits.keys(),
    ];
    expect(await changed('don;Ferme;Mairie;co-production;')).toEqual([]);
    expect(await changed('don;Ferme;Mairie;co-production;directed')).toEqual([
      ...['PARTY_TO:ferme>don', 'PARTY_TO:mairie>don'],
    ]);
    expect(await changed('don;Ferme;Mairie;finance;')).toEqual([
      ...['Cooperation:don', 'PARTY_TO:ferme>don', 'PARTY_TO:mairie>don'],
    ]);
  });

  it('has one of here among its parties', async () => {
    const names = ['Loin', 'Autre'].map((name) => ({
      name,
      choice: 'skip' as const,
      actorId: name.toLowerCase(),
    }));
    const { said } = await tryImport('De;Vers\nLoin;Autre\n', { state: HERE, settings: { names } });
    expect(said.faults).toMatchObject([{ row: 2, letter: 'A', code: 'no_party_here' }]);
  });
});

it('a partner that acts elsewhere alone, told by its identifier, goes on doing so unless the line says otherwise', async () => {
  const partner: Elements = new Map([...HERE, ['PARTY_TO:loin>jardin', { role: 'member' }]]);
  const own = await read('Identifiant;Nom;Mission\nloin;Loin;Nourrir\n', partner);
  expect([...own.edits.keys()]).toEqual(['Actor:loin']);
  expect(own.said.changes[0]?.fields.map(({ field }) => field)).toEqual(['mission']);
  const here = await read('Identifiant;Nom;Sur la carte\nloin;Loin;oui\n', partner);
  expect([...here.edits.keys()]).toEqual([`ACTS_IN:loin>${TERRITORY}`]);
});

it('a line that says « néant » for a partner is left aside and is no fault', async () => {
  const { said } = await tryImport('De;Vers\nAMAP;Mairie\nCollège;néant\n');
  expect(said.faults).toEqual([]);
  expect(said.leftOut).toEqual([{ table: 0, row: 3 }]);
});
