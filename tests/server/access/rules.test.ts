import { describe, expect, it } from 'vitest';
import { Action, Role } from '../../../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../../../model/contract/define-endpoint.ts';
import * as contract from '../../../model/contract/endpoints/index.ts';
import { actionsOf, authorize } from '../../../server/access/authorize.ts';
import { visibilityOf } from '../../../server/access/visibility-of.ts';
import { AT_THE_MACHINE, UNSIGNED } from '../../../server/use-cases/access/identify.ts';
import { ASKS_MACHINE_LINK, EXPECTED_RIGHTS, ROLES, rightOf } from '../../support/expected-rights.ts';

const endpoints: Endpoint[] = Object.values(contract);
const isAllowed = (role: Role, action: Action, home: 'all' | string[], concerned: string[]) =>
  authorize({ role, territoryIds: home }, action, concerned) === 'allowed';

describe('who may do what', () => {
  it('covers every operation and every role', () => {
    expect(Object.keys(EXPECTED_RIGHTS).sort()).toEqual(endpoints.map(({ name }) => name).sort());
    expect(ROLES.toSorted()).toEqual(Role.options.toSorted());
  });

  it.each(endpoints.map(({ name, action }) => [name, action] as const))('%s', (name, action) => {
    for (const role of ROLES) {
      const where = rightOf(name, role);
      const found = {
        own: isAllowed(role, action, ['val'], ['val']),
        other: isAllowed(role, action, ['val'], ['mont']),
        none: isAllowed(role, action, ['val'], []),
        everywhere: isAllowed(role, action, 'all', ['mont']),
      };
      expect({ role, ...found }).toEqual({
        role,
        own: where === 'own' || where === 'yes',
        other: where === 'yes',
        none: where === 'yes',
        everywhere: where !== 'no',
      });
    }
    const isOpen = action === 'service.use';
    expect(authorize(null, action, ['val'])).toBe(isOpen ? 'allowed' : 'unauthenticated');
    const asksLink = ASKS_MACHINE_LINK.includes(name);
    expect(authorize(UNSIGNED, action, ['val'])).toBe(asksLink ? 'unsigned' : 'allowed');
    expect(authorize(AT_THE_MACHINE, action, ['val'])).toBe('allowed');
  });

  it('asks of an actor’s own sheet to be at home wherever it acts, of a cooperation in one place', () => {
    const both = ['val', 'mont'];
    for (const action of ['actor.edit', 'actor.delete', 'territories.relate'] as const) {
      expect(isAllowed('facilitator', action, ['val'], both)).toBe(false);
      expect(isAllowed('facilitator', action, ['val', 'mont', 'plaine'], both)).toBe(true);
    }
    for (const action of ['territory.read', 'map.contribute', 'map.facilitate'] as const)
      expect(isAllowed('facilitator', action, ['val'], both)).toBe(true);
  });

  it('refuses what is in no table', () => {
    const unknown = 'universe.delete' as Action;
    expect(authorize({ role: 'administrator', territoryIds: 'all' }, unknown, ['val'])).toBe('forbidden');
    expect(authorize(null, 'toString' as Action)).toBe('unauthenticated');
  });
});

describe('what a screen offers', () => {
  it('is what one may do somewhere', () => {
    expect(actionsOf(null)).toEqual(['service.use']);
    expect(actionsOf({ role: 'reader', territoryIds: ['val'] })).toEqual([
      'service.use',
      'places.read',
      'territories.list',
      'actors.search',
      'territory.read',
      'page.read',
      'workshop.read',
      'snapshot.read',
      'account.read',
    ]);
    expect(actionsOf({ role: 'facilitator', territoryIds: ['val'] })).not.toContain('territory.create');
    expect(actionsOf({ role: 'administrator', territoryIds: 'all' })).toEqual(Action.options);
    const behindLink = ['actor.erase', 'links.manage', 'people.manage', 'phones.admit', 'backups.manage'];
    expect(Action.options.filter((action) => !actionsOf(UNSIGNED).includes(action))).toEqual(behindLink);
  });
});

describe('what one sees', () => {
  it.each([
    ['reader', false],
    ['contributor', false],
    ['facilitator', true],
    ['administrator', true],
    ['researcher', true],
  ] as const)('as %s', (role, seesPrivate) => {
    expect(visibilityOf({ role, territoryIds: 'all' })).toEqual({ seesPrivate, territoryIds: null });
    expect(visibilityOf({ role, territoryIds: ['val'] })).toEqual({ seesPrivate, territoryIds: ['val'] });
  });

  it('is nothing for someone who has not signed in', () => {
    expect(visibilityOf(null)).toEqual({ seesPrivate: false, territoryIds: [] });
  });
});
