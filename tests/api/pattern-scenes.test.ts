import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatternAnswer, PatternProgress } from '../../model/contract/patterns.ts';
import { findPattern, patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import { runPattern } from '../../server/use-cases/run-pattern.ts';
import type { TestBrowser } from '../support/access-api.ts';
import { openPatternLibrary, type PatternLibrary } from '../support/pattern-library.ts';
import { randomId } from '../support/test-app.ts';

let library: PatternLibrary;
beforeAll(async () => {
  library = await openPatternLibrary();
});
afterAll(() => library.api.close());

describe('the library, in scenes of its own', () => {
  it('tells how a cooperation became what it is', async () => {
    const path = `/api/cooperations/${library.val('c17')}`;
    await library.patch(path, { status: 'dormant' });
    const told = await library.rowsOf('cooperation-history', ['status', 'intensity', 'joined', 'declared'], {
      cooperation: library.val('c17'),
    });
    expect(told).toEqual([
      ['active', 3, ['epicerie', 'recyclerie'], 2],
      ['dormant', 3, [], 0],
    ]);
    await library.patch(path, { status: 'active' });
  });

  it('finds support both ways, and what serves several commitments', async () => {
    await library.amina.ask('POST', `/api/territories/${library.one.territoryId}/cooperations`, {
      id: library.val('back'),
      nature: 'supports',
      status: 'active',
      intensity: 2,
      serves: [library.val('e3'), library.val('e10')],
      parties: [
        { actorId: library.val('centre-social'), role: 'from' },
        { actorId: library.val('roncevert'), role: 'to' },
      ],
    });
    expect(await library.rowsOf('reciprocal-support', ['actorId', 'thereId', 'otherId', 'backId'])).toEqual([
      ['centre-social', 'back', 'roncevert', 'c12'],
    ]);
    expect(await library.rowsOf('serving-several-commitments', ['cooperationId', 'commitmentIds'])).toEqual([
      ['back', ['e10', 'e3']],
    ]);
  });

  it('compares territories', async () => {
    const [here, there] = [library.one.territoryId, library.two.territoryId];
    const both = { territories: `${here},${there}` };
    await library.amina.ask('PUT', `/api/territories/${there}/actors/${library.val('ademe')}`, {});
    await library.amina.ask('PUT', `/api/territories/${here}/peers/${there}`, {});
    await library.amina.ask('PUT', `/api/actors/${library.two.own('val-centre-social')}/offers/premises`, {
      themeId: 'solidarity',
    });

    expect(await library.rowsOf('actors-in-several-territories', ['actorId', 'number'], both)).toEqual([
      ['ademe', 2],
    ]);
    expect(await library.rowsOf('needs-met-by-peers', ['actorId', 'resourceId', 'offererId'], both)).toEqual([
      ['epicerie', 'premises', 'centre-social'],
    ]);
    // An element outside the territory of its row names its own territory, where it can be opened.
    const met = (await library.ask('needs-met-by-peers', both)).rows[0];
    expect(met).toMatchObject({
      territoryId: { id: here },
      offererId: { id: library.two.own('val-centre-social'), territoryId: there },
    });
    expect(met?.actorId).not.toHaveProperty('territoryId');
    const themes = await library.rowsOf('shared-intent-without-cooperation', ['themeId', 'number'], both);
    expect(themes.map(([theme]) => theme)).toEqual([
      'circular_economy',
      'culture',
      'employment',
      'housing',
      'mobility',
    ]);
    const same = await library.ask('same-gap-elsewhere', both);
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

  it('merges the results of a request split by territories', async () => {
    const asked = { territories: `${library.one.territoryId},${library.two.territoryId}` };
    for (const pattern of patternCatalogue.filter(({ across }) => !across)) {
      const query: Record<string, string> =
        pattern.id === 'cooperation-history' ? { cooperation: library.val('c17') } : {};
      const together = await library.ask(pattern.id, { ...asked, ...query });
      const apart = await runPattern(
        library.api.executor,
        pattern,
        {
          parameters: together.asked.parameters,
          chosen: { ids: [library.two.territoryId, library.one.territoryId] },
          visibility: { seesPrivate: true, territoryIds: null },
        },
        1,
      );
      expect(apart.rows).toEqual(together.rows);
      expect(apart.territories).toEqual([...together.territories].reverse());
    }
  });

  it('covers a cohort: its readable territories, and additional ones by name', async () => {
    const cohort = randomId('cohort');
    for (const id of [library.one.territoryId, library.two.territoryId])
      await library.patch(`/api/territories/${id}`, { cohorts: [cohort] });
    const of = async (who: TestBrowser, query: Record<string, string>) =>
      (
        await who.ask<PatternAnswer>('GET', `/api/patterns/chains?${new URLSearchParams(query)}`)
      ).territories.map(({ id }) => id);
    const both = [library.one.territoryId, library.two.territoryId].sort();
    expect((await of(library.amina, { cohort })).sort()).toEqual(both);
    expect(await of(library.reader, { cohort })).toEqual([library.one.territoryId]);
    expect(await of(library.amina, { cohort: 'nonsense', territories: library.two.territoryId })).toEqual([
      library.two.territoryId,
    ]);
    expect(await of(library.amina, { cohort: 'nonsense' })).toEqual([]);
    const csv = await library.amina.send('GET', `/api/patterns/chains/rows.csv?cohort=${cohort}`);
    expect(csv.body.trim().split('\r\n')).toHaveLength(3);
  });

  it('reports its progress, and is cancelled after the client disconnects', async () => {
    const pattern = findPattern('same-gap-elsewhere') ?? expect.fail();
    const told: PatternProgress[] = [];
    const asked = {
      parameters: { rule: 'single-carrier' },
      chosen: { ids: [library.one.territoryId, library.two.territoryId] },
      visibility: { seesPrivate: true, territoryIds: null },
    };
    await runPattern(library.api.executor, pattern, {
      ...asked,
      tell: (progress) => void told.push(progress),
    });
    expect(told).toEqual([
      { read: 0, of: 2 },
      { read: 1, of: 2 },
    ]);
    const left = await runPattern(library.api.executor, pattern, { ...asked, signal: AbortSignal.abort() });
    expect(left.territories).toEqual([]);
    expect(await library.amina.outcome('GET', '/api/patterns/asked/nothing')).toBe('404 PATTERN_NOT_FOUND');
  });

  it('says nothing across where one territory is asked', async () => {
    for (const { id } of patternCatalogue.filter(({ across }) => across))
      expect((await library.ask(id)).rows).toEqual([]);
  });
});
