import { expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

it('a list of groups with a pilot links each group with its pilot and its members', async () => {
  const { plan } = await tryImport(
    [
      'Structure,Représentant,Mail',
      'Commission Mobilité – pilote : Vélocité du Pays de Retz,,',
      'Vélocité du Pays de Retz,Anne,a@velo.fr',
      'Mission locale du Pays de Retz,Paul,p@ml.fr',
      'Commission Alimentation – pilote : à désigner,,',
      'AMAP de la Baie,,amap@baie.fr',
      'Mission locale du Pays de Retz,Paul,p@ml.fr',
    ].join('\n'),
  );
  const names = new Map(
    [...plan.edits].flatMap(([key, one]) =>
      key.startsWith('Actor:') ? [[key.slice(6), String(one?.name)]] : [],
    ),
  );
  const parties = new Map<string, string[]>();
  for (const key of plan.edits.keys()) {
    const [, actor = '', id = ''] = /^PARTY_TO:([^>]+)>(.+)$/.exec(key) ?? [];
    if (id !== '') parties.set(id, [...(parties.get(id) ?? []), names.get(actor) ?? '']);
  }
  expect([...names.values()].sort()).toEqual([
    'AMAP de la Baie',
    'Commission Alimentation',
    'Commission Mobilité',
    'Mission locale du Pays de Retz',
    'Vélocité du Pays de Retz',
  ]);
  expect([...parties.values()].map((pair) => pair.sort().join(' | ')).sort()).toEqual([
    'AMAP de la Baie | Commission Alimentation',
    'Commission Alimentation | Mission locale du Pays de Retz',
    'Commission Mobilité | Mission locale du Pays de Retz',
    'Commission Mobilité | Vélocité du Pays de Retz',
  ]);
});
