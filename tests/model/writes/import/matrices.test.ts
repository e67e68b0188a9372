import { describe, expect, it } from 'vitest';
import { actorsHere, tryImport } from '../../../support/import-file.ts';

const state = actorsHere(['a', 'Un'], ['b', 'Deux'], ['c', 'Trois'], ['d', 'Quatre']);
const linksOf = (edits: ReadonlyMap<string, Record<string, unknown> | null>) =>
  [...edits]
    .filter(([key]) => key.startsWith('Cooperation:'))
    .map(([key, value]) => {
      const parties = [...edits].filter(
        ([party]) => party.startsWith('PARTY_TO:') && party.endsWith(key.slice(12)),
      );
      const said = parties.map(([party, role]) => `${role?.role} ${party.slice(9).split('>')[0]}`).sort();
      return `${value?.intensity} ${said.join(', ')}`;
    })
    .sort();

describe('a matrix of who works with whom', () => {
  it('is a list of links, one for both sides of the diagonal, with levels as intensity', async () => {
    const content = ';Un;Deux;Trois;Quatre\nUn;0;3;;0\nDeux;3;0;2;\nTrois;;2;0;\nQuatre;0;;;0\n';
    const { plan, said } = await tryImport(content, { state });
    expect([said.faults, said.ready]).toEqual([[], true]);
    expect(linksOf(plan.edits)).toEqual(['2 member b, member c', '3 member a, member b']);
    // A body without a link comes in too.
    expect(said.tables).toMatchObject([
      { kind: 'cooperations', rows: 2 },
      { kind: 'actors', rows: 1 },
    ]);
  });

  it('links nobody with themselves, whatever stands on its diagonal, and has no column more than it says', async () => {
    const { plan } = await tryImport(';Un;Deux;Trois\nUn;x;x;\nDeux;;x;\nTrois;;;x\n', { state });
    expect(linksOf(plan.edits)).toEqual(['2 member a, member b']);
    expect(plan.read.tables[0]?.table.headings).toEqual(['from', 'to']);
  });

  it('may have crosses, on one side alone', async () => {
    const { plan, said } = await tryImport(';Un;Deux;Trois\nUn;;x;x\nDeux;;;\nTrois;;;\n', { state });
    expect(said.unsaidIntensity).toEqual({ links: 2, level: 2 });
    expect(linksOf(plan.edits)).toEqual(['2 member a, member b', '2 member a, member c']);
  });

  it('with differing halves gives the statement of each side', async () => {
    const { plan } = await tryImport(';Un;Deux;Trois\nUn;;3;2\nDeux;1;;\nTrois;2;;\n', { state });
    expect(linksOf(plan.edits)).toContain('1 from b, to a');
    expect(linksOf(plan.edits)).toContain('3 from a, to b');
  });

  it('names whom nobody knows in its own lines; a table that is none stays one', async () => {
    const { said } = await tryImport(';Un;Deux;Zzz\nUn;;x;\nDeux;x;;x\nZzz;;x;\n', { state });
    expect(said.names).toMatchObject([{ name: 'Zzz', choice: null }]);
    const table = await tryImport('Nom;Famille;SIREN;Site\nNom;ESS;;\nRonde;ESS;;\nCercle;ESS;;\n', {
      state,
    });
    expect(table.said.tables[0]?.kind).toBe('actors');
  });
});

describe('a table of who and whom', () => {
  it('is no matrix where two alone head its columns, however often they head its lines', async () => {
    const { said } = await tryImport(';Un;Deux\nUn;;x\nDeux;x;\nUn;;x\n', { state });
    expect(said.tables[0]?.kind).not.toBe('cooperations');
  });

  it('is a matrix whatever its cells say: a word is a note of its link', async () => {
    const words = await tryImport(';Un;Deux;Trois\nUn;;x;cantine\nDeux;;;\nTrois;;;\n', { state });
    expect(words.said.tables[0]?.kind).toBe('cooperations');
    const notes = [...words.plan.edits.values()].flatMap((one) => one?.note ?? []);
    expect(notes).toEqual(['note : cantine'].map((note) => note.replace('note : ', '')));
    const levels = await tryImport(';Un;Deux;Trois\nUn;;x;2\nDeux;3;;\nTrois;;;\n', { state });
    expect(levels.said.tables[0]?.kind).toBe('cooperations');
  });
});

describe('a cell of a matrix that says a direction', () => {
  it('turns its link: an arrow, a verb of giving or of receiving', async () => {
    const content =
      ';Un;Deux;Trois;Quatre\nUn;;→;reçoit les repas;\nDeux;;;;← stages\nTrois;;;;↔\nQuatre;;;;\n';
    const { plan } = await tryImport(content, { state });
    expect(linksOf(plan.edits)).toEqual([
      '2 from a, to b',
      '2 from c, to a',
      '2 from d, to b',
      '2 member c, member d',
    ]);
    const notes = [...plan.edits.values()].flatMap((one) => one?.note ?? []);
    expect(notes.sort()).toEqual(['reçoit les repas', 'stages']);
  });

  it('is turned as a whole by « Bénéficiaire » in its corner', async () => {
    const content =
      'Bénéficiaire;Fondation Roy;Ville de Die;Région\nAssociation Rond;x;;\nMairie de Crest;;x;x\nClub de Die;;;x\n';
    const { plan } = await tryImport(content);
    expect(linksOf(plan.edits)).toHaveLength(4);
    const roles = [...plan.edits].flatMap(([key, one]) => (key.startsWith('PARTY_TO:') ? [one?.role] : []));
    expect(roles.sort()).toEqual(['from', 'from', 'from', 'from', 'to', 'to', 'to', 'to']);
  });
});

describe('a table that people laid out', () => {
  it('may have a line above its headings that groups them', async () => {
    const content = 'Structure;;Contact\nNom;Famille;Site\nRonde;ESS;ronde.example\n';
    const { said } = await tryImport(content);
    expect(said.tables).toMatchObject([{ kind: 'actors', headingRow: 2, rows: 1 }]);
    expect([said.faults, said.counts.actors.added]).toEqual([[], 1]);
  });

  it('may name several in one cell', async () => {
    const { plan, said } = await tryImport('De;Vers\nUn;Deux et Trois\nUn;Deux / Quatre\n', { state });
    expect(said.faults).toEqual([]);
    expect(linksOf(plan.edits)).toEqual(['2 member a, member b, member c', '2 member a, member b, member d']);
    const whole = await tryImport('De;Vers\nUn;Terres et Bois\n', { state });
    expect(whole.said.names).toMatchObject([{ name: 'Terres et Bois' }]);
  });
});
