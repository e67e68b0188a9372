import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import type { TestBrowser } from './access-api.ts';
import { randomId } from './test-app.ts';
import type { Meeting } from './workshop.ts';

/** Creates a territory with a town hall and an AMAP that work together, and a commitment. */
export async function makePlace(facilitator: Pick<TestBrowser, 'ask'>) {
  const id = randomId('t');
  const [hall, amap, school] = [randomId('hall'), randomId('amap'), randomId('school')];
  const [garden, meals] = [randomId('garden'), randomId('meals')];
  const below = `/api/territories/${id}`;
  await facilitator.ask('POST', '/api/territories', { id, name: 'Val', level: 'epci', asOf: '2026-03-12' });
  for (const actor of [hall, amap, school])
    await facilitator.ask('POST', `${below}/actors`, { id: actor, name: actor, family: 'citizens' });
  await facilitator.ask('POST', `${below}/cooperations`, {
    id: garden,
    nature: 'shares_means',
    status: 'active',
    intensity: 3,
    parties: [hall, amap].map((actorId) => ({ actorId, role: 'member' })),
  });
  await facilitator.ask('POST', `${below}/commitments`, { id: meals, text: 'Une cantine locale' });
  return { id, below, hall, amap, school, garden, meals };
}

export const mapOf = (browser: TestBrowser, below: string) =>
  browser.ask<TerritoryMap>('GET', `${below}/map`);

/** Sends the answers of an organisation. */
export const send = (browser: TestBrowser, { address }: Meeting, id: string, body: unknown) =>
  browser.ask<Contribution>('PUT', `${address}/contributions/${id}`, body);
