import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés']),
  ['Actor:moulin', { name: 'Moulin de Rive', family: 'business', mission: 'Moudre', version: 1 }],
  ['ACTS_IN:moulin>other', { onMap: true }],
]);
const LINE = 'Nom;Famille;Mission\nLe moulin de Rive;Entreprise;Nourrir\n';

const choose = (choice: 'update' | 'skip' | 'new', actorId?: string): ImportSettings => ({
  duplicates: [{ table: 0, row: 2, choice, ...(actorId === undefined ? {} : { actorId }) }],
});
const read = async (settings: ImportSettings, scene = {}) => {
  const { plan, said } = await tryImport(LINE, { state: HERE, settings, scene });
  return { edits: plan.edits, said, counts: said.counts.actors };
};

describe('a line that may match an actor of another territory', () => {
  it('is that actor after the choice: it enters this territory, with the fields of the line on its sheet', async () => {
    const { edits, said, counts } = await read(choose('update', 'moulin'));
    expect([said.faults, said.ready, counts]).toEqual([[], true, { added: 0, updated: 1, unchanged: 0 }]);
    expect(said.duplicates).toMatchObject([{ choice: 'update', actorId: 'moulin' }]);
    expect(edits.get('Actor:moulin')).toMatchObject({ name: 'Le moulin de Rive', mission: 'Nourrir' });
    expect(edits.get(`ACTS_IN:moulin>${TERRITORY}`)).toMatchObject({ onMap: true });
  });

  it('comes here with its sheet as it was, where that was chosen, or is another', async () => {
    const kept = await read(choose('skip', 'moulin'), { mayEdit: () => false });
    expect([kept.said.faults, [...kept.edits.keys()]]).toEqual([[], [`ACTS_IN:moulin>${TERRITORY}`]]);
    const other = await read(choose('new'));
    expect([other.said.ready, other.counts.added, other.edits.has('Actor:moulin')]).toEqual([true, 1, false]);
  });

  it('is changed by who may change it', async () => {
    const { said } = await read(choose('update', 'moulin'), { mayEdit: () => false });
    expect(said.faults).toMatchObject([{ row: 2, letter: 'A', code: 'not_yours' }]);
    expect(said.faults[0]?.message).toContain('Le moulin de Rive');
  });

  it('matches no hidden or deleted actor', async () => {
    const gone = await read(choose('update', 'parti'));
    expect([gone.counts.added, gone.edits.has('Actor:parti')]).toEqual([1, false]);
    const hidden = await read(choose('update', 'moulin'), { sees: () => false });
    expect([hidden.counts.added, hidden.edits.has('Actor:moulin')]).toEqual([1, false]);
  });
});

it('a name in a link matches no deleted or hidden actor', async () => {
  const content = 'De;Vers\nAMAP des Prés;Rive\n';
  for (const [actorId, scene] of [
    ['parti', {}],
    ['moulin', { sees: () => false }],
  ] as const) {
    const settings = { names: [{ name: 'Rive', choice: 'update' as const, actorId }] };
    const { said, plan } = await tryImport(content, { state: HERE, settings, scene });
    expect(said.faults).toMatchObject([{ row: 2, letter: 'B', code: 'actor_unknown' }]);
    expect(plan.edits.size).toBe(0);
  }
});

describe('a word that the vocabulary does not have', () => {
  const content = 'Nom;Famille\nRonde;Zinzin\nCercle;zinzin\n';

  it('is listed once, by its heading, with the possible choices', async () => {
    const { said } = await tryImport(content);
    expect(said.values).toMatchObject([
      { list: 'family', label: 'Famille', value: 'Zinzin', count: 2, to: null },
    ]);
    expect(said.values[0]?.choices).toContainEqual({ id: 'business', label: 'Monde économique' });
    // Until the user chooses, its family is unspecified, and the word is kept.
    expect([said.faults, said.ready, said.values[0]?.likely]).toEqual([[], true, 'unspecified']);
  });

  it('means what was chosen', async () => {
    const values = [{ list: 'family', value: 'ZINZIN', to: 'business' }];
    const { said, plan } = await tryImport(content, { settings: { values } });
    expect([said.faults, said.counts.actors.added]).toEqual([[], 2]);
    expect([...plan.edits.values()].filter((one) => one?.family === 'business')).toHaveLength(2);
    expect(said.values).toMatchObject([{ value: 'ZINZIN', to: 'business', count: 0 }]);
  });

  it('of a list that there is not is nothing', async () => {
    const { said } = await tryImport(content, {
      settings: { values: [{ list: 'zut', value: 'a', to: 'b' }] },
    });
    expect(said.values.map(({ list }) => list)).toEqual(['family']);
  });

  it('and was kept all the same is shown as it is kept', async () => {
    const state: Elements = new Map([...HERE, ['Actor:amap', { name: 'AMAP des Prés', family: 'of_old' }]]);
    const { said } = await tryImport('Nom;Famille\nAMAP des Prés;Entreprise\n', { state });
    expect(said.changes[0]?.fields).toMatchObject([
      { field: 'family', label: 'Famille', before: 'of_old', after: 'Monde économique' },
    ]);
  });
});

it('a column kept as keywords says its heading, and is cut to the length of a keyword', async () => {
  const settings = { tables: [{ table: 0, columns: [{ column: 2, use: '+tags' }] }] };
  const { plan, said } = await tryImport(`Nom;Famille;Lieu\nRonde;ESS;${'Très loin '.repeat(9)}\n`, {
    settings,
  });
  expect(said.faults).toEqual([]);
  const [actor] = plan.edits.values();
  expect(actor?.tags).toEqual([expect.stringMatching(/^Lieu : Très loin.{44}$/)]);
});

describe('a column that has no place of its own', () => {
  const kept = async (content: string, uses: Readonly<Record<number, string>>) => {
    const columns = Object.entries(uses).map(([column, use]) => ({ column: Number(column), use }));
    const { plan, said } = await tryImport(content, {
      settings: { tables: [{ table: 0, columns }] },
      state: actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie']),
    });
    expect(said.faults).toEqual([]);
    return plan.edits;
  };
  const first = async (...asked: Parameters<typeof kept>) => [...(await kept(...asked)).values()][0];

  it('is kept in the text of its line, with its heading, if not empty', async () => {
    const actor = await first('Nom;Famille;Description;Lieu;;Pain\nFour;ESS;Ouvert;Rive;x;\n', {
      ...{ 3: '+text', 4: '+text', 5: '+text' },
    });
    expect(actor?.description).toBe('Ouvert\nLieu : Rive\nx');
    const alone = await first('Nom;Famille;Lieu\nFour;ESS;Rive\n', { 2: '+text' });
    expect(alone?.description).toBe('Lieu : Rive');
  });

  it('goes with the note of a link or a need, the reference of a commitment', async () => {
    const link = await first('De;Vers;Lieu\nMairie;AMAP des Prés;Rive\n', { 2: '+text' });
    expect(link).toMatchObject({ nature: 'unspecified', note: 'Lieu : Rive' });
    const need = await kept('Acteur;Ressource;Lieu\nMairie;Locaux;Rive\n', { 2: '+text' });
    expect([...need]).toEqual([['NEEDS:mairie>premises', { note: 'Lieu : Rive' }]]);
    const commitment = await first('Engagement;Lieu\nUn four;Rive\n', { 1: '+text' });
    expect(commitment).toMatchObject({ text: 'Un four', reference: 'Lieu : Rive' });
  });

  it('is nowhere where a line has no text', async () => {
    const edits = await kept('actorId;onMap;Lieu\namap;non;Rive\n', { 2: '+text' });
    expect([...edits]).toEqual([[`ACTS_IN:amap>${TERRITORY}`, { onMap: false }]]);
  });

  it('is an added keyword, once', async () => {
    const actor = await first(
      'Nom;Famille;Mots clés;Lieu;Lieu\nFour;ESS;pain, blé;Rive\tbasse;Rive basse\n',
      {
        ...{ 2: 'tags', 3: '+tags', 4: '+tags' },
      },
    );
    expect(actor?.tags).toEqual(['pain', 'blé', 'Lieu : Rive basse']);
  });
});

it('each column shows its number of filled cells, and the first three values', async () => {
  const { said } = await tryImport(
    'Nom;Famille;Lieu\nUn;ESS;\nDeux;ESS;ici\nTrois;ESS;là\nQuatre;ESS;loin\nCinq;ESS;près\n',
  );
  expect(said.tables[0]?.columns[2]).toMatchObject({ filled: 4, samples: ['ici', 'là', 'loin'] });
});
