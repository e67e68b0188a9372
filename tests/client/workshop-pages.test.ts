import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  initialState,
  landingPage,
  parseAddress,
  parseSignInLink,
  readCode,
  startSpeaking,
  writeCode,
} from '../../client/state/index.ts';
import type { Me } from '../../model/contract/access.ts';
import { makeWorkshop } from '../support/workshop-scene.ts';

const workshop = makeWorkshop({ territoryId: 'val' });

describe('a code', () => {
  it.each(['K7QM-2XPA', 'k7qm2xpa', ' k7qm 2xpa ', 'K7QM–2XPA', 'k7-qm-2x-pa'])(
    'is read from %j',
    (typed) => {
      expect(readCode(typed)).toBe('K7QM2XPA');
    },
  );

  it.each(['', 'K7QM', 'K7QM2XPA9', 'O7QM2XPA', 'K0QM2XPA', 'I7QM2XPA', 'K1QM2XPA', 'L7QM2XPA'])(
    'is none in %j',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  it('is written as the screen of the room shows it', () => {
    expect(writeCode('k7qm2xpa')).toBe('K7QM-2XPA');
    expect(writeCode('k7q')).toBe('K7Q');
  });

  it('comes after the # of the page that joins, a token after that of the page that rereads', () => {
    expect(parseSignInLink('#K7QM2XPA', '/rejoindre')).toEqual({ way: 'code', token: 'K7QM2XPA' });
    expect(parseSignInLink('#aZ_-9', '/relecture')).toEqual({ way: 'card', token: 'aZ_-9' });
    expect(parseSignInLink('#K7QM2XPA', '/')).toBeNull();
    expect(parseSignInLink('#<img>', '/rejoindre')).toBeNull();
  });
});

describe('the pages of a workshop', () => {
  it.each([
    '/rejoindre',
    '/relecture',
    '/t/val/atelier/w1/saisie',
    '/t/val/atelier/w1/fiches',
    '/t/val/atelier/w1/relecture/amap',
  ])('are at %s', (path) => {
    expect(formatAddress({ ...initialState, ...parseAddress(path, '') })).toBe(path);
  });

  it('seat who came for one workshop, or for one card, and nobody else', () => {
    const person = (role: string): Me =>
      ({
        person: { role, territoryIds: ['val'], workshopId: 'w', by: 'link' },
        actions: [],
      }) as unknown as Me;
    const at = { ...initialState, view: 'map' as const, territoryId: null };
    expect(landingPage({ ...at, me: person('participant') })).toEqual({ view: 'join', territoryId: 'val' });
    expect(landingPage({ ...at, territoryId: 'val', me: person('participant') })).toBeNull();
    expect(landingPage({ ...at, territoryId: 'val', me: person('rereader') })).toEqual({
      view: 'reread',
      territoryId: null,
    });
    expect(landingPage({ ...at, me: person('facilitator') })).toBeNull();
    // The link of a card, in the browser that joined by a code.
    const card = { way: 'card', token: 'aZ_-9' } as const;
    expect(landingPage({ ...at, view: 'reread', me: person('participant'), signInLink: card })).toBeNull();
    // The server is away: the device knows where it spoke.
    const speaking = startSpeaking(workshop);
    expect(landingPage({ ...at, view: 'join', me: null, speaking })).toEqual({ territoryId: 'val' });
    expect(landingPage({ ...at, view: 'join', me: null })).toBeNull();
  });
});
