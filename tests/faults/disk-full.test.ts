import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { checkLog } from '../support/check-log.ts';
import { Participant } from '../support/room.ts';
import { localEngine, type SpawnedMaillage, spawnMaillage } from '../support/spawn-maillage.ts';

const POLL = { timeout: 300_000, interval: 500 };
const disk = mkdtempSync(path.join(tmpdir(), 'maillage-disk-'));

/** Mounts a small disk; only root may do so. */
function mountDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk], { stdio: 'pipe' });
    return true;
  } catch {
    console.log('A disk that is full is not tried: only root may mount a small one (mount -t tmpfs).');
    return false;
  }
}
const isMounted = mountDisk();

let running: SpawnedMaillage;
let origin: string;
beforeAll(async () => {
  if (!isMounted) return;
  running = spawnMaillage({ MAILLAGE_DATA: path.join(disk, 'data'), MAILLAGE_BACKUP_HOURS: '0' });
  origin = (await running.address()).replace(/\/$/, '');
});
afterAll(async () => {
  running?.child.kill('SIGTERM');
  await running?.ended;
  if (isMounted) execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true });
});

const ballast = path.join(disk, 'ballast');

/** Writes until the disk is full. */
function fillDisk(): void {
  const file = openSync(ballast, 'w');
  for (let size = 1024 * 1024; size >= 1; size /= 16)
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Smaller pieces may still fit.
    }
  closeSync(file);
}

const readiness = async (): Promise<number> => (await fetch(`${origin}/api/health?probe=ready`)).status;

describe.skipIf(!isMounted)('a disk that is full', () => {
  it('reports it, keeps acknowledged writes, has no partial write; with free space it resumes automatically', async () => {
    const t = 'plein';
    const who = new Participant(origin, t);
    await who.write('POST', '/api/territories', { id: t, name: 'Plein', level: 'other' });
    const add = (name: string) => who.write('POST', `${who.here}/actors`, { name, family: 'citizens' });
    for (const name of ['Un', 'Deux', 'Trois']) expect((await add(name)).status).toBe(201);

    fillDisk();
    // The client repeats the request until it is answered.
    const typed = ['Quatre', 'Cinq', 'Six'].map(add);
    await expect.poll(readiness, POLL).toBe(503);
    const refused = await fetch(`${origin}${who.here}/actors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Refusé', family: 'citizens' }),
    });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refused.json()).code).toMatch(/^DATABASE_(STOPPED|UNAVAILABLE)$/);
    await expect.poll(() => running.output(), POLL).toMatch(/Neo4j ended unexpectedly/);

    rmSync(ballast);
    for (const answer of await Promise.all(typed)) expect(answer.status).toBe(201);
    await expect.poll(readiness, POLL).toBe(200);
    expect((await add('Sept')).status).toBe(201);
    const { actors } = await who.read<TerritoryMap>(`${who.here}/map`);
    const names = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept'];
    expect(actors.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(running.child.exitCode).toBeNull();
    expect(await checkLog(localEngine(path.join(disk, 'data')).settings, { sent: who.sent })).toEqual([]);
    expect(who.away.told).toBe(who.away.times);
  });
});
