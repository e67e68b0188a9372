import { describe, expect, it } from 'vitest';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { perhapsAssumed } from '../../../model/readings/perhaps-assumed.ts';

const OLD: Cooperation = {
  id: 'old',
  nature: 'unspecified',
  status: 'active',
  state: 'active',
  intensity: 1,
  agreedIntensity: 1,
  parties: [],
  declarations: [],
  themes: [],
  serves: [],
  formality: 'informal',
  version: 1,
};
const isOffered = (more: Partial<Cooperation>): boolean =>
  perhapsAssumed([{ ...OLD, ...more }], '2026-06-15').length === 1;

describe('links whose level is perhaps assumed', () => {
  it('are old, of level 1, of unspecified nature and without a declaration', () => {
    expect(isOffered({})).toBe(true);
    expect(isOffered({ recordedOn: '2025-01-01' })).toBe(true);
  });

  it.each([
    ['another level', { intensity: 2 }],
    ['a nature', { nature: 'funds' }],
    ['a mark already', { intensityAssumed: true }],
    ['a declaration', { declarations: [{ actorId: 'a', intensity: 1, on: '2025-01-01', channel: 'entry' }] }],
    ['a source', { source: 'https://example.org' }],
    ['the day of the map', { recordedOn: '2026-06-15' }],
    ['an end', { status: 'ended', state: 'ended' }],
  ] satisfies ReadonlyArray<readonly [string, Partial<Cooperation>]>)('are none with %s', (_, more) => {
    expect(isOffered(more)).toBe(false);
  });
});
