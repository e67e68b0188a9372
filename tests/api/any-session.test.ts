import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkLog } from '../support/check-log.ts';
import { OFTEN } from '../support/longer.ts';
import { Participant } from '../support/room.ts';
import { csvOf, type Line, UNLIKE_NAMES } from '../support/room-model.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { type Said, SessionModel } from '../support/session-model.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch, WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 20 };

let api: TestApp;
let write: WriteApi;
let origin: string;
beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  write = new WriteApi(api);
});
afterAll(() => api.close());

/** The territory as it is, and a screen that follows it. */
class Session {
  readonly t: string;
  readonly screen: Participant;
  ids = new Map<string, string>();
  linkIds = new Map<string, string>();

  constructor(t: string) {
    this.t = t;
    this.screen = new Participant(origin, t);
  }

  idOf = (name: string): string => this.ids.get(name) ?? '';

  /** Reads the map in the form of the model. */
  async read(): Promise<Said> {
    const { actors, cooperations } = await write.map(this.t);
    this.ids = new Map(actors.map(({ name, id }) => [name, id]));
    this.linkIds = new Map(cooperations.map(({ note, id }) => [note ?? '', id]));
    const names = new Map(actors.map(({ name, id }) => [id, name]));
    return {
      actors: new Map(actors.map(({ name, mission }) => [name, mission ?? ''])),
      links: new Map(
        cooperations.map(({ note, parties }) => [
          note ?? '',
          new Set(parties.map(({ actorId }) => names.get(actorId) ?? actorId)),
        ]),
      ),
    };
  }
}

type Model = Readonly<SessionModel>;
type Step = fc.AsyncCommand<SessionModel, Session>;

/** Builds a step for one action, where it is possible; its result has to equal that of the model. */
const step = (
  said: string,
  check: (model: Model) => boolean,
  act: (model: SessionModel, session: Session) => Promise<void>,
): Step => ({
  check,
  run: async (model, session) => {
    await act(model, session);
    expect(await session.read()).toEqual(model.now);
    expect(await write.revision(session.t)).toBe(model.before.length + 1);
  },
  toString: () => said,
});

/** Picks an existing element. */
const nth = (names: readonly string[], n: number): string => names[n % names.length] ?? '';
const isSomeone = ({ now }: Model): boolean => now.actors.size > 0;

const add = (name: string, mission: string): Step =>
  step(
    `add ${name} (${mission})`,
    ({ now }) => !now.actors.has(name),
    async (model, { t }) => {
      const words = mission === '' ? {} : { mission };
      await write.post(`/api/territories/${t}/actors`, { name, family: 'social_economy', ...words });
      model.say(name, mission);
    },
  );

const say = (who: number, mission: string): Step =>
  step(`${who} says ${mission}`, isSomeone, async (model, { idOf }) => {
    const name = nth(model.names, who);
    await write.patch(`/api/actors/${idOf(name)}`, { mission: mission === '' ? null : mission });
    model.say(name, mission);
  });

const link = (who: readonly number[]): Step => {
  const among = ({ names }: Model) => [...new Set(who.map((n) => nth(names, n)))];
  return step(
    `link ${who.join(' and ')}`,
    (model) => among(model).length > 1,
    async (model, { t, idOf }) => {
      const names = among(model);
      model.links += 1;
      const note = `lien ${model.links}`;
      await write.post(`/api/territories/${t}/cooperations`, cooperationBody(names.map(idOf), { note }));
      model.link(note, names);
    },
  );
};

const unlink = (which: number): Step =>
  step(
    `unlink ${which}`,
    ({ now }) => now.links.size > 0,
    async (model, { linkIds }) => {
      const note = nth([...model.now.links.keys()], which);
      await write.remove(`/api/cooperations/${linkIds.get(note)}`, '*');
      model.unlink(note);
    },
  );

const remove = (who: number): Step =>
  step(`remove ${who}`, isSomeone, async (model, { idOf }) => {
    const name = nth(model.names, who);
    await write.remove(`/api/actors/${idOf(name)}`, '*');
    model.remove(name);
  });

const merge = (one: number, into: number): Step =>
  step(
    `merge ${one} into ${into}`,
    ({ names }) => nth(names, one) !== nth(names, into),
    async (model, { idOf }) => {
      const [gone, kept] = [nth(model.names, one), nth(model.names, into)];
      const body = { intoId: idOf(kept) };
      const reply = await api.send('POST', `/api/actors/${idOf(gone)}/merge`, body, ifMatch('*'));
      expect(reply.statusCode, reply.body).toBe(200);
      model.merge(gone, kept);
    },
  );

const bring = (lines: readonly Line[]): Step =>
  step(
    `bring ${JSON.stringify(lines)}`,
    () => true,
    async (model, { t }) => {
      const content = Buffer.from(csvOf(lines)).toString('base64');
      const settings = { unchosen: 'new' };
      await write.post(`/api/territories/${t}/imports`, { name: 'essai.csv', content, settings });
      model.bring(lines);
    },
  );

const undo = step(
  'undo',
  ({ before }) => before.length > 0,
  async (model, { t }) => {
    await write.undoLast(t);
    model.undo();
  },
);

/** The screen received every change exactly once, and shows the current state. */
const look = step(
  'look',
  () => true,
  async (_, { t, screen }) => {
    const truth = await write.map(t);
    await expect.poll(() => screen.map?.territory.revision, POLL).toBe(truth.territory.revision);
    expect(screen.map).toEqual(truth);
    await expect.poll(() => screen.told.at(-1) ?? 1, POLL).toBe(truth.territory.revision);
    expect(screen.told).toEqual(screen.told.map((_, i) => i + 2));
  },
);

const name = fc.constantFrom(...UNLIKE_NAMES);
const mission = fc.constantFrom('', 'Relier', 'Nourrir', 'Loger ; réparer');
const line = fc.record({ name, mission });
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: (one) => one.name });
const who = fc.nat(7);
const steps = fc.commands(
  [
    fc.tuple(name, mission).map((args) => add(...args)),
    fc.tuple(who, mission).map((args) => say(...args)),
    fc.array(who, { minLength: 2, maxLength: 3 }).map(link),
    who.map(unlink),
    who.map(remove),
    fc.tuple(who, who).map((args) => merge(...args)),
    lines.map(bring),
    fc.constant(undo),
    fc.constant(look),
  ],
  { maxCommands: 30, size: 'max' },
);

describe('any session: actors added, edited, linked, merged, removed, brought in, and any of it undone', () => {
  it('leaves what a plain telling of it says, and a screen that followed shows it', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const session = new Session(await write.territory());
        await session.screen.enter();
        try {
          const model = new SessionModel();
          await fc.asyncModelRun(() => ({ model, real: session }), all);
          await look.run(model, session);
          expect(await checkLog(inject('neo4j'), { territoryIds: [session.t] })).toEqual([]);
        } finally {
          session.screen.leave();
        }
      }),
      runs(6, 20_261_133, 2),
    );
  });
});
