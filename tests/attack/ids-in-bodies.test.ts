import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint, Method } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import { idsTaken } from '../../model/contract/references.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser;
let facilitator: TestBrowser;
let contributor: TestBrowser;
const [here, there] = [randomId('t'), randomId('t')];
const ids = { one: '', two: '', coop: '', commitment: '', brief: '', workshop: '' };
/** Elements of the other territory, and private elements of this one. */
const hidden = { actor: '', cooperation: '', commitment: '', private: '', behind: '' };
const at = (path: string) => `/api/territories/${here}${path}`;

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  const make = async (prefix: string, url: string, body: Record<string, unknown>) => {
    const id = randomId(prefix);
    await amina.ask('POST', url, { id, ...body });
    return id;
  };
  for (const id of [here, there])
    await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci' });
  const actor = (territoryId: string, more = {}) =>
    make('a', `/api/territories/${territoryId}/actors`, {
      name: randomId('Acteur'),
      family: 'citizens',
      ...more,
    });
  [ids.one, ids.two] = [await actor(here), await actor(here)];
  ids.coop = await make('c', at('/cooperations'), cooperationBody([ids.one, ids.two]));
  ids.commitment = await make('k', at('/commitments'), { text: 'Ici' });
  ids.brief = await make('f', at('/fiches'), { cooperationId: ids.coop });
  ids.workshop = await make('w', at('/workshops'), { title: 'Atelier', on: '2026-03-12' });
  hidden.actor = await actor(there);
  const other = await actor(there);
  const elsewhere = `/api/territories/${there}`;
  hidden.cooperation = await make('c', `${elsewhere}/cooperations`, cooperationBody([hidden.actor, other]));
  hidden.commitment = await make('k', `${elsewhere}/commitments`, { text: 'Là-bas' });
  hidden.private = await actor(here, { private: true });
  // Shown here as outside by a private link: for people who do not see the link, it belongs to the other
  // territory.
  hidden.behind = await actor(there);
  await make('c', at('/cooperations'), cooperationBody([ids.one, hidden.behind], { private: true }));
  facilitator = await comeIn(amina, 'facilitator', [here]);
  contributor = await comeIn(amina, 'contributor', [here]);
});
afterAll(() => api.close());

interface Attack {
  /** Path in the contract, with `*` for the entries of a list. */
  readonly path: string;
  readonly who?: 'facilitator';
  readonly url: () => string;
  readonly body: (id: string) => Record<string, unknown>;
  /** Code of the refusal, the same for elements that do not exist. */
  readonly code?: 'FORBIDDEN';
}

const parties = (...actorIds: string[]) => cooperationBody(actorIds);
const answering = (territoryId: string) => ({ territoryId, key: 'uncarried-commitment:nobody' });
/** One for each id that a body takes: an endpoint that comes without one fails the first test. */
const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  addCooperation: [
    { path: 'parties.*.actorId', url: () => at('/cooperations'), body: (id) => parties(ids.one, id) },
    {
      path: 'serves.*',
      url: () => at('/cooperations'),
      body: (id) => ({ ...parties(ids.one, ids.two), serves: [ids.commitment, id] }),
    },
    {
      path: 'answersTo.territoryId',
      code: 'FORBIDDEN',
      url: () => at('/cooperations'),
      body: (id) => ({ ...parties(ids.one, ids.two), answersTo: answering(id) }),
    },
  ],
  noteEntry: [
    {
      path: 'answersTo.territoryId',
      code: 'FORBIDDEN',
      url: () => at('/entry'),
      body: (id) => ({
        plan: [
          {
            does: 'link',
            actors: [{ id: ids.one }, { id: ids.two }],
            nature: 'shares_means',
            status: 'active',
          },
        ],
        answersTo: answering(id),
      }),
    },
  ],
  setCarrier: [
    {
      path: 'answersTo.territoryId',
      code: 'FORBIDDEN',
      url: () => `/api/actors/${ids.one}/commitments/${ids.commitment}`,
      body: (id) => ({ role: 'lead', answersTo: answering(id) }),
    },
  ],
  updateCooperation: [
    { path: 'serves.*', url: () => `/api/cooperations/${ids.coop}`, body: (id) => ({ serves: [id] }) },
  ],
  acceptFormerLevels: [
    {
      path: 'cooperationIds.*',
      who: 'facilitator',
      url: () => at('/former-levels/acceptances'),
      body: (id) => ({ cooperationIds: [ids.coop, id] }),
    },
  ],
  tryCooperation: [
    {
      path: 'cooperation.parties.*.actorId',
      url: () => at('/try'),
      body: (id) => ({ cooperation: parties(ids.one, id) }),
    },
    {
      path: 'cooperation.serves.*',
      url: () => at('/try'),
      body: (id) => ({ cooperation: { ...parties(ids.one, ids.two), serves: [id] } }),
    },
  ],
  addCommitment: [
    { path: 'refines', url: () => at('/commitments'), body: (id) => ({ text: 'Texte', refines: id }) },
    {
      path: 'carriers.*.actorId',
      url: () => at('/commitments'),
      body: (actorId) => ({ text: 'Texte', carriers: [{ actorId, role: 'lead' }] }),
    },
  ],
  updateCommitment: [
    { path: 'refines', url: () => `/api/commitments/${ids.commitment}`, body: (refines) => ({ refines }) },
  ],
  setPositions: [
    {
      path: 'positions.*.actorId',
      url: () => at('/positions'),
      body: (actorId) => ({ positions: [{ actorId, x: 0, y: 0 }] }),
    },
  ],
  arrangePositions: [
    {
      path: 'lands.*.*',
      url: () => at('/positions/arrange'),
      body: (actorId) => ({ lands: [[actorId]] }),
    },
  ],
  addFiche: [
    { path: 'cooperationId', url: () => at('/fiches'), body: (cooperationId) => ({ cooperationId }) },
  ],
  updateFiche: [
    { path: 'leadId', url: () => at(`/fiches/${ids.brief}`), body: (leadId) => ({ leadId }) },
    {
      path: 'brings.*',
      url: () => at(`/fiches/${ids.brief}`),
      body: (id) => ({ brings: { [id]: 'du temps' } }),
    },
  ],
  mergeActor: [
    {
      path: 'intoId',
      who: 'facilitator',
      url: () => `/api/actors/${ids.two}/merge`,
      body: (intoId) => ({ intoId }),
    },
  ],
  addWorkshop: [
    {
      path: 'perimeterActors.*',
      who: 'facilitator',
      url: () => at('/workshops'),
      body: (id) => ({ title: 'Atelier', on: '2026-03-12', perimeterActors: [ids.one, id] }),
    },
  ],
  updateWorkshop: [
    {
      path: 'perimeterActors.*',
      who: 'facilitator',
      url: () => at(`/workshops/${ids.workshop}`),
      body: (id) => ({ perimeterActors: [id] }),
    },
  ],
};

const all = Object.values(endpoints) as Endpoint[];
const methodOf = (name: string): Method => all.find((one) => one.name === name)?.method ?? 'POST';
const TRIED: readonly string[] = ['Actor', 'Cooperation', 'Commitment', 'Territory'];
const referred = all.flatMap(({ name, body }) =>
  (body === undefined ? [] : idsTaken(body)).flatMap(({ path, meaning }) =>
    meaning === undefined || !TRIED.includes(meaning.means) || meaning.mayBeMissing === true
      ? []
      : [{ name, path, means: meaning.means }],
  ),
);

describe('ids in bodies', () => {
  it('each id states what it refers to, and each body with a reference is tested here', () => {
    for (const { name, body } of all)
      if (body !== undefined)
        for (const { path, meaning } of idsTaken(body)) expect(meaning, `${name} ${path}`).toBeDefined();
    const tried = Object.entries(ATTACKS).flatMap(([name, attacks]) =>
      attacks.map(({ path }) => `${name} ${path}`),
    );
    expect(tried.sort()).toEqual([...new Set(referred.map(({ name, path }) => `${name} ${path}`))].sort());
  });

  const cases = Object.entries(ATTACKS).flatMap(([name, attacks]) =>
    attacks.map((attack) => ({ name, attack, title: `${name} ${attack.path}` })),
  );
  it.each(cases)(
    'are unknown where they are of another territory or private: $title',
    async ({ name, attack }) => {
      const means = referred.find((one) => one.name === name && one.path === attack.path)?.means;
      const answer = async (who: TestBrowser, id: string, version: string) => {
        const reply = await who.send(methodOf(name), attack.url(), attack.body(id), ifMatch(version as '*'));
        const { status, code, errors } = reply.json<{ status: number; code: string; errors: unknown }>();
        return JSON.stringify({ status, code, errors }).replaceAll(id, 'ID');
      };
      const own = {
        Actor: [hidden.actor, hidden.private, hidden.behind],
        Cooperation: [hidden.cooperation],
        Commitment: [hidden.commitment],
        Territory: [there],
      }[String(means)];
      expect(own).toBeDefined();
      for (const who of attack.who === 'facilitator' ? [facilitator] : [contributor, facilitator]) {
        const unknown = await answer(who, randomId('x'), '*');
        expect(unknown).toContain(`"code":"${attack.code ?? 'UNKNOWN_REFERENCE'}"`);
        for (const id of own ?? []) {
          // A facilitator of this territory sees its private elements.
          if (who === facilitator && (id === hidden.private || id === hidden.behind)) continue;
          expect(await answer(who, id, '*'), id).toBe(unknown);
          // Nor does a version that is stale tell them apart.
          expect(await answer(who, id, '0'), id).toBe(await answer(who, randomId('x'), '0'));
        }
      }
    },
  );

  it('are named all at once, whichever they are', async () => {
    const body = { ...parties(ids.one, hidden.actor), serves: [hidden.commitment, randomId('x')] };
    const reply = await contributor.send('POST', at('/cooperations'), body);
    const { errors } = reply.json<{ errors: { path: string }[] }>();
    expect(errors.map(({ path }) => path).sort()).toEqual(['parties.1.actorId', 'serves.0', 'serves.1']);
  });

  it('are taken of what is here, and of the Charter', async () => {
    const items = await amina.ask<{ items: { id: string }[] }>('GET', at('/charter'));
    const charter = JSON.stringify(items).match(/"id":"(charter[^"]*|[a-z]?\d[^"]*)"/)?.[1];
    await contributor.ask('POST', at('/cooperations'), {
      ...parties(ids.one, ids.two),
      serves: [ids.commitment, ...(charter === undefined ? [] : [charter])],
    });
    await contributor.ask('POST', at('/commitments'), {
      text: 'Porté',
      carriers: [{ actorId: ids.one, role: 'lead' }],
    });
    await facilitator.ask('POST', at('/workshops'), {
      title: 'Atelier',
      on: '2026-03-12',
      perimeterActors: [ids.one, hidden.private],
    });
  });
});
