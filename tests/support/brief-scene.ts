import type { TestBrowser } from './access-api.ts';
import { randomId } from './test-app.ts';

export const WHOLE = {
  title: 'Une cantine à trois',
  summary: 'Une mairie, une AMAP et une école écrivent les menus ensemble.',
  learnt: 'Six mois avant.',
  contact: 'Chargée de restauration, mairie',
  rules: ['uncarried-commitment', 'families-apart'],
} as const;

/** Creates two territories that are peers; in the first a cooperation of three, and its brief. */
export async function briefScene(amina: TestBrowser, { published = false } = {}) {
  const [here, there] = [randomId('t'), randomId('t')];
  const [hall, amap, school] = [randomId('hall'), randomId('amap'), randomId('school')];
  const [told, ficheId] = [randomId('c'), randomId('f')];
  const below = `/api/territories/${here}`;
  for (const id of [here, there])
    await amina.ask('POST', '/api/territories', { id, name: `Val ${id}`, level: 'epci', asOf: '2026-03-12' });
  await amina.ask('PUT', `${below}/peers/${there}`);
  for (const [id, family] of [
    [hall, 'local_authority'],
    [amap, 'social_economy'],
    [school, 'research_training'],
  ])
    await amina.ask('POST', `${below}/actors`, { id, name: `Organisme ${id}`, family });
  await amina.ask('POST', `${below}/cooperations`, {
    id: told,
    nature: 'co_produces',
    status: 'active',
    intensity: 3,
    startedOn: '2024-01-01',
    themes: ['food'],
    parties: [hall, amap, school].map((actorId) => ({ actorId, role: 'member' })),
  });
  const brief = `${below}/fiches/${ficheId}`;
  await amina.ask('POST', `${below}/fiches`, { id: ficheId, cooperationId: told, ...WHOLE });
  if (published) await amina.ask('PUT', `${brief}/publication`, { territoryIds: [there] });
  return { here, there, below, hall, amap, school, told, ficheId, brief };
}

type Scene = Awaited<ReturnType<typeof briefScene>>;

/** Returns its address in the other territory. */
export const elsewhere = ({ there, ficheId }: Scene): string => `/api/territories/${there}/fiches/${ficheId}`;
export const anyVersion = { 'if-match': '*' };

export async function revisionOf(amina: TestBrowser, territoryId: string): Promise<number> {
  return (await amina.ask<{ revision: number }>('GET', `/api/territories/${territoryId}`)).revision;
}
