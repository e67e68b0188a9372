import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealAttempt } from '../../server/use-cases/sign-in/attempt.ts';
import { GUARDED, openGuardedApp } from '../support/access-api.ts';
import { SignInScene, whoIs } from '../support/sign-in-scene.ts';
import { comeBack, type Start, signInBy, startOf } from '../support/stand-in-provider.ts';
import { TEST_KEY } from '../support/test-app.ts';

let scene: SignInScene;
beforeAll(async () => {
  scene = await SignInScene.open();
});
afterAll(() => scene.close());

describe('requests that grant no access', () => {
  const begun = async (account = scene.ofTown()) => {
    const browser = scene.nobody();
    const back = await scene.town.walk(await startOf(browser, 'town'), { account });
    return { browser, back };
  };
  const with_ = (url: URL, name: string, value: string): URL => {
    const other = new URL(url);
    other.searchParams.set(name, value);
    return other;
  };

  it('a state that was forged, and the way back of another browser', async () => {
    const { browser, back } = await begun();
    expect(await comeBack(browser, with_(back, 'state', 'forged'))).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await comeBack(scene.nobody(), back)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await browser.outcome('GET', '/api/sign-in/town/callback?code=x')).toBe('400 INVALID_INPUT');
    expect(await whoIs(browser)).toBeNull();
  });

  it('a way back that is gone twice, with what the browser kept and without', async () => {
    const { browser, back } = await begun();
    const { attempt } = browser;
    expect(await comeBack(browser, back)).toBe('/');
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    const thief = scene.nobody();
    thief.attempt = attempt;
    expect(await comeBack(thief, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await whoIs(thief)).toBeNull();
  });

  it('a code that was given to another browser: it is of no use without the proof that the first one keeps', async () => {
    const [own, other] = [await begun(), await begun()];
    const code = own.back.searchParams.get('code') ?? '';
    expect(await comeBack(other.browser, with_(other.back, 'code', code))).toBe('/#refused=SIGN_IN_EXPIRED');
  });

  it('what one provider says in the place of another', async () => {
    const { browser, back } = await begun();
    const stranger = new URL(back);
    stranger.pathname = '/api/sign-in/agents/callback';
    expect(await comeBack(browser, stranger)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await comeBack(browser, with_(back, 'iss', scene.agents.settings().issuer))).toBe(
      '/#refused=SIGN_IN_FAILED',
    );
    const unsaid = new URL(back);
    unsaid.searchParams.delete('iss');
    expect(await comeBack(browser, unsaid)).toBe('/#refused=SIGN_IN_FAILED');
  });

  it('an answer to another question: the nonce is of one attempt', async () => {
    const { browser, back } = await begun();
    const [, sealed = ''] = browser.attempt?.split('=') ?? [];
    const attempt = JSON.parse(TEST_KEY.open('attempt', sealed) ?? '{}');
    const keep = (changed: object) => {
      browser.attempt = `maillage_sign_in=${sealAttempt(TEST_KEY, { ...attempt, ...changed })}`;
    };
    keep({ until: Date.now() - 1 });
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    keep({ nonce: 'another' });
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_FAILED');
    expect(await whoIs(browser)).toBeNull();
  });

  it('a refusal there, and a provider that is away, which keeps nobody else out', async () => {
    const browser = scene.nobody();
    const back = await scene.town.walk(await startOf(browser, 'town', { returnTo: '/aide' }), {
      refuses: '1',
    });
    expect(await comeBack(browser, back)).toBe('/aide#refused=SIGN_IN_REFUSED');
    expect(await browser.outcome('POST', '/api/sign-in/gone', {})).toBe('503 PROVIDER_AWAY');
    expect(await scene.arrival(scene.town, scene.ofTown())).toMatchObject({ by: 'provider' });
  });

  it('a page elsewhere to come back to, however it is written', async () => {
    const account = scene.ofTown();
    for (const returnTo of [
      ...[
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        '/.//evil.example',
        '\\\\evil.example',
      ],
      ...['/\t/evil.example', 'javascript:alert(1)', '/api/me', '/%2e//evil.example', ''],
    ])
      expect(await signInBy(scene.town, scene.nobody(), account, { returnTo }), returnTo).toBe('/');
  });

  it('a page of another origin that begins it', async () => {
    expect(
      await scene.nobody().outcome('POST', '/api/sign-in/town', {}, { origin: 'http://evil.example' }),
    ).toBe('403 FOREIGN_ORIGIN');
  });
});

it('cookies are for no script, go no further than they must, and over https alone where the page has it', async () => {
  const body = { returnTo: '/' };
  const reply = await scene.api.send('POST', '/api/sign-in/town', body, {
    origin: 'https://localhost',
    host: 'localhost',
  });
  const { location } = reply.json<{ location: string }>();
  expect(Object.fromEntries(new URL(location).searchParams)).toMatchObject({
    ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile email' },
    redirect_uri: 'https://localhost/api/sign-in/town/callback',
  });
  expect(reply.cookies).toMatchObject([
    {
      name: '__Host-maillage_sign_in',
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: true,
      maxAge: 600,
    },
  ]);
  const browser = scene.nobody();
  const back = await scene.town.walk(await startOf(browser, 'town'), { account: scene.ofTown() });
  const came = await browser.send('GET', back.pathname + back.search);
  expect(came.cookies).toMatchObject([
    { name: 'maillage_sign_in', value: '' },
    { name: 'maillage_session', path: '/', httpOnly: true, sameSite: 'Strict' },
  ]);
});

it('under another name than its public one, the browser first goes to that', async () => {
  const publicUrl = 'https://maillage.example.org';
  const own = await openGuardedApp({
    config: { ...GUARDED.config, publicUrl, providers: [scene.town.settings()] },
  });
  const asked = (body: Start, origin: string) =>
    own
      .send('POST', '/api/sign-in/town', body, { origin, host: 'localhost' })
      .then((reply) => reply.json().location);
  expect(await asked({ returnTo: '/t/a' }, 'http://localhost')).toBe(`${publicUrl}/t/a`);
  expect(await asked({ invitation: 'abc' }, 'http://localhost')).toBe(`${publicUrl}/#invitation=abc`);
  const without = await own.send('POST', '/api/sign-in/town', {});
  expect(new URL(without.json().location).searchParams.get('redirect_uri')).toBe(
    `${publicUrl}/api/sign-in/town/callback`,
  );
  await own.close();
});

it('no log keeps a name, an address, a code or a secret', async () => {
  expect(scene.api.logged()).toContain('PROVIDER_AWAY');
  expect(scene.api.logged()).not.toMatch(/@|code=|state=|subject-|Martin/);
  for (const provider of [scene.town, scene.agents])
    expect(scene.api.logged()).not.toContain(provider.settings().clientSecret);
});
