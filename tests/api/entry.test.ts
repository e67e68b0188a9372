import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallFacts } from '../support/small-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

describe('the entry line', () => {
  let test: TestApp;
  const id = randomId('t');
  const name = (short: string) => `${id}-${short}`;
  const at = (path: string) => `/api/territories/${id}${path}`;
  const preview = async (text: string, more: object = {}) =>
    (await test.send('POST', at('/entry/preview'), { text, language: 'fr', ...more })).json();
  const add = (short: string, called: string, more: object = {}) =>
    test.send('POST', at('/actors'), { id: name(short), name: called, family: 'social_economy', ...more });

  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
    await add('paniers', 'AMAP Les Paniers du Bocage');
    await add('college', 'Collège Jean-Moulin');
    await add('mjc', 'MJC de Montbriac');
  });
  afterAll(() => test.close());

  it('previews a link with its direction, and writes nothing', async () => {
    const before = (await test.send('GET', at('/map'))).json();
    const { outcome, says, plan } = await preview('L’AMAP livre le collège');
    expect(outcome).toBe('plan');
    expect(says).toBe('Collège Jean-Moulin achète à AMAP Les Paniers du Bocage.');
    expect(plan).toEqual([
      {
        does: 'link',
        actors: [{ id: name('college') }, { id: name('paniers') }],
        nature: 'commissions',
        status: 'active',
        from: [{ id: name('college') }],
        to: [{ id: name('paniers') }],
      },
    ]);
    expect((await test.send('GET', at('/map'))).json().territory.revision).toBe(before.territory.revision);
  });

  it('writes a plan of several steps as one change, once for one key', async () => {
    const { plan } = await preview('Menuiserie Kessler aide la MJC et finance le collège');
    expect(plan.map(({ does }: { does: string }) => does)).toEqual(['add-actor', 'link', 'link']);
    const before = (await test.send('GET', at('/map'))).json().territory.revision;
    const headers = { 'idempotency-key': randomId('m') };
    const first = await test.send('POST', at('/entry'), { plan }, headers);
    expect([first.statusCode, first.json().revision]).toEqual([201, before + 1]);
    const again = await test.send('POST', at('/entry'), { plan }, headers);
    expect([again.statusCode, again.json().revision]).toEqual([201, before + 1]);
    const map = (await test.send('GET', at('/map'))).json();
    expect(map.actors.filter((actor: { name: string }) => actor.name === 'Menuiserie Kessler')).toHaveLength(
      1,
    );
  });

  it('refuses a plan whose actor is gone or whose name is taken by now, and writes nothing', async () => {
    const { plan } = await preview('Boulangerie Morin fournit le collège');
    await add('morin', 'Boulangerie Morin');
    const taken = await test.send('POST', at('/entry'), { plan });
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'PLAN_STALE']);
    const gone = await test.send('POST', at('/entry'), {
      plan: [
        {
          does: 'link',
          actors: [{ id: name('mjc') }, { id: 'nobody' }],
          nature: 'unspecified',
          status: 'active',
        },
      ],
    });
    expect([gone.statusCode, gone.json().code]).toEqual([409, 'PLAN_STALE']);
  });

  it('adds an organisation that is not on the map to the last link, as one change', async () => {
    const { plan } = await preview('la MJC bosse avec le collège');
    await test.send('POST', at('/entry'), { plan });
    const previous = [{ text: 'la MJC bosse avec le collège' }];
    const { plan: added } = await preview('l’épicerie Le Bocal aussi', { previous });
    expect(added).toMatchObject([
      { does: 'add-actor', actor: { name: 'épicerie Le Bocal' } },
      { does: 'change', op: 'add', party: { name: 'épicerie Le Bocal' } },
    ]);
    expect((await test.send('POST', at('/entry'), { plan: added })).statusCode).toBe(201);
  });

  it('adds two organisations with their link, where the map has neither', async () => {
    const { outcome, plan } = await preview('Emmaüs et la recyclerie Le Grenier partagent un hangar');
    expect(outcome).toBe('plan');
    expect(plan.map(({ does }: { does: string }) => does)).toEqual(['add-actor', 'add-actor', 'link']);
    expect((await test.send('POST', at('/entry'), { plan })).statusCode).toBe(201);
    const { actors } = (await test.send('GET', at('/map'))).json();
    expect(actors).toContainEqual(
      expect.objectContaining({ name: 'Recyclerie Le Grenier', family: 'social_economy' }),
    );
  });

  it('corrects the last line on the cooperation that it made', async () => {
    const { plan } = await preview('l’AMAP bosse avec la MJC');
    await test.send('POST', at('/entry'), { plan });
    const previous = [{ text: 'l’AMAP bosse avec la MJC' }];
    const { plan: swap } = await preview('pas la MJC, le collège', { previous });
    expect(swap[0]).toMatchObject({
      does: 'change',
      op: 'swap',
      swap: [{ id: name('mjc') }, { id: name('college') }],
    });
    expect((await test.send('POST', at('/entry'), { plan: swap })).statusCode).toBe(201);
    const { cooperations } = (await test.send('GET', at('/map'))).json();
    const noted = cooperations.find((one: { id: string }) => one.id === swap[0].cooperationId);
    expect(noted.parties.map(({ actorId }: { actorId: string }) => actorId).sort()).toEqual(
      [name('college'), name('paniers')].sort(),
    );
  });

  it('stores when a link began, in its own line or in the next one', async () => {
    const startOf = async (cooperationId: string) =>
      (await test.send('GET', `/api/cooperations/${cooperationId}`)).json().startedOn;
    const said = 'la MJC conseille le collège depuis mars 2021';
    const noted = await test.send('POST', at('/entry'), { plan: (await preview(said)).plan });
    const previous = [{ text: said, revision: noted.json().revision }];
    const { plan } = await preview('depuis 2019 en fait', { previous });
    expect(plan).toMatchObject([{ does: 'change', op: 'start', since: '2019' }]);
    expect(await startOf(plan[0].cooperationId)).toBe('2021-03');
    expect((await test.send('POST', at('/entry'), { plan })).statusCode).toBe(201);
    expect(await startOf(plan[0].cooperationId)).toBe('2019');
  });

  it('takes the end off a link that is active again', async () => {
    const said = 'la MJC accompagne le collège';
    const write = async (plan: object) =>
      (await test.send('POST', at('/entry'), { plan })).json().revision as number;
    const line = async (text: string, previous: object[] = []) => {
      const { plan } = await preview(text, { previous });
      return { plan, said: { text, revision: await write(plan) } };
    };
    const first = await line(said);
    const second = await line('c’est fini depuis 2023', [first.said]);
    const { plan } = await line('c’est reparti', [first.said, second.said]);
    const link = (await test.send('GET', `/api/cooperations/${plan[0].cooperationId}`)).json();
    expect([link.status, link.endedOn ?? null]).toEqual(['active', null]);
  });

  it('moves a need to another actor as one change', async () => {
    const said = 'la MJC cherche un local';
    const noted = await test.send('POST', at('/entry'), { plan: (await preview(said)).plan });
    const previous = [{ text: said, revision: noted.json().revision }];
    const { plan } = await preview('non, plutôt le collège', { previous });
    expect((await test.send('POST', at('/entry'), { plan })).statusCode).toBe(201);
    const needsOf = async (short: string) =>
      (await test.send('GET', `/api/actors/${name(short)}`))
        .json()
        .needs.map(({ resourceId }: { resourceId: string }) => resourceId);
    expect([await needsOf('mjc'), await needsOf('college')]).toEqual([[], ['premises']]);
  });

  it('adds further newcomers on the side of the party replaced, as one change', async () => {
    const said = 'le collège finance l’AMAP';
    const noted = await test.send('POST', at('/entry'), { plan: (await preview(said)).plan });
    const previous = [{ text: said, revision: noted.json().revision }];
    await add('gaec', 'GAEC du Grand Pré');
    const { plan } = await preview('pas l’AMAP, la MJC et le GAEC', { previous });
    const { statusCode, json } = await test.send('POST', at('/entry'), { plan });
    expect([statusCode, json().revision]).toEqual([201, noted.json().revision + 2]);
    const { cooperations } = (await test.send('GET', at('/map'))).json();
    const changed = cooperations.find((one: { id: string }) => one.id === plan[0].cooperationId);
    expect(
      changed.parties.map(({ actorId, role }: { actorId: string; role: string }) => [actorId, role]).sort(),
    ).toEqual([
      [name('college'), 'from'],
      [name('gaec'), 'to'],
      [name('mjc'), 'to'],
    ]);
  });

  it('corrects what the change of an earlier line noted, by its revision, whatever was noted since', async () => {
    const first = await preview('l’AMAP co-organise un marché avec le collège');
    const noted = (await test.send('POST', at('/entry'), { plan: first.plan })).json();
    const own = Object.keys(noted.after).find((key) => key.startsWith('Cooperation:'));
    await test.send('POST', at('/cooperations'), {
      ...{ nature: 'co_produces', status: 'active', intensity: 2 },
      parties: ['paniers', 'college'].map((short) => ({ actorId: name(short), role: 'member' })),
    });
    const previous = [{ text: 'l’AMAP co-organise un marché avec le collège', revision: noted.revision }];
    const { plan } = await preview('niveau 3', { previous });
    expect(plan).toMatchObject([{ does: 'change', op: 'level', level: 3 }]);
    expect(`Cooperation:${plan[0].cooperationId}`).toBe(own);
  });

  it('forgets an earlier line whose change was undone, and remembers it once that is done again', async () => {
    const said = { text: 'la MJC finance le collège' };
    const { plan } = await preview(said.text);
    const { revision } = (await test.send('POST', at('/entry'), { plan })).json();
    const previous = [{ ...said, revision }];
    const ops = async () =>
      (await preview('pas le collège, l’AMAP', { previous })).plan.map(({ op }: { op: string }) => op);
    expect(await ops()).toEqual(['swap']);
    const undone = (await test.send('POST', at(`/changes/${revision}/undo`))).json();
    expect(await ops()).toEqual([]);
    await test.send('POST', at(`/changes/${undone.revision}/undo`));
    expect(await ops()).toEqual(['swap']);
  });

  it('takes a line back with the actors that it added, in one change, by its revision', async () => {
    const text = 'Menuiserie Aubrac finance la MJC';
    const { plan } = await preview(text);
    const { revision } = (await test.send('POST', at('/entry'), { plan })).json();
    const { plan: back } = await preview('enlève ça', { previous: [{ text, revision }] });
    expect(back).toMatchObject([{ does: 'change', op: 'undo', revision }]);
    const done = await test.send('POST', at('/entry'), { plan: back });
    expect([done.statusCode, done.json().revision]).toEqual([201, revision + 1]);
    const map = (await test.send('GET', at('/map'))).json();
    expect(map.actors.map((actor: { name: string }) => actor.name)).not.toContain('Menuiserie Aubrac');
    expect((await test.send('POST', at('/entry'), { plan: back })).statusCode).toBe(409);
  });

  it('marks levels that nobody stated as assumed in one change, undone as one, and no declared one', async () => {
    const link = (short: string, more: object = {}) =>
      test.send('POST', at('/cooperations'), {
        ...{ id: name(short), nature: 'unspecified', status: 'active', intensity: 1 },
        parties: ['paniers', 'mjc'].map((one) => ({ actorId: name(one), role: 'member', ...more })),
      });
    await link('old1');
    await link('old2');
    await link('declared', { declaredIntensity: 1 });
    const assume = (...shorts: string[]) => ({
      plan: shorts.map((short) => ({
        ...{ does: 'change', op: 'level', level: 2, assumed: true },
        cooperationId: name(short),
      })),
    });
    const levels = async () => {
      const { cooperations } = (await test.send('GET', at('/map'))).json();
      return ['old1', 'old2', 'declared'].map((short) => {
        const found = cooperations.find((one: { id: string }) => one.id === name(short));
        return [found.intensity, found.intensityAssumed];
      });
    };
    expect((await test.send('POST', at('/entry'), assume('old1', 'declared'))).statusCode).toBe(409);
    const done = await test.send('POST', at('/entry'), assume('old1', 'old2'));
    expect([done.statusCode, await levels()]).toEqual([
      201,
      [
        [2, true],
        [2, true],
        [1, undefined],
      ],
    ]);
    await test.send('POST', at(`/changes/${done.json().revision}/undo`));
    expect(await levels()).toEqual([
      [1, undefined],
      [1, undefined],
      [1, undefined],
    ]);
  });

  it('asks instead of choosing between two, and takes the answer', async () => {
    await add('jardin1', 'Jardin Coquelicot');
    await add('jardin2', 'Jardin Bleuet');
    const { outcome, question } = await preview('le jardin aide la MJC');
    expect(outcome).toBe('question');
    const choice = question.choices[0].id;
    const answered = await preview('le jardin aide la MJC', { answers: [{ question: question.id, choice }] });
    expect(answered.plan[0].from).toEqual([{ id: choice }]);
  });

  it('notes nothing of an aside, of a negation and of a quarrel', async () => {
    for (const text of [
      'pause café',
      'ok',
      'l’AMAP ne travaille pas avec la MJC',
      'l’AMAP et la MJC sont fâchées',
    ])
      expect([text, (await preview(text)).outcome]).toEqual([text, 'nothing']);
  });
});

describe('other names of an actor', () => {
  let test: TestApp;
  const id = randomId('t');

  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
  });
  afterAll(() => test.close());

  it('are answered as objects where they were made, changed and read', async () => {
    const aliases = [
      { name: 'CCPM', kind: 'acronym' },
      { name: 'Le Foyer', kind: 'former', until: '2019' },
    ];
    const body = { id: `${id}-cc`, name: 'Communauté de communes', family: 'local_authority', aliases };
    const made = await test.send('POST', `/api/territories/${id}/actors`, body);
    expect([made.statusCode, made.json().aliases]).toEqual([201, aliases]);
    const patch = { aliases: [...aliases, 'la comcom'] };
    const changed = await test.send('PATCH', `/api/actors/${id}-cc`, patch, { 'if-match': '*' });
    const all = [...aliases, { name: 'la comcom', kind: 'everyday' }];
    expect([changed.statusCode, changed.json().aliases]).toEqual([200, all]);
    const map = (await test.send('GET', `/api/territories/${id}/map`)).json();
    expect(map.actors.find((actor: { id: string }) => actor.id === `${id}-cc`).aliases).toEqual(all);
    const read = await test.send('GET', `/api/actors/${id}-cc`);
    expect(read.json().aliases).toEqual(all);
    const line = { text: 'CCPM finance la MJC', language: 'fr' };
    const preview = await test.send('POST', `/api/territories/${id}/entry/preview`, line);
    expect(preview.statusCode).toBe(200);
  });
});
