import { describe, expect, it } from 'vitest';
import {
  can,
  formatAddress,
  formatSignInLink,
  initialState,
  parseAddress,
  parseSignInLink,
  waitsForLink,
} from '../../client/state/index.ts';
import { givenText, grantsOf } from '../../client/views/access/grants.ts';
import type { NewAccessLinkAnswer } from '../../model/contract/access.ts';

describe('a grant of access', () => {
  it('is read from the fragment that was written', () => {
    for (const way of ['setup', 'invitation', 'join', 'read', 'machine'] as const) {
      const { hash } = new URL(formatSignInLink('https://carte.example', { way, token: 'aZ_-9' }));
      expect(parseSignInLink(hash)).toEqual({ way, token: 'aZ_-9' });
    }
  });

  it.each(['', '#', '#main', '#read=', '#steal=abc', '#read=<img>', `#read=${'a'.repeat(201)}`])(
    'is none of %j',
    (hash) => {
      expect(parseSignInLink(hash)).toBeNull();
    },
  );

  it('is given as an address in whose path and query the token is not, a program gets the token', () => {
    const link = (kind: string, role: string) =>
      givenText({ kind, role, token: 'tok' } as NewAccessLinkAnswer, 'https://carte.example');
    expect(link('link', 'reader')).toBe('https://carte.example/#read=tok');
    expect(link('link', 'contributor')).toBe('https://carte.example/#join=tok');
    expect(link('invitation', 'facilitator')).toBe('https://carte.example/#invitation=tok');
    expect(link('token', 'researcher')).toBe('tok');
  });

  it('is offered by people with the right to give it', () => {
    expect(grantsOf({ role: 'facilitator', territoryIds: ['val'] })).toEqual(['read', 'join']);
    expect(grantsOf({ role: 'administrator', territoryIds: 'all' })).toHaveLength(5);
    // The server refuses what these would give: it is not offered.
    for (const role of ['contributor', 'reader', 'researcher'] as const)
      expect(grantsOf({ role, territoryIds: ['val'] })).toEqual([]);
  });
});

describe('what the screen offers', () => {
  it('is everything until it is known who is there, then what the server named', () => {
    expect(can('territory.delete', null)).toBe(true);
    const me = { person: null, actions: ['service.use' as const], needsSetup: false };
    expect([can('service.use', me), can('territory.read', me)]).toEqual([true, false]);
  });
});

describe('what waits for the link of the start', () => {
  const person = { id: 'machine', role: 'administrator', territoryIds: 'all', by: 'machine' } as const;
  const actions = ['territory.read' as const];

  it('is, at the machine itself, all that the server did not name; elsewhere it is what nobody offers', () => {
    const unsigned = { person: { ...person, unsigned: true as const }, actions, needsSetup: false };
    expect([waitsForLink('backups.manage', unsigned), waitsForLink('territory.read', unsigned)]).toEqual([
      true,
      false,
    ]);
    for (const me of [null, { person, actions, needsSetup: false }])
      expect(waitsForLink('backups.manage', me)).toBe(false);
  });
});

it('the page of who has access has its address', () => {
  expect(parseAddress('/acces', '')).toMatchObject({ page: 'access', territoryId: null });
  expect(formatAddress({ ...initialState, page: 'access' })).toBe('/acces');
  expect(formatAddress(initialState)).toBe('/');
});
