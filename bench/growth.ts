/**
 * Measures what an act costs while others exist: installations of 10, 100 and 1,000 territories of 400 actors and
 * 1,200 cooperations each, or of the given numbers.
 *
 * Usage: `node --import tsx bench/growth.ts [--acts] [--rooms] [--backup] [territories…]`; without a part, all.
 *
 * Each installation is made by Neo4j's bulk import, and has an engine and a server of its own. All run at once, and
 * each act is timed in each by turns. The last column divides the figure of the largest by that of the smallest.
 * GROWTH_FOLDER keeps the stores, for another run.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { append } from '../model/grouped.ts';
import { type Installation, type Note, openInstallation } from './growth/installations.ts';
import { timeActs } from './growth/time-acts.ts';
import { timeBackup } from './growth/time-backup.ts';
import { timeFeed, timeRoom } from './growth/time-room.ts';

const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = asked.length > 0 ? asked : [10, 100, 1_000];
const root = process.env.GROWTH_FOLDER ?? mkdtempSync(path.join(tmpdir(), 'maillage-growth-'));
mkdirSync(root, { recursive: true });

const table = new Map<string, { territories: number; figure: number; unit: string }[]>();
const noteOf =
  (territories: number): Note =>
  (act, figure, unit) => {
    append(table, act, { territories, figure, unit });
    console.log(`${String(territories).padStart(5)}  ${act.padEnd(40)} ${figure.toFixed(1)} ${unit}`);
  };

const parts = process.argv.filter((one) => one.startsWith('--'));
const isAsked = (part: string): boolean => parts.length === 0 || parts.includes(part);
const open: Installation[] = [];
const loads: number[] = [];
const sampling = setInterval(() => loads.push(loadavg()[0] ?? 0), 5_000);
try {
  const opened = await Promise.allSettled(
    sizes.map((territories) => openInstallation(root, territories, noteOf(territories))),
  );
  for (const one of opened) if (one.status === 'fulfilled') open.push(one.value);
  for (const one of opened) if (one.status === 'rejected') throw one.reason;
  if (isAsked('--acts')) await timeActs(open);
  if (isAsked('--rooms'))
    for (const one of open) {
      await timeRoom(one);
      await timeFeed(one);
    }
  for (const one of open) await one.measure();
  if (isAsked('--backup')) for (const one of open) await timeBackup(one);
} finally {
  clearInterval(sampling);
  for (const one of open) await one.stop();
  if (process.env.GROWTH_FOLDER === undefined) rmSync(root, { recursive: true, force: true });
}

const load = loads.reduce((sum, one) => sum + one, 0) / Math.max(1, loads.length);
console.log(
  `\nTerritories of 400 actors and 1,200 cooperations, Node ${process.version}, load ${load.toFixed(1)}`,
);
console.log(`${''.padEnd(40)}${sizes.map((size) => String(size).padStart(12)).join('')}       ×`);
for (const [act, figures] of table) {
  const cells = sizes.map((size) => {
    const one = figures.find(({ territories }) => territories === size);
    return (
      one === undefined
        ? '–'
        : `${one.figure.toFixed(one.unit === 's' ? 1 : 0)} ${one.unit === 'ms of processor' ? 'ms' : one.unit}`
    ).padStart(12);
  });
  const [first, last] = [figures[0]?.figure ?? Number.NaN, figures.at(-1)?.figure ?? Number.NaN];
  console.log(`${act.padEnd(40)}${cells.join('')}${(last / first).toFixed(2).padStart(8)}`);
}
