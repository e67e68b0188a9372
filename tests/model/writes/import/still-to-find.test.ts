import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

async function namesOf(csv: string): Promise<{ names: unknown[]; links: number; descriptions: unknown[] }> {
  const { plan } = await tryImport(csv);
  const made = [...plan.edits];
  const actors = made.flatMap(([key, one]) => (key.startsWith('Actor:') ? [one] : []));
  return {
    names: actors.map((one) => one?.name).sort(),
    links: made.filter(([key]) => key.startsWith('Cooperation:')).length,
    descriptions: actors.flatMap((one) => one?.description ?? []),
  };
}

describe('a partner who is still to be found', () => {
  it.each([
    ['à confirmer'],
    ['à confirmer avec la mairie'],
    ['?? (demander à Luc)'],
    ['(à voir)'],
    ['à voir avec Luc'],
    ['en attente'],
    ['tbc'],
    ['TBD'],
    ['to be confirmed'],
    ['ask Luke'],
  ])('« %s » in a list of actors is no actor, and a note of the line', async (cell) => {
    const { names, links, descriptions } = await namesOf(
      `Structure,Commune,Partenaires\nCCAS de Lure,Lure,Mission locale de Vesoul\nMJC de Luxeuil,Luxeuil,${cell}\nMission locale de Vesoul,Vesoul,MJC de Luxeuil\n`,
    );
    expect(names).toEqual(['CCAS de Lure', 'MJC de Luxeuil', 'Mission locale de Vesoul']);
    expect(links).toBe(2);
    expect(descriptions).toEqual([`Partenaires : ${cell}`]);
  });

  it('next to a known partner leaves the link with that one', async () => {
    const { names, links, descriptions } = await namesOf(
      'Structure,Commune,Partenaires\nCCAS de Lure,Lure,Mission locale de Vesoul ; à confirmer\nMJC de Luxeuil,Luxeuil,CCAS de Lure\n',
    );
    expect(names).toEqual(['CCAS de Lure', 'MJC de Luxeuil', 'Mission locale de Vesoul']);
    expect(links).toBe(2);
    expect(descriptions).toEqual(['Partenaires : à confirmer']);
  });

  it('at the end of a link makes no link', async () => {
    const { names, links } = await namesOf(
      'De,Vers,Objet\nCCAS de Lure,Mission locale de Vesoul,emploi\nMJC de Luxeuil,ask Luke,jeunes\nMJC de Luxeuil,CCAS de Lure,aide\n',
    );
    expect(names).toEqual(['CCAS de Lure', 'MJC de Luxeuil', 'Mission locale de Vesoul']);
    expect(links).toBe(2);
  });
});
