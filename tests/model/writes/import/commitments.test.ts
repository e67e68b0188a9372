import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const commitment = { origin: 'territory', horizon: 'star', status: 'open', version: 4 };
const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie'], ['ferme', 'Ferme']),
  ['Commitment:haies', { ...commitment, text: 'Planter', code: 'H1', decidedOn: '2025-05-01' }],
  [`FOR:haies>${TERRITORY}`, {}],
  ['CARRIES:amap>haies', { role: 'lead', since: '2025' }],
  ['CARRIES:mairie>haies', { role: 'support' }],
  ['COMMITMENT_ABOUT:haies>water', {}],
  ['REFINES:haies>charter-O2', {}],
  ['Commitment:far', { ...commitment, text: 'Ailleurs' }],
  ['FOR:far>other', {}],
]);
const charter = new Map([
  ['o1', 'charter-O1'],
  ['o2', 'charter-O2'],
]);

const read = async (content: string, state = HERE) => {
  const { plan, said } = await tryImport(content, { state, scene: { charter } });
  return { said, edits: plan.edits, counts: said.counts.commitments };
};
const faultsOf = async (content: string) =>
  (await read(content)).said.faults.map(({ row, letter, code }) => [row, letter, code]);

describe('a commitment of a file', () => {
  it.each([
    [
      'its identifier, whatever its text becomes',
      'Identifiant;Engagement;Horizon\nhaies;Planter des haies;pebble\n',
    ],
    ['its code, whatever its text becomes', 'Code;Engagement;Horizon\nh1;Planter des haies;pebble\n'],
    ['its text', 'Engagement;Horizon\nplanter;pebble\n'],
    ['its text, where its code is not known', 'Code;Engagement;Horizon\nX9;Planter;pebble\n'],
  ])('is known by %s', async (_, content) => {
    const { said, edits, counts } = await read(content);
    expect([said.faults, counts]).toEqual([[], { added: 0, updated: 1, unchanged: 0 }]);
    expect([...edits.keys()]).toEqual(['Commitment:haies']);
    expect(edits.get('Commitment:haies')).toMatchObject({ horizon: 'pebble', decidedOn: '2025-05-01' });
    expect(said.changes).toMatchObject([{ kind: 'commitments', id: 'haies', row: 2 }]);
  });

  it('is new where nothing of here is called so: a star, open, of this territory; brought again, the same', async () => {
    for (const content of [
      'Engagement\nUne cantine\n',
      'Code;Engagement\nC1;Une cantine\n',
      'Identifiant;Engagement\n1;Une cantine\n',
      // An identifier of another territory names another commitment.
      'Identifiant;Engagement\nfar;Une cantine\n',
      'Engagement\nAilleurs\n',
    ]) {
      const { said, edits, counts } = await read(content);
      expect([said.faults, counts]).toEqual([[], { added: 1, updated: 0, unchanged: 0 }]);
      const [node, place, ...more] = [...edits];
      expect(node?.[1]).toMatchObject({ ...commitment, version: 1 });
      expect(place).toEqual([`FOR:${node?.[0].slice('Commitment:'.length)}>${TERRITORY}`, {}]);
      expect([more, edits.has('Commitment:far'), said.changes]).toEqual([[], false, []]);
      const again = await read(content, applyEdits(HERE, edits));
      expect([again.counts, again.edits.size]).toEqual([{ added: 0, updated: 0, unchanged: 1 }, 0]);
    }
  });

  it('may have an id used in another territory: it is a new one of this territory', async () => {
    const id = '0123abcd-0123-4567-89ab-0123456789ab';
    const state: Elements = new Map([
      ...HERE,
      [`Commitment:${id}`, { ...commitment, text: 'Un four' }],
      [`FOR:${id}>other`, {}],
    ]);
    const content = `Identifiant;Engagement\n${id};Un four\n`;
    const { edits, counts, said } = await read(content, state);
    expect([said.faults, counts.added]).toEqual([[], 1]);
    expect([...edits.keys()].filter((key) => key.includes(id))).toEqual([]);
    // This holds while that one belongs to this territory.
    const own = [...edits.keys()][0]?.slice('Commitment:'.length);
    const gone: Elements = new Map([...applyEdits(state, edits), [`FOR:${own}>other`, {}]]);
    const left = new Map([...gone].filter(([key]) => key !== `FOR:${own}>${TERRITORY}`));
    const taken = await read(content, left);
    expect(taken.said.faults).toMatchObject([{ row: 2, letter: 'A', code: 'key_taken' }]);
    expect(taken.edits.size).toBe(0);
  });

  it('that has another identifier is another, whatever its text', async () => {
    const { edits, counts } = await read('Identifiant;Engagement;Horizon\nk9;Planter;pebble\n');
    expect([counts, edits.has('Commitment:haies')]).toEqual([{ added: 1, updated: 0, unchanged: 0 }, false]);
  });

  it('may be named by the lines of its file: by identifier, code or text', async () => {
    const { said, edits } = await read(
      'Identifiant;Code;Engagement;Précise la Charte\nk1;C1;Une cantine;O1\nk2;;Un marché;k1\nk3;;Un four;C1\nk4;;Un pain;Une cantine\n',
    );
    expect(said.faults).toEqual([]);
    const id = [...edits.keys()][0]?.slice('Commitment:'.length);
    expect([...edits.keys()].filter((key) => key.endsWith(`>${id}`))).toHaveLength(3);
    expect([...edits.keys()].filter((key) => key.endsWith('>charter-O1'))).toEqual([
      `REFINES:${id}>charter-O1`,
    ]);
  });

  it.each([
    ['says what it is', 'Code;Engagement\nC1;\n', [[2, 'B', 'missing']]],
    ['stands on one line', 'Engagement\nUn four\nUn  FOUR\n', [[3, 'A', 'repeated_name']]],
    ['may share its code with others of its axis', 'Code;Engagement\nAxe 1;Un four\nAxe 1;Un pain\n', []],
    ['has one identifier', 'Identifiant;Engagement\nk;Un four\nk;Un pain\n', [[3, 'A', 'repeated_key']]],
    ['refines what is known', 'Engagement;Précise la Charte\nUn four;O9\n', [[2, 'B', 'commitment_unknown']]],
    ['is carried by whoever it names', 'Engagement;Soutiens\nUn four;Zut\n', []],
    [
      'is due after it was decided',
      'Engagement;Décidé le;Pour le\nUn four;2026-03-01;2026-02\n',
      [[2, 'C', 'dates_reversed']],
    ],
    [
      'is due after it was decided here',
      'Engagement;Pour le\nPlanter;2025-04\n',
      [[2, 'B', 'dates_reversed']],
    ],
    ['may be due in the month in which it was decided', 'Engagement;Pour le\nPlanter;2025-05\n', []],
  ])('%s', async (_, content, faults) => {
    expect(await faultsOf(content)).toEqual(faults);
  });

  it('names in a fault the line that it repeats, and what both say', async () => {
    const messages = await Promise.all(
      ['Engagement\nUn four\nUn four\n', 'Identifiant;Engagement\nk;Un four\nk;Un pain\n'].map(
        async (content) => (await read(content)).said.faults[0]?.message,
      ),
    );
    expect(messages).toEqual([expect.stringMatching(/Un four.*2/), expect.stringMatching(/\bk\b.*2/)]);
  });
});

describe('who carries it', () => {
  const carriers = async (content: string) => {
    const { edits, said } = await read(content);
    const told = said.changes.flatMap(({ fields }) => fields.map(({ before, after }) => [before, after]));
    return [Object.fromEntries([...edits].filter(([key]) => key.startsWith('CARRIES:'))), told];
  };

  it('is who the line names, each in one role, and no one else', async () => {
    expect(
      await carriers('Engagement;Pilotes;Contributeurs;Soutiens\nPlanter;Ferme;AMAP des Prés;Ferme\n'),
    ).toEqual([
      {
        'CARRIES:ferme>haies': { role: 'lead' },
        'CARRIES:amap>haies': { role: 'contributor', since: '2025' },
        'CARRIES:mairie>haies': null,
      },
      [['AMAP des Prés, Mairie', 'Ferme, AMAP des Prés']],
    ]);
  });

  it('stays where the line says nothing of it, or the same', async () => {
    expect(await carriers('Engagement;Pilotes\nPlanter;\n')).toEqual([{}, []]);
    expect(await carriers('Engagement;Pilotes;Soutiens\nPlanter;AMAP des Prés;Mairie\n')).toEqual([{}, []]);
  });

  it('is reported as new, without a change', async () => {
    const [edits, told] = await carriers('Engagement;Soutiens\nUn four;Ferme, Mairie\n');
    expect([Object.values(edits ?? {}), told]).toEqual([[{ role: 'support' }, { role: 'support' }], []]);
  });
});

describe('what it is about, and what it refines', () => {
  const tied = async (content: string) => {
    const { edits, said } = await read(content);
    return [
      Object.fromEntries([...edits].filter(([key]) => /ABOUT|REFINES/.test(key))),
      said.changes.flatMap(({ fields }) => fields.map(({ field }) => field)),
    ];
  };

  it('is what the line says, and no more what was', async () => {
    expect(await tied('Engagement;Précise la Charte\nPlanter;O1\n')).toEqual([
      { 'REFINES:haies>charter-O2': null, 'REFINES:haies>charter-O1': {} },
      ['refines'],
    ]);
  });

  it('stays where the line says nothing of it, or the same', async () => {
    expect(await tied('Engagement;Précise la Charte;Thèmes\nPlanter;;\n')).toEqual([{}, []]);
    expect(await tied('Engagement;Précise la Charte\nPlanter;O2\n')).toEqual([{}, []]);
  });
});
