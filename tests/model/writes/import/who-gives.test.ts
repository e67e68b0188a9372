import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

/** Lists who stands on which side of the links of a file. */
async function rolesIn(content: string, name = 'essai.csv'): Promise<string[]> {
  const { plan } = await tryImport(content, { name });
  return [...plan.edits].flatMap(([key, party]) => {
    const [, id] = /^PARTY_TO:(.+)>/.exec(key) ?? [];
    return id === undefined ? [] : [`${plan.edits.get(`Actor:${id}`)?.name} ${party?.role}`];
  });
}

describe('a list whose headings say who gives', () => {
  it.each([
    ['Donateur;Bénéficiaire\nSuper U;Restos du Cœur\n', ['Super U from', 'Restos du Cœur to']],
    ['Client;Fournisseur\nCollège Cacault;Ferme du Lien\n', ['Ferme du Lien from', 'Collège Cacault to']],
    ['Prescripteur;Structure d’accueil\nCCAS;Emmaüs\n', ['CCAS from', 'Emmaüs to']],
    ['Structure;Partenaire\nCCAS;Emmaüs\n', ['CCAS member', 'Emmaüs member']],
  ])('%s', async (text, ends) => {
    expect(await rolesIn(text)).toEqual(ends);
  });
});

describe('a heading that is a verb', () => {
  it.each([
    ['Finance', 'from', 'to'],
    ['Donne à', 'from', 'to'],
    ['Reçoit de', 'to', 'from'],
    ['Financée par', 'to', 'from'],
    ['Est soutenue par', 'to', 'from'],
    ['Bénéficie de', 'to', 'from'],
    ['Reçoit une aide de', 'to', 'from'],
    ['Financeurs', 'to', 'from'],
    ['Travaille avec', 'member', 'member'],
  ])('tells the sides of the links below it: %s', async (heading, own, other) => {
    const text = `Nom;Type;${heading}\nAMAP du Pré;Association;Mairie d’Orval\nMJC;Association;Mairie d’Orval\n`;
    expect((await rolesIn(text)).slice(0, 2)).toEqual([`AMAP du Pré ${own}`, `Mairie d’Orval ${other}`]);
  });
});

describe('a sentence in the passive', () => {
  it.each([
    'La MJC est financée par la CAF du Morbihan',
    'La MJC reçoit une subvention de la CAF du Morbihan',
    'La MJC bénéficie du soutien de la CAF du Morbihan',
  ])('puts who gives first: %s', async (line) => {
    const roles = await rolesIn(
      `- ${line}\n- La MJC travaille avec l’école de Caden\n- La mairie finance l’AMAP\n`,
      'cr.txt',
    );
    expect(roles).toContain('CAF du Morbihan from');
    expect(roles).toContain('MJC to');
  });

  it('does so below the body it is of', async () => {
    const roles = await rolesIn(
      'MJC\n  - financée par la CAF du Morbihan\n  - avec l’école de Caden\nAMAP\n  - avec la MJC\n',
      'cr.txt',
    );
    expect(roles).toContain('CAF du Morbihan from');
    expect(roles).toContain('MJC to');
  });
});

it('an arrow to the left in a column of directions says who gives', async () => {
  expect(await rolesIn('De;Vers;Sens\nMJC;CAF;←\nMJC;AMAP;→\n')).toEqual([
    ...['MJC to', 'CAF from', 'MJC from', 'AMAP to'],
  ]);
});

it('a sentence about three bodies makes one cooperation of all of them', async () => {
  const { plan } = await tryImport(
    '- Droit au vélo, la Maison de la famille et le Centre social de Landrecies organisent ensemble la bourse\n- Mairie de Caden, AMAP du Pré et école de Caden : cantine\n',
    { name: 'cr.txt' },
  );
  const keys = [...plan.edits.keys()];
  expect(keys.filter((key) => key.startsWith('Cooperation:'))).toHaveLength(2);
  expect(keys.filter((key) => key.startsWith('PARTY_TO:'))).toHaveLength(6);
});
