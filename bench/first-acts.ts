/**
 * Times the first acts of a day.
 *
 * Usage: `node --import tsx bench/first-acts.ts [rounds] [idle seconds]`.
 *
 * Loads the demonstration, restarts the server and leaves it idle for twenty seconds. Then enters two
 * organisations, a link and a commitment, edits a name and a link, opens a workshop, and has a phone join by
 * code, name its organisation and answer. Medians in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './results/median.ts';
import { startOwn } from './server/start-server.ts';

const LEFT_MS = Number(process.argv[3] ?? 20) * 1000;
const rounds = Number(process.argv[2] ?? 3);
const times = new Map<string, number[]>();

for (let round = 0; round < rounds; round += 1) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
  try {
    const env = { MAILLAGE_DATA: dataDir, MAILLAGE_DEMO: '1' };
    await (await startOwn(env)).stop();
    const { address, stop } = await startOwn(env);
    await sleep(LEFT_MS);
    await firstActs(address);
    await stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
console.log(`First acts after a start, ${rounds} rounds, Node ${process.version}`);
for (const [act, took] of times) console.log(`${act.padEnd(28)} ${Math.round(median(took))} ms`);

async function firstActs(address: string): Promise<void> {
  let cookie = '';
  const ask = async (
    act: string,
    method: string,
    where: string,
    body?: object,
  ): Promise<Record<string, string>> => {
    const begin = performance.now();
    const answer = await fetch(new URL(where, address), {
      method,
      headers: { 'content-type': 'application/json', 'if-match': '*', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (act === 'a phone comes')
      cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    if (!answer.ok) throw new Error(`${act}: ${answer.status} ${await answer.text()}`);
    const told = (await answer.json()) as Record<string, string>;
    times.set(act, [...(times.get(act) ?? []), performance.now() - begin]);
    return told;
  };
  const territory = '/api/territories/val-d-exemple';
  await ask('the map', 'GET', `${territory}/map`);
  await ask('names like it', 'GET', `${territory}/actors/similar?name=Grange`);
  const a = await ask('an organisation', 'POST', `${territory}/actors`, {
    name: 'La Grange',
    family: 'social_economy',
  });
  const b = await ask('another', 'POST', `${territory}/actors`, { name: 'Le Moulin', family: 'business' });
  const link = await ask('a link', 'POST', `${territory}/cooperations`, {
    ...{ nature: 'funds', status: 'active', intensity: 1, themes: ['food'] },
    parties: [
      { actorId: a.id, role: 'from' },
      { actorId: b.id, role: 'to' },
    ],
  });
  await ask('a commitment', 'POST', `${territory}/commitments`, { text: 'Planter des haies' });
  await ask('a name is mended', 'PATCH', `/api/actors/${a.id}`, { name: 'La Grange aux livres' });
  await ask('a link is mended', 'PATCH', `/api/cooperations/${link.id}`, { note: 'un local' });
  await ask('the questions', 'GET', `${territory}/gaps`);
  const workshops = `${territory}/workshops`;
  const workshop = await ask('a workshop', 'POST', workshops, { title: 'Atelier', on: '2026-03-12' });
  const here = `${workshops}/${workshop.id}`;
  await ask('it is opened', 'PATCH', here, { status: 'open' });
  const { code } = await ask('its code', 'POST', `${here}/code`);
  await ask('a phone comes', 'POST', '/api/sessions/by-code', { code, name: 'Jo' });
  await ask('for whom it speaks', 'PUT', `${here}/participants/first-phone`, {
    ...{ firstName: 'Jo', actorId: a.id, as: 'officer', research: false },
  });
  await ask('what it answers', 'PUT', `${here}/contributions/first-answer`, {
    ...{ participantId: 'first-phone', actorId: a.id },
    answers: { screen: 'needs', needs: [{ resourceId: 'data' }], offers: [] },
  });
}
