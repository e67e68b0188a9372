import { randomUUID } from 'node:crypto';
import { median } from '../results/median.ts';
import { ask } from './ask.ts';
import type { Installation } from './installations.ts';
import { nameMaker } from './made-names.ts';
import { territoryIdOf } from './make-installation.ts';

const ROUNDS = 9;
const IMPORTS = 2;
const id = territoryIdOf(3);
const here = `/api/territories/${id}`;

type Act = (round: number) => Promise<unknown>;

/** Returns a list of names as a table, in Base64. */
const fileOf = (maker: ReturnType<typeof nameMaker>, places: readonly string[], lines: number): string => {
  const rows = Array.from({ length: lines }, (_, i) => `${maker.actor(places)} ${i};Association`);
  return Buffer.from(['Nom;Famille', ...rows, ''].join('\n')).toString('base64');
};

/** Lists the acts of one territory of an installation. */
function actsOf(address: string): Readonly<Record<string, Act>> {
  const names = nameMaker(99);
  const places = Array.from({ length: 20 }, () => names.place());
  const send = (method: string, path: string, body?: unknown) => ask(address, method, path, body);
  const file = (lines: number): string => fileOf(names, places, lines);
  return {
    'names like it': (i) =>
      send(
        'GET',
        `${here}/actors/similar?${new URLSearchParams({ name: names.actor(places).slice(0, 12 + i) })}`,
      ),
    'names like it, misspelt': () => {
      const name = names.actor(places);
      return send(
        'GET',
        `${here}/actors/similar?${new URLSearchParams({ name: `${name.slice(0, -3)}${name.slice(-2)}` })}`,
      );
    },
    'preview of 20 lines': () =>
      send('POST', `${here}/imports/preview`, { name: 'liste.csv', content: file(20), settings: {} }),
    'list of territories': () => send('GET', '/api/territories?limit=12'),
    'search of a territory': () => send('GET', '/api/territories?q=bourg'),
    'search of an actor everywhere': () => send('GET', '/api/actors?q=recyclerie%20bourg'),
    'an actor': (i) =>
      send('POST', `${here}/actors`, {
        id: `${id}-${randomUUID().slice(0, 8)}`,
        name: `${names.actor(places)} ${i}`,
        family: 'citizens',
      }),
    'a link': (i) =>
      send('POST', `${here}/cooperations`, {
        ...{ nature: 'shares_means', status: 'active', intensity: 2 },
        parties: [1, 2].map((k) => ({ actorId: `${id}-a${20 * k + i}`, role: 'member' })),
      }),
    'the map': () => send('GET', `${here}/map`),
    'the questions': () => send('GET', `${here}/gaps`),
    'the changes': () => send('GET', `${here}/changes?order=newest`),
    duplicates: () => send('GET', `${here}/duplicates`),
    suggestions: () => send('GET', `${here}/suggestions`),
    'one territory': () => send('GET', here),
  };
}

/**
 * Times the acts of one territory, each nine times and after a write, by turns in each installation: what else the
 * machine does falls on all alike. Notes the median, and the processor time of server and engine in the mean.
 */
export async function timeActs(installations: readonly Installation[]): Promise<void> {
  const acts = installations.map((one) => ({ one, acts: Object.entries(actsOf(one.address)) }));
  for (const rank of acts[0]?.acts.keys() ?? []) {
    const name = acts[0]?.acts[rank]?.[0] ?? '';
    const write = (address: string, round: number) =>
      ask(address, 'PATCH', `/api/actors/${id}-a9`, { description: `Passage ${rank} ${round}` });
    await byTurns(
      installations,
      name,
      ROUNDS,
      async ({ address }, round) => void (await write(address, round)),
      async (installation, round) => acts.find(({ one }) => one === installation)?.acts[rank]?.[1](round),
    );
  }
  await timePhone(installations);
  await timeImport(installations);
}

/** Times some work in each installation by turns, after a first time that is not counted; notes the median. */
async function byTurns(
  installations: readonly Installation[],
  name: string,
  rounds: number,
  before: (installation: Installation, round: number) => Promise<void>,
  work: (installation: Installation, round: number) => Promise<unknown>,
): Promise<void> {
  const times = new Map(installations.map((one) => [one, [] as number[]]));
  const taken = new Map<Installation, number>();
  for (let round = 0; round <= rounds; round += 1)
    for (const [one, list] of times) {
      await before(one, round);
      const [begin, worked] = [performance.now(), one.processorTime()];
      await work(one, round);
      if (round === 0) continue;
      list.push(performance.now() - begin);
      taken.set(one, (taken.get(one) ?? 0) + one.processorTime() - worked);
    }
  for (const [one, list] of times) {
    one.note(name, median(list), 'ms');
    one.note(`${name}, work`, (taken.get(one) ?? 0) / rounds, 'ms of processor');
  }
}

async function timePhone(installations: readonly Installation[]): Promise<void> {
  const codes = new Map<Installation, string>();
  for (const one of installations) {
    const body = { title: 'Atelier', on: '2026-12-01' };
    const workshop = await ask<{ id: string }>(one.address, 'POST', `${here}/workshops`, body);
    const at = `${here}/workshops/${workshop.id}`;
    await ask(one.address, 'PATCH', at, { status: 'open' });
    codes.set(one, (await ask<{ code: string }>(one.address, 'POST', `${at}/code`)).code);
  }
  const nothing = async (): Promise<void> => undefined;
  await byTurns(installations, 'a phone joins', ROUNDS, nothing, (one, round) =>
    ask(one.address, 'POST', '/api/sessions/by-code', { code: codes.get(one), name: `Jo ${round}` }),
  );
}

async function timeImport(installations: readonly Installation[]): Promise<void> {
  const names = nameMaker(7);
  const places = Array.from({ length: 20 }, () => names.place());
  const files = Array.from({ length: IMPORTS + 1 }, () => fileOf(names, places, 1_000));
  const undo: [Installation, number][] = [];
  const undone = async (): Promise<void> => {
    for (const [one, revision] of undo.splice(0))
      await ask(one.address, 'POST', `${here}/changes/${revision}/undo`);
  };
  await byTurns(
    installations,
    'import of 1,000 lines',
    IMPORTS,
    async (one) => {
      if (undo[0]?.[0] === one) await undone();
    },
    async (one, round) => {
      const body = { name: 'liste.csv', content: files[round], settings: { unchosen: 'new' } };
      const { revision } = await ask<{ revision: number }>(one.address, 'POST', `${here}/imports`, body);
      undo.push([one, revision]);
    },
  );
  await undone();
}
