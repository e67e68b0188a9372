import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const HERE = actorsHere(['amap', 'AMAP des Prés']);
const ELSEWHERE: Elements = new Map([
  [
    'Actor:moulin',
    {
      name: 'Moulin de Rive',
      family: 'business',
      tableRoles: [],
      charter: 'none',
      tags: [],
      siren: '123456782',
    },
  ],
  ['ACTS_IN:moulin>other', { onMap: true }],
]);
const BOTH: Elements = new Map([...HERE, ...ELSEWHERE]);
const LINKS = 'De;Vers\nAMAP des Prés;Moulin de Rive\n';
const partiesOf = (edits: ReadonlyMap<string, unknown>) =>
  [...edits.keys()].filter((key) => key.startsWith('PARTY_TO:')).map((key) => key.slice(9).split('>')[0]);

describe('an actor that exists elsewhere', () => {
  it('is proposed to a link that names it, and not taken: another of here is, until it is chosen', async () => {
    const { said, plan } = await tryImport(LINKS, { state: BOTH });
    expect(said.faults).toEqual([]);
    expect(said.names).toMatchObject([
      {
        name: 'Moulin de Rive',
        row: 2,
        count: 1,
        choice: null,
        candidates: [{ actorId: 'moulin', here: false }],
        likely: { choice: 'new' },
      },
    ]);
    expect(partiesOf(plan.edits)).not.toContain('moulin');
    expect(said.ready).toBe(true);
  });

  it('is who a link means where that was chosen, and stays where it acts', async () => {
    const names = [{ name: 'Moulin de Rive', choice: 'skip' as const, actorId: 'moulin' }];
    const { said, plan } = await tryImport(LINKS, { state: BOTH, settings: { names } });
    expect(said.ready).toBe(true);
    expect(partiesOf(plan.edits).sort()).toEqual(['amap', 'moulin']);
    expect(plan.edits.has(`ACTS_IN:moulin>${TERRITORY}`)).toBe(false);
  });

  it('is another of here, or leaves its lines out, where that was chosen', async () => {
    const name = 'moulin de rive';
    const names = [{ name, choice: 'new' as const }];
    const other = await tryImport(LINKS, { state: BOTH, settings: { names, defaultFamily: 'business' } });
    expect([other.said.ready, other.said.counts.actors.added]).toEqual([true, 1]);
    expect(partiesOf(other.plan.edits)).not.toContain('moulin');
    const left = await tryImport(LINKS, { state: BOTH, settings: { names: [{ name, choice: 'omit' }] } });
    expect([left.said.ready, left.said.leftOut]).toEqual([true, [{ table: 0, row: 2 }]]);
    expect(left.said.names).toMatchObject([{ choice: 'omit', count: 1 }]);
    expect(left.plan.edits.size).toBe(0);
  });

  it('is asked about where all who are missing are added; nobody like a name is added at once', async () => {
    const settings = { addMissingParties: true, defaultFamily: 'citizens' as const };
    const content = `${LINKS}AMAP des Prés;Zigomar\n`;
    const asked = await tryImport(content, { state: BOTH, settings });
    expect(asked.said.faults).toEqual([]);
    expect(asked.said.undecided.duplicates).toBe(1);
    const all = await tryImport(content, { state: BOTH, settings: { ...settings, unchosen: 'new' } });
    expect([all.said.ready, all.said.counts.actors.added]).toEqual([true, 2]);
  });

  it('is proposed to a line of its own, by name, number or identifier, and another id is made', async () => {
    const content = 'Identifiant;Nom;Famille;SIREN\nmoulin;Moulin de Rive;ESS;123456782\n';
    const { said, plan } = await tryImport(content, { state: BOTH });
    expect(said.duplicates).toMatchObject([
      { choice: null, candidates: [{ actorId: 'moulin', here: false }] },
    ]);
    expect(said.undecided.duplicates).toBe(1);
    expect(plan.edits.has('Actor:moulin')).toBe(false);
    const all = await tryImport(content, { state: BOTH, settings: { unchosen: 'new' } });
    expect([all.said.ready, all.said.counts.actors]).toEqual([true, { added: 1, updated: 0, unchanged: 0 }]);
    expect([...all.plan.edits.keys()].some((key) => key.includes('moulin'))).toBe(false);
    const again = await tryImport(content, {
      state: applyEdits(BOTH, all.plan.edits),
    });
    expect(again.said.counts.actors).toEqual({ added: 0, updated: 0, unchanged: 1 });
  });

  it('may have an id that no two things have: another is of here all the same', async () => {
    const id = 'i-0123456789abcdef01234567';
    const state: Elements = new Map([
      ...HERE,
      [`Actor:${id}`, { ...ELSEWHERE.get('Actor:moulin') }],
      [`ACTS_IN:${id}>other`, { onMap: true }],
    ]);
    const content = `Identifiant;Nom;Famille\n${id};Moulin de Rive;ESS\n`;
    const { said, plan } = await tryImport(content, { state, settings: { unchosen: 'new' } });
    expect(said.ready).toBe(true);
    expect(plan.edits.has(`Actor:${id}`)).toBe(false);
  });
});

describe('several that a name may mean', () => {
  const state: Elements = new Map([
    ...actorsHere(['amap', 'AMAP des Prés'], ['bas', 'Moulin de Rive basse']),
    ...['m3', 'm1', 'm4', 'm2'].flatMap((id): [string, Properties][] => [
      [`Actor:${id}`, { name: 'Moulin de Rive', family: 'business' }],
      [`ACTS_IN:${id}>other`, { onMap: true }],
    ]),
    ['Actor:m0', { name: 'Moulin de Rives', family: 'business' }],
    ['ACTS_IN:m0>other', { onMap: true }],
  ]);

  it('are listed with the most similar first, equal ones by id, at most four', async () => {
    const { said } = await tryImport('De;Vers\nAMAP des Prés;Le Moulin de Rive\n', { state });
    expect(said.names.map(({ candidates }) => candidates.map(({ actorId }) => actorId))).toEqual([
      ['m1', 'm2', 'm3', 'm4'],
    ]);
    const own = await tryImport('Nom;Famille\nLe Moulin de Rive;Entreprise\n', { state });
    expect(own.said.duplicates.map(({ candidates }) => candidates.map(({ actorId }) => actorId))).toEqual([
      ['m1', 'm2', 'm3', 'm4'],
    ]);
  });
});

describe('a partner that acts elsewhere', () => {
  const state: Elements = new Map([
    ...BOTH,
    ['Cooperation:farine', { nature: 'co_produces', status: 'active', intensity: 2, formality: 'informal' }],
    ['PARTY_TO:amap>farine', { role: 'member' }],
    ['PARTY_TO:moulin>farine', { role: 'member' }],
    ['Actor:loin', { name: 'Minoterie', family: 'business', siren: '552100554' }],
    ['ACTS_IN:loin>other', { onMap: true }],
  ]);
  const read = async (line: string) => {
    const { plan, said } = await tryImport(`Nom;Famille;SIREN\n${line}\n`, { state });
    const proposed = said.duplicates.flatMap(({ candidates }) => candidates.map((one) => one.actorId));
    return { edited: [...plan.edits.keys()], proposed };
  };

  it('is known by its number, whatever the line calls it, and comes here', async () => {
    expect(await read('Meunerie du col;ESS;123456782')).toEqual({
      edited: ['Actor:moulin', `ACTS_IN:moulin>${TERRITORY}`],
      proposed: [],
    });
  });

  it('is only proposed by its name, and who is no partner by its number too', async () => {
    expect((await read('Moulin de Rive;ESS;')).proposed).toEqual(['moulin']);
    const byNumber = await read('Meunerie du col;ESS;552100554');
    expect([byNumber.proposed, byNumber.edited.includes('Actor:loin')]).toEqual([['loin'], false]);
  });
});

describe('a link without an intensity in the file', () => {
  const content = 'De;Vers;Nature\nAMAP des Prés;Cercle;\nAMAP des Prés;Ronde;co-production\n';
  const state = actorsHere(['amap', 'AMAP des Prés'], ['cercle', 'Cercle'], ['ronde', 'Ronde']);
  const levels = (edits: ReadonlyMap<string, Record<string, unknown> | null>) =>
    [...edits].flatMap(([key, value]) => (key.startsWith('Cooperation:') ? [value?.intensity] : [])).sort();

  it('counts as a link: all have one level, which is shown and can be changed', async () => {
    const { said, plan } = await tryImport('De;Vers\nAMAP des Prés;Cercle\nAMAP des Prés;Ronde\n', { state });
    expect(said.unsaidIntensity).toEqual({ links: 2, level: 2 });
    expect(levels(plan.edits)).toEqual([2, 2]);
    const chosen = await tryImport(content, { state, settings: { unsaidIntensity: 3 } });
    expect(chosen.said.unsaidIntensity).toMatchObject({ level: 3 });
    expect(levels(chosen.plan.edits)).toContain(3);
  });

  it('is no matter where each link says its own', async () => {
    const { said } = await tryImport('De;Vers;Intensité\nAMAP des Prés;Cercle;1\n', { state });
    expect(said).not.toHaveProperty('unsaidIntensity');
  });
});

describe('lines that are none', () => {
  const state = actorsHere(['amap', 'AMAP des Prés'], ['cercle', 'Cercle']);
  const TABLE = 'Nom;Famille;Tags\nRonde;ESS;a\nTOTAL;2;3\nTotal;business;énergie\nSource : enquête 2024\n';

  it('are recognised and shown as left out: totals, and notes below the table', async () => {
    const { said } = await tryImport(TABLE, { state });
    expect(said.leftOut).toEqual([
      { table: 0, row: 3 },
      { table: 0, row: 5 },
    ]);
    expect(said.faults).toEqual([]);
    expect(said.counts.actors.added).toBe(2);
  });

  it('are lines with an explicit statement', async () => {
    const { said } = await tryImport(TABLE, { state, settings: { keepBeside: true } });
    expect([said.leftOutCount, said.counts.actors.added]).toEqual([0, 3]);
  });

  it('are not lines with a name only', async () => {
    const { said } = await tryImport('Nom;Famille\nRonde;ESS\nSans famille\n', { state });
    expect([said.leftOut, said.faults, said.counts.actors.added]).toEqual([[], [], 2]);
  });
});

describe('the weight of an edge', () => {
  const state = actorsHere(['a', 'Un'], ['b', 'Deux'], ['c', 'Trois']);
  const file = (...weights: string[]) =>
    `source;target;weight\nUn;Deux;${weights[0]}\nUn;Trois;${weights[1]}\n`;
  it('is its intensity where it has levels; otherwise it is kept as a number, unless all have the same', async () => {
    const levels = await tryImport(file('1.0', '3.0'), { state });
    expect(levels.said.tables[0]?.columns[2]).toMatchObject({ heading: 'weight', use: 'intensity' });
    expect(levels.said).not.toHaveProperty('unsaidIntensity');
    const same = await tryImport(file('1.0', '1.0'), { state });
    expect(same.said.tables[0]?.columns[2]?.use).toBe('omit');
    const kept = await tryImport(file('0.4', '17'), { state });
    expect(kept.said.tables[0]?.columns[2]).toMatchObject({ use: null, likely: '+text' });
    expect([...kept.plan.edits.values()].flatMap((one) => one?.note ?? [])).toEqual([
      'weight : 0.4',
      'weight : 17',
    ]);
    for (const { said } of [same, kept]) expect(said.unsaidIntensity).toEqual({ links: 2, level: 2 });
  });
});
