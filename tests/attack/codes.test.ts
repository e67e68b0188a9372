import { createHash } from 'node:crypto';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Workshop } from '../../model/contract/workshop.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import {
  becomeAdministrator,
  GUARDED,
  makeLink,
  openGuardedApp,
  PASSWORD,
  TestBrowser,
} from '../support/access-api.ts';
import { openTestApp, randomId, TEST_KEY, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
let driver: Driver;
beforeAll(async () => {
  const { uri, user, password } = inject('neo4j');
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(async () => {
  await api.close();
  await driver.close();
});

const ask = async (text: string, params: Record<string, unknown>) =>
  (await driver.executeQuery(text, params, { database: inject('neo4j').database })).records;
const nobody = () => new TestBrowser(api);
const join = (browser: TestBrowser, code: string) =>
  browser.outcome('POST', '/api/sessions/by-code', { code });

async function meet(): Promise<Meeting> {
  const t = randomId('t');
  await amina.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
  return openWorkshop(amina, t);
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const guess = (n: number): string => `ZZZZ${LETTERS[n % 31]}${LETTERS[Math.floor(n / 31) % 31]}ZZ`;

describe('wrong codes (401 INVALID_CODE, then 429 TOO_MANY_ATTEMPTS)', () => {
  it('in their hundreds keep out neither the right one nor an invitation or a link, from any device there', async () => {
    const { code } = await meet();
    const invitation = await makeLink(amina, {
      ...{ kind: 'invitation', role: 'facilitator', territoryIds: 'all' },
    });
    const link = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    const phone = nobody();
    await phone.send('GET', '/api/me');
    expect(phone.device).toBeDefined();
    const outcomes = new Set<string>();
    for (let from = 0; from < 640; from += 40) {
      const replies = await Promise.all(
        Array.from({ length: 40 }, (_, i) => {
          const [who, tried] = [i % 2 === 0 ? nobody() : phone, guess(from + i)];
          return who.send('POST', '/api/sessions/by-code', { code: tried });
        }),
      );
      for (const reply of replies) {
        outcomes.add(`${reply.statusCode} ${reply.json<{ code: string }>().code}`);
        if (reply.statusCode !== 429) continue;
        expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
        expect(reply.json<{ detail: string }>().detail).toMatch(
          /réessayer dans (une|\d+) (minute|seconde)s?\.$/,
        );
      }
    }
    expect([...outcomes].sort()).toEqual(['401 INVALID_CODE', '429 TOO_MANY_ATTEMPTS']);
    expect(await join(nobody(), code)).toBe('201');
    const another = nobody();
    await another.send('GET', '/api/me');
    expect(await join(another, code)).toBe('201');
    expect(await join(phone, code)).toBe('201');
    const person = { token: invitation.token, name: randomId('Jo'), password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/people', person)).toBe('201');
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token: link.token })).toBe('201');
  });

  it('hundreds of wrong links do not block a right one, and each gets its error', async () => {
    const { token } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    const open = (tried: string) => nobody().outcome('POST', '/api/sessions/by-link', { token: tried });
    const outcomes = new Set<string>();
    for (let from = 0; from < 700; from += 50)
      for (const outcome of await Promise.all(Array.from({ length: 50 }, (_, i) => open(`over-${from + i}`))))
        outcomes.add(outcome);
    expect([...outcomes]).toEqual(['401 INVALID_TOKEN']);
    expect(await open(token)).toBe('201');
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Counts the database properties that hold one of these texts. */
async function found(texts: string[]): Promise<number> {
  const [row] = await ask(
    `MATCH (n) UNWIND keys(n) AS name
     WITH n[name] AS value WHERE value IS :: STRING AND any(text IN $texts WHERE value CONTAINS text)
     RETURN count(*) AS found`,
    { texts },
  );
  return Number(row?.get('found'));
}

describe('a stolen database', () => {
  it('holds nothing of a code that can be tried elsewhere', async () => {
    const { code } = await meet();
    const forms = [code, code.replace('-', ''), code.toLowerCase(), code.replace('-', '').toLowerCase()];
    const hashes = ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) =>
      forms.flatMap((form) => {
        const digest = createHash(algorithm).update(form).digest();
        return [digest.toString('hex'), digest.toString('base64'), digest.toString('base64url')];
      }),
    );
    expect(await found([...forms, ...hashes, ...forms.map((form) => sha256(sha256(form)))])).toBe(0);
    // A token that nobody guesses is found by its hash: so would the code be.
    const { token } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    expect(await found([sha256(token)])).toBe(1);
  });
});

describe('a database without the key of its server', () => {
  it('stops accepting all codes (401 INVALID_CODE); facilitators see it, and create others', async () => {
    const { code, address } = await meet();
    const elsewhere = await openTestApp({ ...GUARDED, key: new ServerKey() });
    const there = new TestBrowser(elsewhere, amina.cookie);
    expect(await join(new TestBrowser(elsewhere), code)).toBe('401 INVALID_CODE');
    const lost = await there.ask<Workshop>('GET', address);
    expect(lost).toMatchObject({ codeLost: true });
    expect(lost).not.toHaveProperty('codeUntil');
    // A facilitator inside is not locked out: participants manage their own codes.
    const phone = new TestBrowser(api);
    await phone.ask('POST', '/api/sessions/by-code', { code });
    const outside = new TestBrowser(elsewhere, phone.cookie);
    expect(await outside.ask<Workshop>('GET', address)).not.toHaveProperty('codeLost');

    const made = await there.ask<{ code: string }>('POST', `${address}/code`);
    expect(await there.ask<Workshop>('GET', address)).not.toHaveProperty('codeLost');
    expect(await join(new TestBrowser(elsewhere), made.code)).toBe('201');
    await elsewhere.close();
  });

  it('that is given its key again lets in by the same codes', async () => {
    const { code, address } = await meet();
    const again = await openTestApp({ ...GUARDED, key: TEST_KEY });
    expect(await join(new TestBrowser(again), code)).toBe('201');
    expect(await amina.ask<Workshop>('GET', address)).not.toHaveProperty('codeLost');
    await again.close();
  });
});
