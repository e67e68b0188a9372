import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../results/median.ts';
import { nameMaker } from './made-names.ts';
import { territoryIdOf } from './make-installation.ts';

/** Writes the cost of an act, in milliseconds. */
export type NoteAct = (act: string, milliseconds: number) => void;

const ROUNDS = 9;
const json = { 'content-type': 'application/json', 'if-match': '*' };

/** Asks a server, and waits where it is busy for the moment. */
export async function ask<T = unknown>(
  address: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  for (;;) {
    const answer = await fetch(`${address}${path}`, {
      ...{ method, headers: json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status === 503) {
      await pause(1000 * Number(answer.headers.get('retry-after') ?? 1));
      continue;
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** Times the acts of one territory of an installation, each nine times and after a write; the median. */
export async function timeActs(address: string, note: NoteAct): Promise<void> {
  const id = territoryIdOf(3);
  const here = `/api/territories/${id}`;
  const names = nameMaker(99);
  const places = Array.from({ length: 20 }, () => names.place());
  const send = (method: string, path: string, body?: unknown) => ask(address, method, path, body);
  const write = (round: number) => send('PATCH', `/api/actors/${id}-a9`, { description: `Passage ${round}` });
  const file = (lines: number) => {
    const rows = Array.from({ length: lines }, (_, i) => `${names.actor(places)} ${i};Association`);
    return Buffer.from(['Nom;Famille', ...rows, ''].join('\n')).toString('base64');
  };
  const acts: Record<string, (round: number) => Promise<unknown>> = {
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
    'list of territories': () => send('GET', '/api/territories'),
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
  for (const [act, run] of Object.entries(acts)) {
    await run(0);
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await write(round);
      const begin = performance.now();
      await run(round);
      times.push(performance.now() - begin);
    }
    note(act, median(times));
  }
  await timePhone(address, here, note);
  await timeImport(address, here, { content: file(1_000), note });
}

async function timePhone(address: string, here: string, note: NoteAct): Promise<void> {
  const workshop = await ask<{ id: string }>(address, 'POST', `${here}/workshops`, {
    title: 'Atelier',
    on: '2026-12-01',
  });
  const at = `${here}/workshops/${workshop.id}`;
  await ask(address, 'PATCH', at, { status: 'open' });
  const { code } = await ask<{ code: string }>(address, 'POST', `${at}/code`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    await ask(address, 'POST', '/api/sessions/by-code', { code, name: `Jo ${round}` });
    times.push(performance.now() - begin);
  }
  note('a phone joins', median(times));
}

async function timeImport(
  address: string,
  here: string,
  { content, note }: { readonly content: string; readonly note: NoteAct },
): Promise<void> {
  const begin = performance.now();
  const settings = { unchosen: 'new' };
  const { revision } = await ask<{ revision: number }>(address, 'POST', `${here}/imports`, {
    name: 'liste.csv',
    content,
    settings,
  });
  note('import of 1,000 lines', performance.now() - begin);
  const again = performance.now();
  await ask(address, 'POST', `${here}/changes/${revision}/undo`);
  note('undo of that import', performance.now() - again);
}
