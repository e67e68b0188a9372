import { expect, test } from 'vitest';
import { householdOf } from '../../server/plugins/household.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3::4', householdOf({ ip: '2001:db8:1:2:9::8' })],
])('the address %s counts as its household', (ip, household) => {
  expect(householdOf({ ip })).toBe(household);
});

test('two networks of IPv6 are two households', () => {
  expect(householdOf({ ip: '2001:db8:1:2::1' })).not.toBe(householdOf({ ip: '2001:db8:1:3::1' }));
});

test('a request whose connection has closed has an empty household', () => {
  expect(householdOf({ ip: undefined })).toBe('');
});
