import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PatternAnswer,
  type PatternCell,
  PatternList,
  type PatternProgress,
} from '../../server/contract/patterns.ts';
import { findPattern, patternCatalogue } from '../../server/domain/patterns/pattern-catalogue.ts';
import { runPattern } from '../../server/use-cases/run-pattern.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
let one: Copy;
let two: Copy;
const val = (id: string) => one.own(`val-${id}`);

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  one = await copySample(api.executor, 'val-d-exemple');
  two = await copySample(api.executor, 'val-d-exemple');
  reader = await comeIn(amina, 'reader', [one.territoryId]);
});
afterAll(() => api.close());

const address = (id: string, query: Record<string, string> = {}, end = '') =>
  `/api/patterns/${id}${end}?${new URLSearchParams({ territories: one.territoryId, ...query })}`;

const ask = (id: string, query: Record<string, string> = {}, who = amina): Promise<PatternAnswer> =>
  who.ask('GET', address(id, query));

/** Changes something that has a version. */
async function patch(path: string, change: Record<string, unknown>): Promise<void> {
  const { version } = await amina.ask<{ version: number }>('GET', path);
  await amina.ask('PATCH', path, change, { 'if-match': `"${version}"` });
}

/** A cell in short: the id without what makes it this copy's. */
function short(cell: PatternCell | undefined): unknown {
  if (Array.isArray(cell)) return cell.map((entry) => short(entry));
  const value = cell !== null && typeof cell === 'object' ? cell.id : cell;
  return typeof value === 'string' ? two.shared(one.shared(value)).replace(/^val-/, '') : value;
}

const rowsOf = async (id: string, columns: readonly string[], query: Record<string, string> = {}) =>
  (await ask(id, query)).rows.map((row) => columns.map((column) => short(row[column])));

/** Counted by hand in fixtures/territories/val-d-exemple.yaml, on 12 March 2026, linked at 2. */
describe('the library, asked of Val-d’Exemple', () => {
  it.each<[string, string[], unknown[][], Record<string, string>?]>([
    [
      'brokers-between-families',
      ['brokerId', 'pairs', 'withA', 'withB'],
      [
        ['cc', 3, ['petr', 'roncevert', 'sainte-aube'], ['recyclerie']],
        ['centre-social', 3, ['roncevert'], ['cyclo', 'epicerie', 'recyclerie']],
        ['recyclerie', 3, ['cc'], ['centre-social', 'cyclo', 'epicerie']],
        ['roncevert', 2, ['cc'], ['centre-social', 'scic-bois']],
      ],
    ],
    [
      'cross-family-consortia',
      ['cooperationId', 'parties', 'families'],
      [
        ['c22', 3, 3],
        ['c30', 3, 3],
        ['c19', 4, 2],
      ],
    ],
    [
      'themes-that-join',
      ['themeId', 'cooperationIds'],
      [
        ['solidarity', ['c12', 'c14']],
        ['circular_economy', ['c09']],
        ['employment', ['c11']],
        ['mobility', ['c13']],
      ],
    ],
    [
      'families-by-a-thread',
      ['actorId', 'otherId', 'intensity'],
      [
        ['toits', 'banque', 2],
        ['toits', 'petr', 3],
        ['gaec', 'lycee', 2],
        ['conseil-dev', 'cc', 2],
        ['collectif', 'cpie', 2],
        ['banque', 'reseau-energie', 2],
        ['lycee', 'cpie', 3],
        ['lycee', 'amap', 2],
        ['cpie', 'centre-social', 2],
      ],
    ],
    [
      'triads-around-a-theme',
      ['firstId', 'secondId', 'thirdId', 'cooperationIds'],
      [
        ['banque', 'reseau-energie', 'toits', ['c30', 'c31', 'c32']],
        ['petr', 'reseau-energie', 'toits', ['c30']],
      ],
    ],
    [
      'links-seen-differently',
      ['cooperationId', 'apart', 'lowestIds', 'highestIds'],
      [['c17', 2, ['epicerie'], ['recyclerie']]],
      { apart: '2' },
    ],
    ['newcomers', ['actorId', 'since', 'links'], [['club', '2023-09-01', 0]]],
    [
      'who-carries-most',
      ['actorId', 'commitments', 'leads', 'commitmentIds'],
      [['cc', 3, 3, ['e3', 'e7', 'e8']]],
    ],
    [
      'funders-stars',
      ['funderId', 'recipientIds', 'linkedPairs', 'pairs'],
      [
        ['fondation', ['amap', 'recyclerie'], 0, 1],
        ['roncevert', ['centre-social', 'cyclo'], 1, 1],
      ],
    ],
    [
      'chains',
      ['fromId', 'firstId', 'throughId', 'secondId', 'toId'],
      [['petr', 'c04', 'cc', 'c09', 'recyclerie']],
    ],
    [
      'unused-offers',
      ['actorId', 'resourceId'],
      [
        ['cc', 'data'],
        ['recyclerie', 'equipment'],
        ['centre-social', 'facilitation'],
        ['fondation', 'funding'],
        ['lycee', 'land'],
        ['collectif', 'volunteers'],
        ['epicerie', 'volunteers'],
      ],
    ],
    [
      'members-without-cooperation',
      ['memberId', 'bodyId', 'since'],
      [['roncevert', 'syndicat-eaux', '2016-01-01']],
    ],
    [
      'old-without-frame',
      ['cooperationId', 'startedOn', 'years'],
      [
        ['c24', '2021-09-01', 4],
        ['c17', '2021-11-01', 4],
        ['c32', '2022-04-01', 3],
        ['c19', '2022-05-01', 3],
        ['c21', '2023-03-01', 3],
      ],
    ],
    [
      'sleeping-cooperations',
      ['cooperationId', 'state', 'lastSignOn'],
      [
        ['c33', 'active', '2024-05-20'],
        ['c20', 'dormant', '2024-06-30'],
      ],
    ],
    ['sleeping-cooperations', ['cooperationId'], [['c33']], { theme: 'energy' }],
    [
      'promises',
      ['cooperationId', 'promisedFor', 'outcome'],
      [
        ['c42', '2024-11-30', 'overdue'],
        ['c41', '2026-01-31', 'overdue'],
        ['c43', '2026-06-15', 'waiting'],
      ],
    ],
    [
      'what-ended',
      ['cooperationId', 'state', 'endedOn', 'aloneIds', 'commitmentIds'],
      [
        ['c02', 'ended', '2025-06-30', ['umr'], []],
        ['c50', 'broken', '2024-11-15', [], []],
      ],
    ],
  ])('%s', async (id, columns, expected, query = {}) => {
    expect(await rowsOf(id, columns, query)).toEqual(expected);
  });

  it('two-step-introductions, of one actor', async () => {
    expect(
      await rowsOf('two-step-introductions', ['otherId', 'introducerIds'], { actor: val('amap') }),
    ).toEqual([
      ['recyclerie', ['epicerie', 'fondation']],
      ['centre-social', ['epicerie']],
      ['cpie', ['lycee']],
    ]);
  });

  it('carriers-without-cooperation', async () => {
    const rows = await rowsOf('carriers-without-cooperation', [
      'commitmentId',
      'actorId',
      'otherId',
      'introducerIds',
    ]);
    const number = (commitment: string) => rows.filter(([id]) => id === commitment).length;
    expect(['e1', 'e2', 'e3', 'e7', 'e9', 'e10'].map(number)).toEqual([2, 1, 3, 4, 5, 1]);
    expect(rows).toHaveLength(16);
    expect(rows).toContainEqual(['e10', 'cyclo', 'epicerie', ['centre-social', 'recyclerie']]);
  });

  it.each<[string, string, string[], unknown[][], Record<string, string>?]>([
    ['promises', '2024-10-01', ['cooperationId', 'outcome'], [['c42', 'waiting']]],
    ['what-ended', '2024-06-01', ['cooperationId', 'endedOn'], [['c51', '2022-04-30']]],
    ['who-carries-most', '2024-06-01', ['actorId', 'commitmentIds'], [['cc', ['e3', 'e7']]]],
    [
      'funders-stars',
      '2024-06-01',
      ['funderId', 'recipientIds'],
      [['roncevert', ['centre-social', 'cyclo']]],
    ],
    ['newcomers', '2021-05-01', ['actorId', 'since'], [['fondation', '2021-01-01']], { months: '6' }],
    // Before its first day a membership by law is not there, nor is a cooperation.
    ['members-without-cooperation', '2014-06-01', ['memberId', 'bodyId'], []],
    [
      'members-without-cooperation',
      '2015-06-01',
      ['memberId', 'bodyId'],
      [
        ['roncevert', 'cc'],
        ['sainte-aube', 'cc'],
      ],
    ],
  ])('reads the facts of another day: %s at %s', async (id, at, columns, expected, query = {}) => {
    expect(await rowsOf(id, columns, { ...query, at })).toEqual(expected);
  });

  it('reads another day, another intensity, and what only funds or commissions left out', async () => {
    expect(await rowsOf('old-without-frame', ['cooperationId'], { at: '2024-10-01' })).toEqual([['c24']]);
    expect(await rowsOf('triads-around-a-theme', ['firstId'], { minIntensity: '3' })).toEqual([['petr']]);
    expect(await rowsOf('chains', ['fromId'], { withoutTransactions: 'true' })).toEqual([]);
  });
});

describe('the library, in scenes of its own', () => {
  it('tells how a cooperation became what it is', async () => {
    const path = `/api/cooperations/${val('c17')}`;
    await patch(path, { status: 'dormant' });
    const told = await rowsOf('cooperation-history', ['status', 'intensity', 'joined', 'declared'], {
      cooperation: val('c17'),
    });
    expect(told).toEqual([
      ['active', 3, ['epicerie', 'recyclerie'], 2],
      ['dormant', 3, [], 0],
    ]);
    await patch(path, { status: 'active' });
  });

  it('finds support both ways, and what serves several commitments', async () => {
    await amina.ask('POST', `/api/territories/${one.territoryId}/cooperations`, {
      id: val('back'),
      nature: 'supports',
      status: 'active',
      intensity: 2,
      serves: [val('e3'), val('e10')],
      parties: [
        { actorId: val('centre-social'), role: 'from' },
        { actorId: val('roncevert'), role: 'to' },
      ],
    });
    expect(await rowsOf('reciprocal-support', ['actorId', 'thereId', 'otherId', 'backId'])).toEqual([
      ['centre-social', 'back', 'roncevert', 'c12'],
    ]);
    expect(await rowsOf('serving-several-commitments', ['cooperationId', 'commitmentIds'])).toEqual([
      ['back', ['e10', 'e3']],
    ]);
  });

  it('compares territories', async () => {
    const [here, there] = [one.territoryId, two.territoryId];
    const both = { territories: `${here},${there}` };
    await amina.ask('PUT', `/api/territories/${there}/actors/${val('ademe')}`, {});
    await amina.ask('PUT', `/api/territories/${here}/peers/${there}`, {});
    await amina.ask('PUT', `/api/actors/${two.own('val-centre-social')}/offers/premises`, {
      themeId: 'solidarity',
    });

    expect(await rowsOf('actors-in-several-territories', ['actorId', 'number'], both)).toEqual([
      ['ademe', 2],
    ]);
    expect(await rowsOf('needs-met-by-peers', ['actorId', 'resourceId', 'offererId'], both)).toEqual([
      ['epicerie', 'premises', 'centre-social'],
    ]);
    // What is not of the row's own territory says of which it is: it is looked at there.
    const met = (await ask('needs-met-by-peers', both)).rows[0];
    expect(met).toMatchObject({
      territoryId: { id: here },
      offererId: { id: two.own('val-centre-social'), territoryId: there },
    });
    expect(met?.actorId).not.toHaveProperty('territoryId');
    const themes = await rowsOf('shared-intent-without-cooperation', ['themeId', 'number'], both);
    expect(themes.map(([theme]) => theme)).toEqual([
      'circular_economy',
      'culture',
      'employment',
      'housing',
      'mobility',
    ]);
    const same = await ask('same-gap-elsewhere', both);
    expect(
      same.rows.map(({ territoryId, elsewhereId, open, status }) => [territoryId, elsewhereId, open, status]),
    ).toEqual(
      [
        [here, there],
        [there, here],
      ]
        .sort()
        .map(([a, b]) => [
          expect.objectContaining({ id: a }),
          expect.objectContaining({ id: b }),
          1,
          'accepted',
        ]),
    );
    expect(same.rows[0]?.reason).toMatch(/recyclerie préfère avancer seule/);
  });

  it('says of territories asked some at a time what it says of them together', async () => {
    const asked = { territories: `${one.territoryId},${two.territoryId}` };
    for (const pattern of patternCatalogue.filter(({ across }) => !across)) {
      const query: Record<string, string> =
        pattern.id === 'cooperation-history' ? { cooperation: val('c17') } : {};
      const together = await ask(pattern.id, { ...asked, ...query });
      const apart = await runPattern(
        api.executor,
        pattern,
        {
          parameters: together.asked.parameters,
          chosen: { ids: [two.territoryId, one.territoryId] },
          sight: { seesPrivate: true, territoryIds: null },
        },
        1,
      );
      expect(apart.rows).toEqual(together.rows);
      expect(apart.territories).toEqual([...together.territories].reverse());
    }
  });

  it('is asked of a cohort: of those that one may read, and of those named besides', async () => {
    const cohort = randomId('cohort');
    for (const id of [one.territoryId, two.territoryId])
      await patch(`/api/territories/${id}`, { cohorts: [cohort] });
    const of = async (who: TestBrowser, query: Record<string, string>) =>
      (
        await who.ask<PatternAnswer>('GET', `/api/patterns/chains?${new URLSearchParams(query)}`)
      ).territories.map(({ id }) => id);
    const both = [one.territoryId, two.territoryId].sort();
    expect((await of(amina, { cohort })).sort()).toEqual(both);
    expect(await of(reader, { cohort })).toEqual([one.territoryId]);
    expect(await of(amina, { cohort: 'nonsense', territories: two.territoryId })).toEqual([two.territoryId]);
    expect(await of(amina, { cohort: 'nonsense' })).toEqual([]);
    const csv = await amina.send('GET', `/api/patterns/chains/rows.csv?cohort=${cohort}`);
    expect(csv.body.trim().split('\r\n')).toHaveLength(3);
  });

  it('says how far it is, and is given up where nobody waits for it any more', async () => {
    const pattern = findPattern('same-gap-elsewhere') ?? expect.fail();
    const told: PatternProgress[] = [];
    const asked = {
      parameters: { rule: 'single-carrier' },
      chosen: { ids: [one.territoryId, two.territoryId] },
      sight: { seesPrivate: true, territoryIds: null },
    };
    await runPattern(api.executor, pattern, { ...asked, tell: (progress) => void told.push(progress) });
    expect(told).toEqual([
      { read: 0, of: 2 },
      { read: 1, of: 2 },
    ]);
    const left = await runPattern(api.executor, pattern, { ...asked, signal: AbortSignal.abort() });
    expect(left.territories).toEqual([]);
    expect(await amina.outcome('GET', '/api/patterns/asked/nothing')).toBe('404 PATTERN_NOT_FOUND');
  });

  it('says nothing across where one territory is asked', async () => {
    for (const { id } of patternCatalogue.filter(({ across }) => across))
      expect((await ask(id)).rows).toEqual([]);
  });
});

describe('an answer', () => {
  it('comes with what it was asked of, what it does not prove, and what to light on the map', async () => {
    const answer = await ask('chains');
    expect(answer).toMatchObject({
      pattern: { id: 'chains', doesNotProve: { fr: expect.stringContaining('l’argent') } },
      asked: { minIntensity: 2, parameters: { first: 'funds', second: 'commissions' } },
      territories: [{ id: one.territoryId, day: '2026-03-12' }],
      truncated: false,
    });
    expect(answer.graph.actorIds.map(short).sort()).toEqual(['cc', 'petr', 'recyclerie']);
    expect(answer.graph.cooperationIds.map(short)).toEqual(['c04', 'c09']);
    expect(answer.rows[0]?.fromId).toEqual({ id: val('petr'), name: 'PETR des Deux Vallées' });
  });

  it('is a table for spreadsheets in the words of a language, where what was typed is no formula', async () => {
    const path = `/api/actors/${val('petr')}`;
    const { name } = await amina.ask<{ name: string }>('GET', path);
    await patch(path, { name: '=HYPERLINK("x")' });
    const csv = await amina.send('GET', address('chains', {}, '/rows.csv'));
    expect(csv.headers['content-disposition']).toBe('attachment; filename="chains.csv"');
    expect(csv.body).toContain('\ufeffTerritoire;De;Première coopération;Par;Seconde coopération;À\r\n');
    expect(csv.body).toContain('"\'=HYPERLINK(""x"")"');
    const book = await amina.send('GET', address('chains', {}, '/rows.xlsx'));
    expect(book.statusCode).toBe(200);
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
    await patch(path, { name });
  });

  it('is in both languages, complete', async () => {
    const { items } = PatternList.parse(await amina.ask('GET', '/api/patterns'));
    expect(items.length).toBeGreaterThanOrEqual(20);
    const said = items.flatMap(({ title, question, finds, doesNotProve, parameters, columns }) => [
      ...[title, question, finds, doesNotProve],
      ...[...parameters, ...columns].map(({ label }) => label),
    ]);
    for (const { fr, en } of said) {
      expect(fr).not.toMatch(/'| [:;?!]/);
      expect(en.length).toBeGreaterThan(0);
    }
  });
});

describe('whoever asks', () => {
  it.each([
    ['chains', { first: 'nonsense' }, 400, 'INVALID_INPUT'],
    ['chains', { nonsense: '1' }, 400, 'INVALID_INPUT'],
    ['old-without-frame', { years: '3 OR 1=1' }, 400, 'INVALID_INPUT'],
    ['cooperation-history', {}, 400, 'INVALID_INPUT'],
    ['nonsense', {}, 404, 'PATTERN_NOT_FOUND'],
    ['chains', { territories: 'nowhere' }, 404, 'TERRITORY_NOT_FOUND'],
    ['chains', { territories: '_nowhere' }, 400, 'INVALID_INPUT'],
  ])('is told what does not fit: %s %o', async (id, query, status, code) => {
    expect(await amina.outcome('GET', address(id, query as Record<string, string>))).toBe(
      `${status} ${code}`,
    );
  });

  it('reads its own territories only', async () => {
    const asked = address('chains', { territories: two.territoryId });
    expect(await reader.outcome('GET', asked)).toBe('404 TERRITORY_NOT_FOUND');
    const { territories } = await reader.ask<PatternAnswer>('GET', '/api/patterns/chains');
    expect(territories.map(({ id }) => id)).toEqual([one.territoryId]);
  });

  it('finds nothing of what is private to others', async () => {
    for (const [kind, id] of [
      ['actors', val('recyclerie')],
      ['cooperations', val('c16')],
    ])
      await patch(`/api/${kind}/${id}`, { private: true });
    const traces = new RegExp(`${val('recyclerie')}|${val('c16')}|${val('c09')}|Seconde Main`);
    let seenByAmina = 0;
    for (const { id, parameters } of patternCatalogue) {
      const query: Record<string, string> = parameters.some(({ type }) => type === 'cooperation')
        ? { cooperation: val('c16') }
        : {};
      expect(JSON.stringify((await ask(id, query, reader)).rows)).not.toMatch(traces);
      if (traces.test(JSON.stringify((await ask(id, query)).rows))) seenByAmina += 1;
    }
    expect(seenByAmina).toBeGreaterThan(5);
  });
});
