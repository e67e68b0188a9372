import { describe, expect, it } from 'vitest';
import { readEnvelope, versionOf } from '../../../../model/readings/snapshots/snapshot-content.ts';

const caption = { id: 'fin', title: 'Fin', takenAt: '2026-03-12T16:40:00.000Z' };
const content = {
  parameters: {
    days: [{ territoryId: 'val', day: '2026-03-10' }],
    ...{ minIntensity: 2, withoutTransactions: false },
  },
  questions: [],
  document: {},
};
const computed = { software: '1.0.0', measures: [] };
const envelope = (version: number, more: object = {}, inContent: object = {}) => ({
  ...{ type: 'maillage.snapshot', version, hash: 'ab'.repeat(32), ...caption, ...more },
  content: { ...content, ...inContent },
});
const isRead = (value: unknown) => readEnvelope(value).success;

describe('what stands around the document of a snapshot', () => {
  it('is read by the version that it says', () => {
    expect(isRead(envelope(1))).toBe(true);
    expect(isRead(envelope(2, {}, computed))).toBe(true);
    // Format 1 held no measures and named nobody; format 2 always names the program that computed it.
    expect(isRead(envelope(1, {}, computed))).toBe(false);
    expect(isRead(envelope(1, { organisation: 'Pays' }))).toBe(false);
    expect(isRead(envelope(2, { organisation: 'Pays', authors: ['Ana'] }, computed))).toBe(true);
    expect(isRead(envelope(2))).toBe(false);
    expect(isRead(envelope(3, {}, computed))).toBe(false);
  });

  it('is nothing else', () => {
    for (const value of [null, undefined, 'text', 1, [], {}, { version: 1 }, { version: 2 }])
      expect(isRead(value)).toBe(false);
    expect(isRead(envelope(2, { more: 1 }, computed))).toBe(false);
    expect(isRead(envelope(2, {}, { ...computed, more: 1 }))).toBe(false);
    expect(isRead(envelope(2, { hash: 'AB'.repeat(32) }, computed))).toBe(false);
    expect(isRead(envelope(2, { hash: 'ab'.repeat(33) }, computed))).toBe(false);
  });

  it('says all that is wrong at once', () => {
    const { error } = readEnvelope(envelope(2, { id: '', title: 1 }, { software: '', measures: [] }));
    const places = error?.issues.map(({ path }) => path.join('.'));
    expect(places?.sort()).toEqual(['content.software', 'id', 'title']);
  });

  it('is of the version of what it holds', () => {
    expect([versionOf({}), versionOf({ measures: [] })]).toEqual([1, 2]);
  });
});
