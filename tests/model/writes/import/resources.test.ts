import { describe, expect, it } from 'vitest';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, tryImport } from '../../../support/import-file.ts';

const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie']),
  ['NEEDS:amap>premises', { note: 'en hiver' }],
]);
const read = async (content: string, scene = {}) => {
  const { plan, said } = await tryImport(content, { state: HERE, scene });
  const faults = said.faults.map(({ row, letter, code }) => [row, letter, code]);
  return { faults, edits: [...plan.edits], said };
};

describe('what a file says that somebody needs or offers', () => {
  it('belongs to each actor of the line, with its fields', async () => {
    const { faults, edits, said } = await read(
      'Acteur;Ressource;Note\nMairie, AMAP des Prés;Données;ouvertes\nMairie;Locaux;\n',
    );
    expect([faults, said.counts.needs]).toEqual([[], { added: 3, updated: 0, unchanged: 0 }]);
    expect(edits).toEqual([
      ['NEEDS:mairie>data', { note: 'ouvertes' }],
      ['NEEDS:amap>data', { note: 'ouvertes' }],
      ['NEEDS:mairie>premises', {}],
    ]);
  });

  it('keeps fields missing in the line, and is reported where it changes', async () => {
    const same = await read('Acteur;Ressource;Note\nAMAP des Prés;Locaux;\n');
    expect([same.edits, same.said.counts.needs]).toEqual([[], { added: 0, updated: 0, unchanged: 1 }]);
    const changed = await read('Acteur;Ressource;Note\nAMAP des Prés;Locaux;en été\n');
    expect(changed.edits).toEqual([['NEEDS:amap>premises', { note: 'en été' }]]);
    expect(changed.said.changes).toMatchObject([
      {
        ...{ kind: 'needs', id: 'amap', name: 'AMAP des Prés', row: 2 },
        fields: [{ field: 'note', before: 'en hiver', after: 'en été' }],
      },
    ]);
  });

  it('is an offer where its table states it', async () => {
    const { edits, said } = await read('Acteur;Offre\nAMAP des Prés;Locaux\n');
    expect(edits).toEqual([['OFFERS:amap>premises', {}]]);
    expect(said.counts).toMatchObject({ needs: { added: 0 }, offers: { added: 1 } });
  });

  it('is of somebody, and of something, once', async () => {
    const { faults } = await read('Acteur;Ressource\n;Locaux\nMairie;\nMairie;Données\nMairie;Données\n');
    expect(faults).toEqual([
      [2, 'A', 'missing'],
      [3, 'B', 'missing'],
      [5, 'B', 'repeated_resource'],
    ]);
  });

  it('needs the right to change the sheet of its actor, unless nothing changes', async () => {
    const scene = { mayEdit: () => false };
    const refused = await read('Acteur;Ressource\nMairie;Locaux\n', scene);
    expect([refused.faults, refused.edits]).toEqual([[[2, 'A', 'not_yours']], []]);
    expect(refused.said.faults[0]?.message).toContain('Mairie');
    expect((await read('Acteur;Ressource\nAMAP des Prés;Locaux\n', scene)).faults).toEqual([]);
  });
});
