import { expect } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { Participant } from './room.ts';
import { until } from './spawn-maillage.ts';
import { randomId } from './test-app.ts';

interface Fault {
  readonly kill: () => Promise<void>;
  /** Reads the database through an executor that follows no changes. */
  readonly truth: (territoryId: string) => Promise<TerritoryMap>;
}

/** Something is killed while a file is written: nothing of it is there, and sent again under its key it comes in once. */
export async function killedImport(origin: string, { kill, truth }: Fault): Promise<void> {
  const who = new Participant(origin, randomId('import'));
  const { territoryId: id } = who;
  await who.write('POST', '/api/territories', { id, name: id, level: 'other' });
  const lines = Array.from({ length: 4_000 }, (_, i) => `K${i};Zq${i}x${randomId('')};ESS`);
  const content = Buffer.from(['Identifiant;Nom;Famille', ...lines].join('\n')).toString('base64');
  const file = { name: 'essai.csv', content, settings: { unchosen: 'new' }, importId: randomId('import') };
  const imports = `${origin}${who.here}/imports`;
  const sent = fetch(imports, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(file),
  }).then(
    ({ status }) => status,
    () => 0,
  );
  await until(async () => {
    const answer = await fetch(`${imports}/${file.importId}`);
    const { stage } = (await answer.json()) as { stage?: string };
    return stage === 'writing' || undefined;
  }, 120_000);
  await kill();
  expect(await sent).not.toBe(201);
  const { actors } = await who.read<TerritoryMap>(`${who.here}/map`);
  expect(actors).toEqual([]);
  const { status } = await who.write('POST', `${who.here}/imports`, file);
  expect(status).toBe(201);
  expect((await truth(id)).territory.revision).toBe(2);
}
