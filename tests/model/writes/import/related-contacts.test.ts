import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

async function linksOf(
  csv: string,
): Promise<{ names: unknown[]; links: string[]; text: string; left: number }> {
  const { plan } = await tryImport(csv);
  const names = new Map<string, string>();
  for (const [key, one] of plan.edits)
    if (key.startsWith('Actor:')) names.set(key.slice(6), String(one?.name));
  const links = [...plan.edits].flatMap(([key, link]) => {
    if (!key.startsWith('Cooperation:')) return [];
    const parties = [...plan.edits].flatMap(([tie, said]) => {
      const [, actor = '', id = ''] = /^PARTY_TO:([^>]+)>(.+)$/.exec(tie) ?? [];
      return id === key.slice('Cooperation:'.length) ? [`${String(said?.role)} ${names.get(actor)}`] : [];
    });
    return [`${parties.sort().join(', ')}, ${String(link?.status)}, ${String(link?.startedOn ?? '')}`];
  });
  const text = JSON.stringify([...plan.edits]);
  return { names: [...names.values()].sort(), links: links.sort(), text, left: plan.leftOut.length };
}

describe('a list that relates « contact A » to « contact B »', () => {
  it('of CiviCRM in French gives links in the direction of each relation, without persons', async () => {
    const { names, links, text, left } = await linksOf(
      [
        'Identifiant de la relation,Nom du contact A,Type de contact A,Courriel du contact A,Type de relation A vers B,Nom du contact B,Type de contact B,Date de début de relation,Date de fin de relation,La relation est-elle active ?,Description de la relation',
        '12,Banque alimentaire,Organisation,ba@exemple.fr,fournit,Le Cabas,Organisation,2021-09-01,,Oui,denrées',
        '13,"Durand, Lucie",Personne,lucie@exemple.fr,est salariée de,Le Cabas,Organisation,2020-01-01,,Oui,',
        '14,Le Cabas,Organisation,,est financé par,CAF du Cher,Organisation,,,Oui,',
        '15,CAF du Cher,Organisation,,est partenaire de,Banque alimentaire,Organisation,2018-03-01,2024-12-31,Non,atelier',
      ].join('\n'),
    );
    expect(names).toEqual(['Banque alimentaire', 'CAF du Cher', 'Le Cabas']);
    expect(links).toEqual([
      'from Banque alimentaire, to Le Cabas, active, 2021-09-01',
      'from CAF du Cher, to Le Cabas, active, ',
      'member Banque alimentaire, member CAF du Cher, ended, 2018-03-01',
    ]);
    expect(text).not.toContain('@');
    expect(text).not.toContain('Durand');
    expect(left).toBe(1);
  });

  it('of CiviCRM in English gives the same', async () => {
    const { names, links } = await linksOf(
      [
        'Contact A ID,Contact A Name,Contact A Type,Contact A Email,Contact A Phone,Relationship Type,Contact B ID,Contact B Name,Contact B Type,Start Date,End Date,Is Active',
        '4,City Farm,Organization,farm@example.org,0117 900 0000,Supplies,9,Food Hub,Organization,2022-05-01,,1',
        '5,Council,Organization,,,Funder of,9,Food Hub,Organization,,,1',
        '6,"Smith, Ann",Individual,,,Employee of,9,Food Hub,Organization,,,1',
        '7,Food Hub,Organization,,,Partner of,5,Council,Organization,,2023-01-31,0',
      ].join('\n'),
    );
    expect(names).toEqual(['City Farm', 'Council', 'Food Hub']);
    expect(links).toEqual([
      'from City Farm, to Food Hub, active, 2022-05-01',
      'from Council, to Food Hub, active, ',
      'member Council, member Food Hub, ended, ',
    ]);
  });
});
