import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPatternLibrary, type PatternLibrary } from '../support/pattern-library.ts';

let library: PatternLibrary;
beforeAll(async () => {
  library = await openPatternLibrary();
});
afterAll(() => library.api.close());

/** The figures are counted by hand in fixtures/territories/val-d-exemple.yaml, on 12 March 2026, linked at 2. */
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
      'uncarried-commitments',
      ['commitmentId', 'dueOn', 'themeIds'],
      [
        ['e5', '2026-09-30', ['mobility']],
        ['e6', null, ['culture']],
      ],
    ],
    [
      'commitments-of-one-carrier',
      ['commitmentId', 'carrierId', 'carried'],
      [
        ['e4', 'recyclerie', 1],
        ['e8', 'cc', 3],
      ],
    ],
    [
      'commitments-without-action',
      ['commitmentId', 'dueOn', 'carrierIds', 'cooperationIds'],
      [
        ['e7', '2028-12-31', ['cc', 'ddt', 'habitat', 'sainte-aube'], []],
        ['e9', '2026-10-01', ['club', 'menuiserie', 'roncevert', 'scic-bois'], []],
      ],
    ],
    [
      'needs-met-here',
      ['actorId', 'resourceId', 'offererId'],
      [
        ['roncevert', 'data', 'reseau-energie'],
        ['amap', 'equipment', 'laiterie'],
        ['club', 'facilitation', 'cpie'],
        ['scic-bois', 'outlets', 'menuiserie'],
        ['sainte-aube', 'skills', 'toits'],
      ],
    ],
    ['needs-met-here', ['actorId'], [['amap']], { theme: 'food' }],
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
    expect(await library.rowsOf(id, columns, query)).toEqual(expected);
  });

  it('two-step-introductions, of one actor', async () => {
    expect(
      await library.rowsOf('two-step-introductions', ['otherId', 'introducerIds'], {
        actor: library.val('amap'),
      }),
    ).toEqual([
      ['recyclerie', ['epicerie', 'fondation']],
      ['centre-social', ['epicerie']],
      ['cpie', ['lycee']],
    ]);
  });

  it('carriers-without-cooperation', async () => {
    const rows = await library.rowsOf('carriers-without-cooperation', [
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
    expect(await library.rowsOf(id, columns, { ...query, at })).toEqual(expected);
  });

  it('reads another day, another intensity, and what only funds or commissions left out', async () => {
    expect(await library.rowsOf('old-without-frame', ['cooperationId'], { at: '2024-10-01' })).toEqual([
      ['c24'],
    ]);
    expect(await library.rowsOf('triads-around-a-theme', ['firstId'], { minIntensity: '3' })).toEqual([
      ['petr'],
    ]);
    expect(await library.rowsOf('chains', ['fromId'], { withoutTransactions: 'true' })).toEqual([]);
  });

  it('reads the chosen network, as measures do', async () => {
    const counts = await Promise.all(
      [{}, { multiParty: 'exclude' }, { confirmation: 'both' }].map(
        async (chosen) => (await library.rowsOf('two-step-introductions', ['firstId'], chosen)).length,
      ),
    );
    const [all = 0, pairsAlone = 0, saidByBoth = 0] = counts;
    expect(pairsAlone).not.toBe(all);
    expect(saidByBoth).toBeLessThan(all);
  });
});
