import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatternAnswer, PatternList } from '../../model/contract/patterns.ts';
import { patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import { openPatternLibrary, type PatternLibrary } from '../support/pattern-library.ts';

let library: PatternLibrary;
beforeAll(async () => {
  library = await openPatternLibrary();
});
afterAll(() => library.api.close());

describe('an answer', () => {
  it('comes with what it was asked of, what it does not prove, and what to light on the map', async () => {
    const answer = await library.ask('chains');
    expect(answer).toMatchObject({
      pattern: { id: 'chains', doesNotProve: { fr: expect.stringContaining('l’argent') } },
      asked: { minIntensity: 2, parameters: { first: 'funds', second: 'commissions' } },
      territories: [{ id: library.one.territoryId, day: '2026-03-12' }],
      truncated: false,
    });
    expect(answer.graph.actorIds.map(library.short).sort()).toEqual(['cc', 'petr', 'recyclerie']);
    expect(answer.graph.cooperationIds.map(library.short)).toEqual(['c04', 'c09']);
    expect(answer.rows[0]?.fromId).toEqual({ id: library.val('petr'), name: 'PETR des Deux Vallées' });
  });

  it('is a table for spreadsheets in the words of a language, where what was typed is no formula', async () => {
    const path = `/api/actors/${library.val('petr')}`;
    const { name } = await library.amina.ask<{ name: string }>('GET', path);
    await library.patch(path, { name: '=HYPERLINK("x")' });
    const csv = await library.amina.send('GET', library.address('chains', {}, '/rows.csv'));
    expect(csv.headers['content-disposition']).toBe('attachment; filename="chains.csv"');
    expect(csv.body).toContain('\ufeffTerritoire;De;Première coopération;Par;Seconde coopération;À\r\n');
    expect(csv.body).toContain('"\'=HYPERLINK(""x"")"');
    const book = await library.amina.send('GET', library.address('chains', {}, '/rows.xlsx'));
    expect(book.statusCode).toBe(200);
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
    await library.patch(path, { name });
  });

  it('is in both languages, complete', async () => {
    const { items } = PatternList.parse(await library.amina.ask('GET', '/api/patterns'));
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

describe('every caller', () => {
  it.each([
    ['chains', { first: 'nonsense' }, 400, 'INVALID_INPUT'],
    ['chains', { nonsense: '1' }, 400, 'INVALID_INPUT'],
    ['old-without-frame', { years: '3 OR 1=1' }, 400, 'INVALID_INPUT'],
    ['cooperation-history', {}, 400, 'INVALID_INPUT'],
    ['nonsense', {}, 404, 'PATTERN_NOT_FOUND'],
    ['chains', { territories: 'nowhere' }, 404, 'TERRITORY_NOT_FOUND'],
    ['chains', { territories: '_nowhere' }, 400, 'INVALID_INPUT'],
  ])('gets an error for an invalid value: %s %o', async (id, query, status, code) => {
    expect(await library.amina.outcome('GET', library.address(id, query as Record<string, string>))).toBe(
      `${status} ${code}`,
    );
  });

  it('reads its own territories only', async () => {
    const asked = library.address('chains', { territories: library.two.territoryId });
    expect(await library.reader.outcome('GET', asked)).toBe('404 TERRITORY_NOT_FOUND');
    const { territories } = await library.reader.ask<PatternAnswer>('GET', '/api/patterns/chains');
    expect(territories.map(({ id }) => id)).toEqual([library.one.territoryId]);
  });

  it('finds nothing of what is private to others', async () => {
    for (const [kind, id] of [
      ['actors', library.val('recyclerie')],
      ['cooperations', library.val('c16')],
    ])
      await library.patch(`/api/${kind}/${id}`, { private: true });
    const traces = new RegExp(
      `${library.val('recyclerie')}|${library.val('c16')}|${library.val('c09')}|Seconde Main`,
    );
    let seenByAmina = 0;
    for (const { id, parameters } of patternCatalogue) {
      const query: Record<string, string> = parameters.some(({ type }) => type === 'cooperation')
        ? { cooperation: library.val('c16') }
        : {};
      expect(JSON.stringify((await library.ask(id, query, library.reader)).rows)).not.toMatch(traces);
      if (traces.test(JSON.stringify((await library.ask(id, query)).rows))) seenByAmina += 1;
    }
    expect(seenByAmina).toBeGreaterThan(5);
  });
});
