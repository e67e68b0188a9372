import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Gap, GapList } from '../../model/contract/gap.ts';
import { DRAWN_AT_MOST, MapGroups } from '../../model/contract/map-part.ts';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { largeFacts } from '../support/large-facts.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
const t = randomId('t');
const at = (path: string) => `/api/territories/${t}/${path}`;

describe('a map that is too large to be drawn', () => {
  beforeAll(async () => {
    api = await openGuardedApp();
    amina = await becomeAdministrator(api);
    const size = DRAWN_AT_MOST + 100;
    const facts = largeFacts(t, { actors: size, cooperations: size });
    const actors = facts.actors.map((actor, i) => (i % 10 === 0 ? { ...actor, private: true } : actor));
    await storeFacts(inject('neo4j'), { ...facts, actors });
    reader = await comeIn(amina, 'reader', [t]);
  });
  afterAll(async () => {
    await api.close();
    await removeFacts(inject('neo4j'), t);
  });

  const read = async <T>(browser: TestBrowser, path: string, schema: { parse: (value: unknown) => T }) =>
    schema.parse(await browser.ask('GET', at(path)));

  it('is complete on request, and lists no actors for a smaller request', async () => {
    expect((await read(amina, 'map', TerritoryMap)).actors).toHaveLength(DRAWN_AT_MOST + 100);
    const { part, actors, territory } = await read(amina, `map?atMost=${DRAWN_AT_MOST}`, TerritoryMap);
    expect(actors).toEqual([]);
    expect(part).toEqual({ actors: DRAWN_AT_MOST + 100, leaving: 0, beyond: true });
    expect(territory.counts.actors).toBe(DRAWN_AT_MOST + 100);
  });

  it.each(['family', 'theme'])(
    'has as many in its groups by %s as it has, for each who reads',
    async (by) => {
      for (const browser of [amina, reader]) {
        const map = await read(browser, 'map', TerritoryMap);
        const { actors, groups, ties } = await read(browser, `map/groups?by=${by}`, MapGroups);
        const inGroups = groups.reduce((sum, group) => sum + group.actors, 0);
        const links = [...groups, ...ties].reduce((sum, one) => sum + one.links, 0);
        expect([actors, inGroups, links]).toEqual([map.actors.length, map.actors.length, map.links.length]);
      }
    },
  );

  it('says nothing of what is private, in groups or parts', async () => {
    expect((await read(reader, 'map/groups', MapGroups)).actors).toBe((DRAWN_AT_MOST + 100) * 0.9);
    const part = await read(reader, 'map?family=business', TerritoryMap);
    expect(part.actors.length).toBeGreaterThan(100);
    expect(part.actors.filter((actor) => actor.private)).toEqual([]);
    expect(await reader.outcome('GET', at(`map?around=${t}-a10`))).toBe('404 ACTOR_NOT_FOUND');
  });

  it('opens a group, a group of a group, and an actor with its partners', async () => {
    const { groups } = await read(amina, 'map/groups?by=theme&family=business', MapGroups);
    const [first] = groups;
    const part = await read(amina, `map?family=business&theme=${first?.key}&atMost=3000`, TerritoryMap);
    expect(part.part).toMatchObject({ actors: first?.actors, beyond: false });
    const around = await read(amina, `map?around=${t}-a1&atMost=3000`, TerritoryMap);
    expect(around.actors.length).toBeGreaterThan(1);
    expect(around.cooperations.every(({ parties }) => parties.length > 1)).toBe(true);
  });

  it('has the questions of a part: what concerns someone of it or everyone, and what is on the screen', async () => {
    const whole = await read(amina, 'gaps', GapList);
    const { actors } = await read(amina, 'map?family=business', TerritoryMap);
    const inside = new Set(actors.filter(({ family }) => family === 'business').map(({ id }) => id));
    const concerns = ({ evidence: { actorIds } }: Gap) =>
      actorIds.length === 0 || actorIds.some((id) => inside.has(id));
    const elsewhere = whole.items.find((gap) => !concerns(gap) && !gap.delicate);
    await amina.ask('PUT', at(`gaps/${elsewhere?.key}`), { shown: 1 });
    const part = await read(amina, 'gaps?family=business', GapList);
    const keys = ({ items }: GapList) => items.map(({ key }) => key).sort();
    expect(keys(part)).toEqual(
      [...whole.items.filter(concerns).map(({ key }) => key), elsewhere?.key ?? ''].sort(),
    );
    expect(part.items.length).toBeLessThan(whole.items.length / 2);
    expect(part.headline).toBeLessThan(whole.headline);
    expect(part.heard).toEqual(whole.heard);
    expect(await reader.outcome('GET', at(`gaps?around=${t}-a10`))).toBe('404 ACTOR_NOT_FOUND');
  });

  it('answers 304 to a client with the current groups, and refuses an unknown group', async () => {
    const { headers } = await amina.send('GET', at('map/groups'));
    const again = { 'if-none-match': String(headers.etag) };
    expect((await amina.send('GET', at('map/groups'), undefined, again)).statusCode).toBe(304);
    expect(await amina.outcome('GET', at('map/groups?by=weight'))).toBe('400 INVALID_INPUT');
    expect(await amina.outcome('GET', at('map?atMost=0'))).toBe('400 INVALID_INPUT');
  });
});
