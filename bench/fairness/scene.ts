import { randomUUID } from 'node:crypto';
import { Browser } from './browser.ts';

const ACTORS = 60;
/** From the fewest rights on. */
export const CLIENTS = ['nobody', 'participant', 'reader', 'contributor'] as const;
export type Client = (typeof CLIENTS)[number];

/** A territory during a workshop, with one of each thing that an operation names. */
export interface Scene {
  readonly address: string;
  readonly lead: Browser;
  /** Path of the territory. */
  readonly here: string;
  readonly actorIds: readonly string[];
  /** Path parameters by name. */
  readonly ids: Readonly<Record<string, string>>;
  /** Key of a question that is voted on. */
  readonly asked: string;
  /** A browser of its own: sessions have a budget of requests a minute. */
  enter(client: Client): Promise<Browser>;
}

/** Builds the scene on a server whose database is empty. */
export async function makeScene(address: string, setupToken: string): Promise<Scene> {
  const lead = new Browser(address);
  await lead.must('POST', '/api/setup', { token: setupToken, name: 'Amina Diallo', password: randomUUID() });
  const territoryId = `fair-${randomUUID()}`;
  const here = `/api/territories/${territoryId}`;
  await lead.must('POST', '/api/territories', { id: territoryId, name: 'Banc d’essai', level: 'other' });
  const map = await makeMap(lead, here, territoryId);
  const workshop = await makeWorkshop(lead, here);
  const { id: snapshotId } = await lead.must<{ id: string }>('POST', `${here}/snapshots`, { title: 'État' });
  const { id: ficheId } = await lead.must<{ id: string }>('POST', `${here}/fiches`, {
    cooperationId: map.cooperationId,
    title: 'Fiche',
  });
  const patterns = await lead.must<{ items: { id: string }[] }>('GET', '/api/patterns');
  const { actorIds, ...mapIds } = map;
  const { code, asked, ...workshopIds } = workshop;
  const [actorId = '', otherId = '', third = ''] = actorIds;
  return {
    ...{ address, lead, here, actorIds, asked },
    ids: {
      ...{ territoryId, actorId, otherId, snapshotId, ficheId, ...mapIds, ...workshopIds },
      ...{ revision: '10', resourceId: 'premises', patternId: patterns.items[0]?.id ?? '' },
      key: [actorId, third].sort().join(':'),
    },
    enter: (client) => enter(address, lead, { client, code, territoryId }),
  };
}

async function makeMap(lead: Browser, here: string, territoryId: string) {
  const actorIds = Array.from({ length: ACTORS }, (_, i) => `a${i}-${territoryId}`.slice(0, 60));
  for (const id of actorIds)
    await lead.must('POST', `${here}/actors`, { id, name: `Acteur ${id}`, family: 'citizens' });
  const cooperationId = `c-${territoryId}`.slice(0, 60);
  for (let i = 0; i < ACTORS; i += 1)
    await lead.must('POST', `${here}/cooperations`, {
      id: i === 0 ? cooperationId : randomUUID(),
      nature: 'shares_means',
      status: 'active',
      intensity: 3,
      parties: [actorIds[i], actorIds[(i * 7 + 1) % ACTORS]].map((actorId) => ({ actorId, role: 'member' })),
    });
  const commitmentId = `k-${territoryId}`.slice(0, 60);
  await lead.must('POST', `${here}/commitments`, { id: commitmentId, text: 'Une cantine locale' });
  return { actorIds, cooperationId, commitmentId };
}

async function makeWorkshop(lead: Browser, here: string) {
  const gaps = await lead.must<{ items: { key: string; delicate: boolean }[] }>('GET', `${here}/gaps`);
  const keys = gaps.items.filter(({ delicate }) => !delicate).map(({ key }) => key);
  const [asked = ''] = keys;
  for (const [i, key] of keys.slice(0, 2).entries())
    await lead.must('PUT', `${here}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const { id: workshopId } = await lead.must<{ id: string }>('POST', `${here}/workshops`, {
    title: 'Atelier',
    on: '2026-03-12',
  });
  const workshop = `${here}/workshops/${workshopId}`;
  await lead.must('PATCH', workshop, { status: 'open' });
  const { code } = await lead.must<{ code: string }>('POST', `${workshop}/code`);
  const vote = { about: 'questions', dots: 3, keys: keys.slice(0, 2) };
  const { id: voteId } = await lead.must<{ id: string }>('POST', `${workshop}/votes`, vote);
  return { workshopId, voteId, code, asked };
}

async function enter(
  address: string,
  lead: Browser,
  { client, code, territoryId }: { client: Client; code: string; territoryId: string },
): Promise<Browser> {
  const browser = new Browser(address);
  if (client === 'participant') await browser.must('POST', '/api/sessions/by-code', { code });
  if (client === 'reader' || client === 'contributor') {
    const link = { kind: 'link', role: client, territoryIds: [territoryId], label: client };
    const { token } = await lead.must<{ token: string }>('POST', '/api/access-links', link);
    await browser.must('POST', '/api/sessions/by-link', { token });
  }
  return browser;
}
