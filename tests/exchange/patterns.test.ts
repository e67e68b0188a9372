import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatternAnswer, PatternCell } from '../../model/contract/patterns.ts';
import { patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { runPython } from '../support/python/run-python.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let one: Copy;
let two: Copy;

beforeAll(async () => {
  api = await openTestApp();
  one = await copySample(api.executor, 'val-d-exemple');
  two = await copySample(api.executor, 'val-d-exemple');
});
afterAll(() => api.close());

type Cell = readonly [type: string, value: unknown];
type Sheets = Record<string, { frozen: string | null; rows: Cell[][] }>;

const CHOSEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'cooperation-history': { cooperation: 'val-c17' },
};

function send(id: string, end: string, language: 'fr' | 'en') {
  const chosen = Object.entries(CHOSEN[id] ?? {}).map(([name, value]) => [name, one.own(value)]);
  const query = new URLSearchParams({
    territories: `${one.territoryId},${two.territoryId}`,
    ...Object.fromEntries(chosen),
  });
  return api.send('GET', `/api/patterns/${id}${end}?${query}`, undefined, { 'accept-language': language });
}

async function ask(id: string, language: 'fr' | 'en') {
  const [json, csv, xlsx] = [
    await send(id, '', language),
    await send(id, '/rows.csv', language),
    await send(id, '/rows.xlsx', language),
  ];
  expect([json.statusCode, csv.statusCode, xlsx.statusCode]).toEqual([200, 200, 200]);
  return {
    answer: json.json<PatternAnswer>(),
    csv: parse(csv.rawPayload, { bom: true, delimiter: language === 'fr' ? ';' : ',' }) as string[][],
    sheets: (await runPython('read-workbook.py', xlsx.rawPayload)) as Sheets,
  };
}

/**
 * Returns the JSON value of a cell outside the vocabulary; a word of the vocabulary is in the language of
 * the file.
 */
function said(cell: PatternCell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const parts = Array.isArray(cell) ? cell : [cell];
  return parts.map((part) => (typeof part === 'object' ? part.name : String(part))).join(', ');
}

const NAMED = new Set(['text', 'number', 'day', 'actor', 'actors', 'cooperation', 'cooperations']);

describe('an answer of the library as files', () => {
  it.each(patternCatalogue.map(({ id }) => id))(
    '%s: as a workbook and as CSV, what JSON says',
    async (id) => {
      const { answer, csv, sheets } = await ask(id, 'fr');
      const { columns, rows } = answer;
      const { frozen, rows: [headings = [], ...cells] = [] } = sheets.Réponse ?? {};
      expect(frozen).toBe('A2');
      expect(headings).toEqual(columns.map(({ label }) => ['s', label.fr]));
      expect(csv[0]).toEqual(columns.map(({ label }) => label.fr));
      expect([cells.length, csv.length - 1]).toEqual([rows.length, rows.length]);
      for (const [i, row] of rows.entries()) {
        for (const [j, { id: name, type }] of columns.entries()) {
          const [kind, value] = cells[i]?.[j] ?? [];
          const expected = said(row[name]);
          if (expected === null || expected === '') {
            expect([value ?? '', csv[i + 1]?.[j]]).toEqual(['', '']);
            continue;
          }
          expect(kind).toBe(type === 'number' ? 'n' : type === 'day' ? 'day' : 's');
          if (type === 'number') expect(value).toBe(row[name]);
          if (NAMED.has(type)) expect([String(value), csv[i + 1]?.[j]]).toEqual([expected, expected]);
          else expect(csv[i + 1]?.[j]).toBe(value);
        }
      }
    },
  );

  it('has rows to compare in nearly every question of the library', async () => {
    const counts: number[] = [];
    for (const { id } of patternCatalogue)
      counts.push((await send(id, '', 'fr')).json<PatternAnswer>().rows.length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(18);
  });

  it('is in the language of the request, and the workbook states the query', async () => {
    const { sheets, csv } = await ask('sleeping-cooperations', 'en');
    expect(sheets.Answer?.rows[1]?.slice(2)).toEqual([
      ['s', 'Active'],
      ['day', '2024-05-20'],
      ['s', 'Energy'],
    ]);
    expect(csv[1]?.slice(2)).toEqual(['Active', '2024-05-20', 'Energy']);
    const about = new Map(sheets.Question?.rows.map(([name, value]) => [name?.[1], value?.[1]]));
    expect(about.get('What it does not prove')).toMatch(/^That they have ended/);
    expect(about.get(one.fixture.territory.name)).toBe('as of 2026-03-12, revision 1');
    expect(about.get('months')).toBe('18');
  });
});
