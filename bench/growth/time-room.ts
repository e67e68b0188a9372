import { setTimeout as pause } from 'node:timers/promises';
import { atPace } from '../live/at-pace.ts';
import { follow } from '../live/follow.ts';
import { atShare } from '../live/times.ts';
import { median } from '../results/median.ts';
import { startServer } from '../server/start-server.ts';
import { ask } from './ask.ts';
import type { Installation } from './installations.ts';
import { territoryIdOf } from './make-installation.ts';

const SCREENS = 60;
const EDITS_A_SECOND = 30;
const SECONDS = 20;
const FED = 12;

/**
 * Times a room: sixty screens that follow one map on which thirty edits a second are made. From the moment an edit is
 * sent to the last screen that receives it, 95th percentile.
 */
export async function timeRoom({ address, note }: Installation): Promise<void> {
  const id = territoryIdOf(5);
  const here = `${address}/api/territories/${id}`;
  const committed = new Map<number, number>();
  const seen = new Map<number, { screens: number; last: number }>();
  const told = (revision: number): void => {
    seen.set(revision, { screens: (seen.get(revision)?.screens ?? 0) + 1, last: performance.now() });
  };
  const nothing = (): void => undefined;
  const room = await Promise.all(
    Array.from({ length: SCREENS }, () => follow(here, { told, shown: nothing, fault: nothing })),
  );
  let rank = 0;
  const edits = atPace(1000 / EDITS_A_SECOND, performance.now() + SECONDS * 1000, async () => {
    rank += 1;
    const sent = performance.now();
    const response = await fetch(`${address}/api/actors/${id}-a${rank % 60}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ description: `Passage ${rank}` }),
    });
    const revision = Number(response.headers.get('maillage-revision')?.split('=')[1]);
    if (Number.isInteger(revision)) committed.set(revision, sent);
  });
  await edits;
  await pause(2_000);
  for (const { close } of room) close();
  const delays = [...committed].flatMap(([revision, at]) => {
    const { screens = 0, last = at } = seen.get(revision) ?? {};
    return screens === SCREENS ? [Math.max(0, last - at)] : [];
  });
  delays.sort((a, b) => a - b);
  note('room of 60, 30 edits/s: 95 in 100', atShare(delays, 0.95), 'ms');
  note('room: edits not on all screens', committed.size - delays.length, 'ms');
}

/** Times the feed between two processes of one installation: from a commit in one to a screen of the other. */
export async function timeFeed({ address, settings, note }: Installation): Promise<void> {
  const id = territoryIdOf(6);
  const other = await startServer(settings);
  let told = (_revision: number): void => undefined;
  try {
    await ask(other.address, 'GET', `/api/territories/${id}/map`);
    const screen = await follow(`${other.address}/api/territories/${id}`, {
      told: (revision) => told(revision),
      shown: () => undefined,
      fault: () => undefined,
    });
    const times: number[] = [];
    for (let round = 0; round < FED; round += 1) {
      const heard = new Promise<void>((resolve) => {
        told = () => resolve();
      });
      await ask(address, 'PATCH', `/api/actors/${id}-a1`, { description: `Nouvelle ${round}` });
      const begin = performance.now();
      await heard;
      times.push(performance.now() - begin);
    }
    screen.close();
    note('feed to another process', median(times), 'ms');
  } finally {
    await other.stop();
  }
}
