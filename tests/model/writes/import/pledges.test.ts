import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

async function commitmentsOf(csv: string): Promise<{ said: string[]; names: unknown[]; offers: number }> {
  const { plan } = await tryImport(csv);
  const made = [...plan.edits];
  const names = new Map(
    made.flatMap(([key, one]) => (key.startsWith('Actor:') ? [[key.slice(6), String(one?.name)]] : [])),
  );
  const said = made.flatMap(([key, one]) => {
    if (!key.startsWith('Commitment:')) return [];
    const who = made.flatMap(([tie, carries]) => {
      const [, actor = '', id = ''] = /^CARRIES:([^>]+)>(.+)$/.exec(tie) ?? [];
      return id === key.slice('Commitment:'.length) ? [`${String(carries?.role)} ${names.get(actor)}`] : [];
    });
    return [`${String(one?.text)} | ${who.sort().join(', ')}`];
  });
  const offers = made.filter(([key]) => key.startsWith('Offer:') || key.startsWith('OFFERS:')).length;
  return { said: said.sort(), names: [...names.values()].sort(), offers };
}

describe('a column that asks what each body commits to', () => {
  it('gives commitments that the body leads, with those it names, and no offers', async () => {
    const { said, offers } = await commitmentsOf(
      [
        'Nom de votre structure,Quel engagement votre structure est-elle prête à prendre en 2026 ?',
        'Biocoop du Perche,Passer 30 % de nos achats en local',
        'Ferme de la Jouinière,Aucun pour le moment',
        'PNR du Perche,Nous nous engageons à organiser deux visites de fermes',
        'Collège Yves Montand,Monter un défi « zéro gaspi » avec l’association Perche Nature (à confirmer)',
      ].join('\n'),
    );
    expect(said).toEqual([
      'Monter un défi « zéro gaspi » | contributor association Perche Nature, lead Collège Yves Montand',
      'Passer 30 % de nos achats en local | lead Biocoop du Perche',
      'organiser deux visites de fermes | lead PNR du Perche',
    ]);
    expect(offers).toBe(0);
  });

  it('is one commitment where two bodies say the same', async () => {
    const { said } = await commitmentsOf(
      'Organisation,Commitment for 2026\nCity Farm,We will compost all food waste\nFood Hub,compost all food waste\nCouncil,tbc\n',
    );
    expect(said).toEqual(['compost all food waste | lead City Farm, lead Food Hub']);
  });

  it('keeps yes and no as they are', async () => {
    const { said } = await commitmentsOf('Structure,Engagement signé\nMJC,oui\nAMAP,non\n');
    expect(said).toEqual([]);
  });
});
