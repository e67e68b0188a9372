import { describe, expect, it } from 'vitest';
import { MachineLink } from '../../server/machine-link.ts';
import { isAtDesktop } from '../../server/open-browser.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';

const start = (secret = 'one secret, as long as a secret is') => new MachineLink(new ServerKey(secret));

describe('the link of a machine', () => {
  it('gives a cookie that goes on after a restart, and is itself of one start', () => {
    const [before, after] = [start(), start()];
    expect(after.isOwn({ [before.cookie.name]: before.cookie.value })).toBe(true);
    expect([before.opensWith(before.token), before.opensWith(before.token)]).toEqual([true, true]);
    expect(after.opensWith(before.token)).toBe(false);
  });

  it('of another server opens nothing here', () => {
    const here = start();
    const { cookie, token } = start('another secret, as long as a secret');
    expect(cookie.name).not.toBe(here.cookie.name);
    expect(here.isOwn({ [cookie.name]: cookie.value })).toBe(false);
    expect(here.isOwn({ [here.cookie.name]: cookie.value })).toBe(false);
    expect([here.isOwn({}), here.isOwn({ [here.cookie.name]: '' })]).toEqual([false, false]);
    for (const wrong of [token, '', here.cookie.value]) expect(here.opensWith(wrong)).toBe(false);
  });

  it('opens by a code that the terminal shows: once, for five minutes, after four mistakes at most', () => {
    const shown: string[] = [];
    const link = new MachineLink(new ServerKey('one secret, as long as a secret is'), (code) =>
      shown.push(code),
    );
    const MINUTE = 60_000;
    link.showCode('fr', 0);
    // Asked again at once, no other is shown.
    link.showCode('fr', 9_999);
    const [first = ''] = shown;
    expect(shown).toHaveLength(1);
    for (let i = 0; i < 4; i += 1) expect(link.opensWith('AAAA-AAAA', 1)).toBe(false);
    expect(link.opensWith(first.toLowerCase().replace('-', ''), 2)).toBe(true);
    expect(link.opensWith(first, 3)).toBe(false);

    link.showCode('fr', 10_000);
    const [, second = ''] = shown;
    expect(link.opensWith(second, 10_000 + 5 * MINUTE)).toBe(false);

    link.showCode('fr', 10 * MINUTE);
    const [, , third = ''] = shown;
    for (let i = 0; i < 5; i += 1) expect(link.opensWith('AAAA-AAAA', 10 * MINUTE)).toBe(false);
    expect(link.opensWith(third, 10 * MINUTE)).toBe(false);
    // One that was never shown is no code either.
    expect(start().opensWith('', 0)).toBe(false);
  });

  it('opens once by what a browser is started with', () => {
    const link = start();
    const token = link.tokenForOnce();
    expect([link.opensWith(token), link.opensWith(token)]).toEqual([true, false]);
  });
});

describe('a browser is opened at the start', () => {
  it('where somebody sits before a desktop, never in CI, from afar or without a terminal', () => {
    expect(isAtDesktop({ DISPLAY: ':0' }, 'linux', true)).toBe(true);
    expect(isAtDesktop({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true)).toBe(true);
    expect(isAtDesktop({}, 'darwin', true)).toBe(true);
    expect(isAtDesktop({}, 'linux', true)).toBe(false);
    expect(isAtDesktop({ DISPLAY: ':0' }, 'linux', false)).toBe(false);
    expect(isAtDesktop({ DISPLAY: ':0', CI: 'true' }, 'linux', true)).toBe(false);
    const fromAfar = { DISPLAY: ':10', SSH_CONNECTION: '203.0.113.7 4 203.0.113.8 22' };
    expect(isAtDesktop(fromAfar, 'linux', true)).toBe(false);
  });
});
