import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  BlockmodelReading,
  ConfidenceReading,
  HomophilyReading,
  LinkKindsReading,
  TurnoverReading,
  TwoModeReading,
} from '../../model/contract/on-demand-measures.ts';
import { smallFacts } from '../support/small-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

const id = randomId('t');
const url = (path: string) => `/api/territories/${id}/measures/${path}`;

/** Measures with an endpoint of their own, and the schema of the response. */
const ASKED = [
  ['blockmodel', BlockmodelReading],
  ['blockmodel?count=2&multiParty=newman&confirmation=either', BlockmodelReading],
  ['homophily?by=family', HomophilyReading],
  ['homophily?by=tag&tag=bio', HomophilyReading],
  ['homophily?by=land', HomophilyReading],
  ['turnover?from=2024-01-01', TurnoverReading],
  ['turnover?from=2024-01-01&to=2025-01-01', TurnoverReading],
  ['link-kinds?a=funds&b=co_produces&minIntensity=1', LinkKindsReading],
  ['link-kinds?a=informal&b=theme:food', LinkKindsReading],
  ['confidence', ConfidenceReading],
  ['two-mode', TwoModeReading],
  ['two-mode?of=commitments&multiParty=newman', TwoModeReading],
] as const;

describe('measures with their own endpoint', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
  });
  afterAll(() => test.close());

  it.each(ASKED)(
    '%s has its input, its definition, and a sentence in the requested language',
    async (path, shape) => {
      const french = await test.send('GET', url(path));
      expect([french.statusCode, french.json().detail]).toEqual([200, undefined]);
      const reading = shape.parse(french.json());
      expect(reading.subNetwork.nodes).toBeGreaterThan(0);
      expect(reading.coverage.of).toBe(reading.subNetwork.nodes);
      expect(reading.measure.reference).toMatch(/\(\d{4}\)/);
      const english = (await test.send('GET', url(path), undefined, { 'accept-language': 'en' })).json();
      expect(english.sentence).not.toBe(reading.sentence);
      const known = { 'if-none-match': String(french.headers.etag) };
      expect((await test.send('GET', url(path), undefined, known)).statusCode).toBe(304);
    },
  );

  it('turnover reads the two days that are asked', async () => {
    const reading = (await test.send('GET', url('turnover?from=2024-01-01&to=2025-01-01'))).json();
    expect([reading.from, reading.to, reading.subNetwork.day]).toEqual([
      '2024-01-01',
      '2025-01-01',
      '2025-01-01',
    ]);
  });

  it.each([
    'homophily',
    'homophily?by=colour',
    'homophily?by=tag',
    'turnover',
    'turnover?from=yesterday',
    'turnover?from=2024-01-01&at=2025-01-01',
    'link-kinds?a=funds',
    'link-kinds?a=funds&b=friendship',
    'blockmodel?count=1',
    'blockmodel?count=13',
    'confidence?worlds=5',
    'two-mode?of=themes',
  ])('%s is refused', async (path) => {
    expect((await test.send('GET', url(path))).statusCode).toBe(400);
  });

  it('of no territory are not found', async () => {
    const none = `/api/territories/${randomId('none')}/measures/confidence`;
    expect((await test.send('GET', none)).statusCode).toBe(404);
  });
});
