import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import { tryImport } from '../../../support/import-file.ts';

const FILE =
  'Nom;Famille;Site\nAssociation des amis du parc;ESS;\nLes amis du parc;ESS;parc.example\nGarage Roche;Entreprise;\n';

const actorsOf = (edits: ReadonlyMap<string, unknown>): unknown[] =>
  [...edits].flatMap(([key, properties]) => (key.startsWith('Actor:') ? [properties] : []));

describe('two lines of one file that may be of one actor', () => {
  it('are one until the user decides otherwise, and the candidate is the line above', async () => {
    const { said } = await tryImport(FILE);
    expect(said.duplicates).toMatchObject([
      {
        row: 3,
        choice: null,
        candidates: [{ name: 'Association des amis du parc', line: 2, mayEdit: true }],
      },
    ]);
    expect([said.duplicateCount, said.undecided.duplicates, said.ready]).toEqual([1, 1, true]);
    expect([said.duplicates[0]?.likely?.choice, said.counts.actors.added]).toEqual(['update', 2]);
  });

  it('are likely one where they have one number, whatever they are called', async () => {
    const number = (second: string) =>
      tryImport(
        `Nom;Famille;SIREN\nGarage Roche;Entreprise;123456782\nMécanique du col;Entreprise;${second}\n`,
      );
    const { said } = await number('123456782');
    expect(said.duplicates).toMatchObject([
      {
        row: 3,
        name: 'Mécanique du col',
        candidates: [{ name: 'Garage Roche', line: 2, reason: expect.stringContaining('SIREN') }],
      },
    ]);
    expect((await number('552100554')).said.duplicates).toEqual([]);
  });

  it('the same: one actor, with what both lines say', async () => {
    const { said: asked } = await tryImport(FILE);
    const actorId = asked.duplicates[0]?.candidates[0]?.actorId ?? '';
    const duplicates = [{ table: 0, row: 3, choice: 'update' as const, actorId }];
    const { plan, said } = await tryImport(FILE, { settings: { duplicates } });
    expect([said.faults, said.ready, said.counts.actors.added]).toEqual([[], true, 2]);
    expect(actorsOf(plan.edits)).toEqual([
      expect.objectContaining({ name: 'Association des amis du parc', url: 'https://parc.example' }),
      expect.objectContaining({ name: 'Garage Roche' }),
    ]);
  });

  it('are proposed to a link by the name of the line that came first', async () => {
    const content = FILE.replace('Site\n', 'Partenaires\n').replace('parc.example', 'Garage Roch');
    const named = async (content: string, settings = {}) =>
      (await tryImport(content, { settings })).said.names.map(({ candidates }) =>
        candidates.map((one) => one.name),
      );
    expect(await named(content)).toEqual([['Garage Roche']]);
    const { said } = await tryImport(FILE);
    const actorId = said.duplicates[0]?.candidates[0]?.actorId ?? '';
    const duplicates = [{ table: 0, row: 3, choice: 'update' as const, actorId }];
    const asked = FILE.replace('Site\n', 'Partenaires\n')
      .replace('parc.example', '')
      .replace(/;\n$/, ';Amis du prc\n');
    expect(await named(asked, { duplicates })).toEqual([['Association des amis du parc']]);
  });

  it('others: by a choice of their own, or by one for all that were not chosen', async () => {
    const one = await tryImport(FILE, { settings: { duplicates: [{ table: 0, row: 3, choice: 'new' }] } });
    const all = await tryImport(FILE, { settings: { unchosen: 'new' } });
    for (const { said } of [one, all])
      expect([said.faults, said.ready, said.counts.actors.added]).toEqual([[], true, 3]);
  });
});

describe('a file of links whose ends are identifiers', () => {
  it('finds the actors that an earlier file brought with these identifiers', async () => {
    const nodes = await tryImport('Id,Label,Type\nn0,Cuma de Die,Entreprise\nn1,Lycée de Die,École\n');
    const state = applyEdits(new Map(), nodes.plan.edits);
    const { plan, said } = await tryImport('Source,Target,Weight\nn0,n1,3\n', { state });
    expect([said.names, said.counts.actors.added, said.counts.cooperations.added]).toEqual([[], 0, 1]);
    expect([...plan.edits.keys()].filter((key) => key.startsWith('Actor:'))).toEqual([]);
  });
});

describe('a table of contacts', () => {
  it('is left out if it names persons alone', async () => {
    const { said } = await tryImport('Nom;Prénom;Fonction;Téléphone\nMorel;Lise;DGS;04 71 00 00 00\n');
    expect(said.tables.map(({ kind }) => kind)).toEqual(['omit']);
  });
});
