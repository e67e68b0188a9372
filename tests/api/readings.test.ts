import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallFacts } from '../support/small-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

describe('readings', () => {
  let test: TestApp;
  const id = randomId('t');
  const name = (short: string) => `${id}-${short}`;
  const url = (path: string) => `/api/territories/${id}/${path}`;

  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
  });
  afterAll(() => test.close());

  it('draws the map at the day of the territory', async () => {
    const response = await test.send('GET', url('map'));
    expect(response.statusCode).toBe(200);
    const map = response.json();
    expect(map.day).toBe('2026-03-12');
    expect(map.territory).toMatchObject({
      id,
      revision: 1,
      counts: { actors: 3, cooperations: 2, commitments: 1 },
    });
    const ids = (list: ReadonlyArray<{ id: string }>) => list.map((item) => item.id).sort();
    expect(ids(map.actors)).toEqual(['ademe', 'jardin', 'mairie', 'moulin'].map(name));
    expect(map.actors.find((actor: { id: string }) => actor.id === name('ademe'))).not.toHaveProperty(
      'membership',
    );
    expect(map.actors.filter((actor: { outside?: boolean }) => actor.outside)).toHaveLength(1);
    expect(map.actors.find((actor: { id: string }) => actor.id === name('mairie'))).toMatchObject({
      x: 10,
      y: -20,
    });
    expect(ids(map.reserve)).toEqual([name('region')]);
    expect(map.memberships).toEqual([{ fromId: name('mairie'), toId: name('region') }]);
    // A cooperation before its start is absent, a weak one is linked nevertheless, and one outside creates no
    // link.
    expect(ids(map.cooperations)).toEqual(['etude', 'legumes'].map(name));
    expect(map.links).toEqual([
      { actorIds: [name('jardin'), name('mairie')], intensity: 1, cooperationIds: [name('legumes')] },
    ]);
    expect(map.commitments.map((commitment: { status: string }) => commitment.status).sort()).toEqual([
      'kept',
      'open',
    ]);
    expect(map.needs).toMatchObject([{ actorId: name('jardin'), offeredByIds: [name('moulin')] }]);
    expect(map.offers).toMatchObject([{ actorId: name('moulin'), neededByIds: [name('jardin')] }]);
  });

  it('reads another day, and without transactions', async () => {
    const past = (await test.send('GET', url('map?at=2020-01-01'))).json();
    expect(past.territory.counts.actors).toBe(2);
    const later = (await test.send('GET', url('map?at=2026-10-01'))).json();
    expect(later.cooperations).toHaveLength(3);
    const plain = (await test.send('GET', url('map?withoutTransactions=true'))).json();
    expect(plain.cooperations.map((cooperation: { id: string }) => cooperation.id)).toEqual([
      name('legumes'),
    ]);
    expect(plain.actors.filter((actor: { outside?: boolean }) => actor.outside)).toEqual([]);
  });

  it('answers 304 to a known ETag; day, query and language make others', async () => {
    const first = await test.send('GET', url('map'));
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(String(first.headers.vary)).toContain('Accept-Language');
    const again = await test.send('GET', url('map'), undefined, { 'if-none-match': etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    for (const [path, headers] of [
      ['map?at=2026-03-11', {}],
      ['map?withoutTransactions=true', {}],
      ['charter', {}],
      ['map', { 'accept-language': 'en' }],
    ] as const) {
      const other = await test.send('GET', url(path), undefined, { 'if-none-match': etag, ...headers });
      expect([path, other.statusCode]).toEqual([path, 200]);
    }
  });

  it('reads the Charter, the families and what rests on an actor', async () => {
    const charter = (await test.send('GET', url('charter'))).json();
    expect(charter.signatoryIds).toEqual([name('mairie')]);
    expect(charter.unheardIds).toEqual([name('mairie')]);
    expect(charter.items.at(-1)).toEqual({
      commitmentId: name('cantine'),
      carrierIds: [name('mairie'), name('moulin')],
      actingIds: [name('jardin'), name('mairie')],
      cooperationIds: [name('legumes')],
    });
    const matrix = (await test.send('GET', url('families?minIntensity=1'))).json();
    expect(matrix).toMatchObject({ observed: 1, pairs: 3 });
    const two = (
      await test.send('GET', url('families?a=local_authority&b=social_economy&minIntensity=1'))
    ).json();
    expect(two).toMatchObject({ observed: 1, pairs: 1, sides: [{ actorIds: [name('mairie')] }, {}] });
    const sides = await test.send(
      'GET',
      url(`sides?a=${name('mairie')}&b=${name('jardin')},${name('moulin')}&minIntensity=1`),
    );
    expect(sides.json()).toMatchObject({
      observed: two.observed,
      pairs: 2,
      sides: [{ actorIds: [name('mairie')] }, { actorIds: [name('jardin'), name('moulin')] }],
    });
    const rests = (await test.send('GET', url(`actors/${name('mairie')}/dependents`))).json();
    expect(rests).toEqual({
      cutOffIds: [],
      commitmentIds: [],
      cooperationIds: ['etude', 'legumes'].map(name),
    });
  });

  it('suggests the garden and the mill, says why, and gives a text', async () => {
    const french = (await test.send('GET', url('suggestions'))).json();
    const [first] = french.items;
    expect(first.key).toBe(`${name('jardin')}:${name('moulin')}`);
    expect(first.reasons[0]).toEqual({
      kind: 'need_offer',
      text: `${name('jardin')} cherche «\u202fun hangar\u202f», ${name('moulin')} propose «\u202fun grenier\u202f».`,
    });
    expect(first.text).toContain('Bonjour,');
    const english = await test.send('GET', url('suggestions'), undefined, { 'accept-language': 'en' });
    expect(english.json().items[0].text).toContain('Hello,');
  });

  it('refuses what does not exist or does not fit', async () => {
    const code = async (path: string) => {
      const response = await test.send('GET', path);
      return [response.statusCode, response.json().code];
    };
    expect(await code('/api/territories/nowhere/map')).toEqual([404, 'TERRITORY_NOT_FOUND']);
    expect(await code(url('actors/nobody/dependents'))).toEqual([404, 'MEMBERSHIP_NOT_FOUND']);
    expect(await code(url(`actors/${name('ademe')}/dependents`))).toEqual([404, 'MEMBERSHIP_NOT_FOUND']);
    expect(await code(url('families?a=state'))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(url('sides?a=state'))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(url('sides?a=state&b=,'))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(url('map?at=2026-02-30'))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(url('map?minIntensity=5'))).toEqual([400, 'INVALID_INPUT']);
    expect(await code(url('map?unknown=1'))).toEqual([400, 'INVALID_INPUT']);
  });
});

describe('the drawing', () => {
  let test: TestApp;
  const id = randomId('t');
  const hostile = '<script>alert(1)</script> & "x" \u0007 </title>';

  beforeAll(async () => {
    test = await openTestApp();
    const facts = smallFacts(id);
    const actors = facts.actors.map((actor, i) => (i === 1 ? { ...actor, name: hostile } : actor));
    await storeFacts(inject('neo4j'), {
      ...facts,
      actors,
      territory: { ...facts.territory, fictional: true },
    });
  });
  afterAll(() => test.close());

  it('is a file that stands alone and does nothing', async () => {
    const response = await test.send('GET', `/api/territories/${id}/map.svg`);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': expect.stringContaining('image/svg+xml'),
      'content-disposition': `attachment; filename="${id}.svg"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const svg = response.body;
    expect(svg).not.toMatch(/<script|<foreignObject|<a[\s>]|href/i);
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).toContain('territoire fictif');
    expect(svg).toContain(
      'Carte déclarative de 3 acteurs, état au 12 mars 2026\u202f; l’absence d’un lien ne prouve pas l’absence de coopération.',
    );
  });

  it('is known by its ETag, and says all of it in English too', async () => {
    const url = `/api/territories/${id}/map.svg`;
    const first = await test.send('GET', url);
    const etag = String(first.headers.etag);
    expect((await test.send('GET', url, undefined, { 'if-none-match': etag })).statusCode).toBe(304);
    const english = await test.send('GET', url, undefined, {
      'accept-language': 'en',
      'if-none-match': etag,
    });
    expect(english.statusCode).toBe(200);
    expect(english.body).toContain('the absence of a link does not prove the absence of cooperation.');
  });
});
