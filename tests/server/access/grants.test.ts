import { describe, expect, it } from 'vitest';
import { AccessKind, Role } from '../../../model/contract/access-vocabulary.ts';
import { isGrant, mayGrant, stateOfLink } from '../../../model/elements/grants.ts';

const scopes = ['all', ['val'], ['val', 'mont']] as const;
const everyGrant = AccessKind.options.flatMap((kind) =>
  Role.options.flatMap((role) =>
    scopes.map((scope) => ({ kind, role, territoryIds: scope === 'all' ? scope : [...scope] })),
  ),
);

describe('a grant', () => {
  it('grants the rights of its kind', () => {
    const given = new Map<string, Set<string>>();
    for (const grant of everyGrant.filter(isGrant))
      given.set(grant.kind, (given.get(grant.kind) ?? new Set()).add(grant.role));
    expect(Object.fromEntries([...given].map(([kind, roles]) => [kind, [...roles]]))).toEqual({
      invitation: ['facilitator', 'administrator'],
      link: ['reader', 'contributor'],
      token: ['reader', 'researcher'],
      code: ['participant'],
      card: ['rereader'],
    });
    expect(isGrant({ kind: 'invitation', role: 'administrator', territoryIds: ['val'] })).toBe(false);
  });

  it('is given by nobody who may do less', () => {
    const of = (role: Role, territoryIds: 'all' | string[]) =>
      everyGrant.filter((grant) => isGrant(grant) && mayGrant({ role, territoryIds }, grant));
    for (const role of ['reader', 'contributor', 'researcher', 'participant', 'rereader'] as const)
      expect(of(role, 'all')).toEqual([]);
    expect(of('administrator', 'all')).toEqual(everyGrant.filter(isGrant));
    expect(of('facilitator', ['val'])).toEqual([
      { kind: 'link', role: 'reader', territoryIds: ['val'] },
      { kind: 'link', role: 'contributor', territoryIds: ['val'] },
      { kind: 'code', role: 'participant', territoryIds: ['val'] },
      { kind: 'card', role: 'rereader', territoryIds: ['val'] },
    ]);
    expect(of('facilitator', 'all').map(({ kind }) => kind)).not.toContain('invitation');
  });

  it('is good until the end of its last day, unless it was used or withdrawn', () => {
    expect(stateOfLink({}, '2026-03-12')).toBe('open');
    expect(stateOfLink({ expiresOn: '2026-03-12' }, '2026-03-12')).toBe('open');
    expect(stateOfLink({ expiresOn: '2026-03-11' }, '2026-03-12')).toBe('expired');
    expect(stateOfLink({ usedAt: '2026-03-01T00:00:00Z' }, '2026-03-12')).toBe('used');
    expect(stateOfLink({ isLost: true }, '2026-03-12')).toBe('lost');
    expect(stateOfLink({ usedAt: 'x', revokedAt: 'y', expiresOn: '2026-01-01' }, '2026-03-12')).toBe(
      'revoked',
    );
  });
});
