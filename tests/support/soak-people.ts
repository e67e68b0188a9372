import { expect } from 'vitest';
import { Participant } from './room.ts';
import { csvOf } from './room-model.ts';
import { randomId } from './test-app.ts';
import { cooperationBody } from './write-api.ts';

/** Somebody who does the same again and again, whatever becomes of servers and database, until told to end. */
export class Busy {
  readonly name: string;
  readonly who: Participant;
  rounds = 0;
  readonly #round: (i: number) => Promise<void>;
  #isOver = false;
  #work: Promise<void> = Promise.resolve();

  constructor(name: string, who: Participant, round: (i: number) => Promise<void>) {
    this.name = name;
    this.who = who;
    this.#round = round;
  }

  begin(): void {
    this.#work = this.#go();
    this.#work.catch(() => undefined);
  }

  /** Rejects when something was refused. */
  get work(): Promise<void> {
    return this.#work;
  }

  end(): Promise<void> {
    this.#isOver = true;
    return this.#work;
  }

  async #go(): Promise<void> {
    for (; !this.#isOver; this.rounds += 1) await this.#round(this.rounds);
  }
}

// Time for an engine to start on a busy machine.
const POLL = { timeout: 300_000, interval: 200 };

/** Waits until each of them has completed another round. */
export async function allGoOn(busy: readonly Busy[]): Promise<void> {
  const had = busy.map(({ rounds }) => rounds);
  const waiting = () =>
    busy.flatMap(({ name, who, rounds }, i) => (rounds > (had[i] ?? 0) ? [] : [`${name}: ${who.answered}`]));
  await Promise.race([expect.poll(waiting, POLL).toEqual([]), Promise.all(busy.map(({ work }) => work))]);
}

/**
 * Sends requests that must be accepted. A repeated request whose first answer was lost returns no revision:
 * the earlier one stays.
 */
async function done(who: Participant, method: string, path: string, body?: unknown) {
  const answer = await who.write(method, path, body);
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer;
}

const family = 'social_economy';
const NAMES = Array.from({ length: 120 }, (_, i) => `Zq${(i * 7919).toString(36)}v${i}`);

/** Imports files: the same names, with new values each time. */
export const importer = (origin: string, t: string): Busy => {
  const who = new Participant(origin, t);
  return new Busy('importer', who, async (i) => {
    const lines = NAMES.slice((i * 17) % 80, ((i * 17) % 80) + 40).map((name) => ({
      name,
      mission: `Vague ${i}`,
    }));
    const content = Buffer.from(csvOf(lines)).toString('base64');
    await done(who, 'POST', `${who.here}/imports`, {
      name: 'vague.csv',
      content,
      settings: { unchosen: 'new' },
    });
  });
};

/** Notes an organisation twice, links both, and makes them one. */
export const merger = (origin: string, t: string, partnerId: string): Busy => {
  const who = new Participant(origin, t);
  return new Busy('merger', who, async () => {
    const [gone, kept] = [randomId('gone'), randomId('kept')];
    for (const id of [gone, kept]) await done(who, 'POST', `${who.here}/actors`, { id, name: id, family });
    for (const id of [gone, kept])
      await done(who, 'POST', `${who.here}/cooperations`, cooperationBody([id, partnerId]));
    const { revision } = await done(who, 'POST', `/api/actors/${gone}/merge`, { intoId: kept });
    if (revision !== undefined) {
      await done(who, 'POST', `${who.here}/changes/${revision}/undo`);
      await done(who, 'DELETE', `/api/actors/${gone}`);
    }
    await done(who, 'DELETE', `/api/actors/${kept}`);
  });
};

/** Writes, and takes back what it wrote; what it removed comes back, and is removed for good. */
export const undoer = (origin: string, t: string): Busy => {
  const who = new Participant(origin, t);
  const back = async (answer: { revision: number | undefined }): Promise<void> => {
    if (answer.revision !== undefined) await done(who, 'POST', `${who.here}/changes/${answer.revision}/undo`);
  };
  return new Busy('undoer', who, async (i) => {
    const id = randomId('undone');
    await done(who, 'POST', `${who.here}/actors`, { id, name: id, family, tags: ['x'] });
    await back(await done(who, 'PATCH', `/api/actors/${id}`, { mission: `Dit ${i}`, tags: [] }));
    await back(
      await done(who, 'PUT', `${who.here}/positions`, { positions: [{ actorId: id, x: i, y: 0.5 }] }),
    );
    const removed = await done(who, 'DELETE', `/api/actors/${id}`);
    if (removed.revision === undefined) return;
    await back(removed);
    await done(who, 'DELETE', `/api/actors/${id}`);
  });
};

/** Moves an organisation to another territory and back. */
export const traveller = (origin: string, t: string, elsewhere: string): Busy => {
  const who = new Participant(origin, t);
  return new Busy('traveller', who, async (i) => {
    const id = randomId('shared');
    const there = `/api/territories/${elsewhere}/actors/${id}`;
    await done(who, 'POST', `${who.here}/actors`, { id, name: id, family });
    await done(who, 'PUT', there, { onMap: i % 2 === 0 });
    await done(who, 'PATCH', `/api/actors/${id}`, { description: 'Dit des deux côtés' });
    await done(who, 'DELETE', i % 3 === 0 ? there : `${who.here}/actors/${id}`);
    await done(who, 'DELETE', `/api/actors/${id}`);
  });
};

/** Repeats the answers of a phone about needs, offers and commitments of its organisation. */
export const phone = (who: Participant, address: string, actorId: string, participantId: string): Busy =>
  new Busy('phone', who, async (i) => {
    const [needs, offers] = [
      [{ resourceId: 'land', note: `Tour ${i}` }],
      i % 2 === 0 ? [] : [{ resourceId: 'premises' }],
    ];
    const added = [{ id: `${participantId}-${i}`, text: `Engagement ${i}`, role: 'contributor' }];
    const said = [
      { screen: 'needs', needs, offers },
      { screen: 'understanding', expertise: `Tour ${i}` },
      ...(i % 20 === 0 ? [{ screen: 'commitments', carried: [], added }] : []),
    ];
    for (const answers of said)
      await done(who, 'PUT', `${address}/contributions/${participantId}-${answers.screen}`, {
        ...{ participantId, actorId, answers },
      });
  });

const FILES = [
  ...['export.csv', 'export.xlsx', 'export.graphml', 'export.gexf', 'export.json', 'export.cypher'],
  ...['map.svg', 'gaps', 'measures', 'report', 'changes?limit=100'],
];

/** Downloads files and queries: each is complete, or its reader gets “try again”. */
export const reader = (origin: string, t: string): Busy => {
  const who = new Participant(origin, t);
  return new Busy('reader', who, async (i) => {
    const path = `${who.here}/${FILES[i % FILES.length]}`;
    const response = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(60_000) }).catch(
      () => null,
    );
    const isWhole = await response?.arrayBuffer().then(
      () => true,
      () => false,
    );
    // Nobody there: a moment before it asks again.
    if (isWhole !== true) await new Promise((resolve) => setTimeout(resolve, 200));
    else expect([200, 503], path).toContain(response?.status);
  });
};
