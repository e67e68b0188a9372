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
const network = { multiParty: 'newman', confirmation: 'both' };
const parameters = { ...content.parameters, ...network };
const inferred = { ...computed, parameters, inference: [] };
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
    // Format 3 names the network and holds inferences; what it adds is in no older one.
    expect(isRead(envelope(3, {}, inferred))).toBe(true);
    expect(isRead(envelope(3, {}, computed))).toBe(false);
    expect(isRead(envelope(3, {}, { ...inferred, parameters: content.parameters }))).toBe(false);
    expect(isRead(envelope(2, {}, inferred))).toBe(false);
    expect(isRead(envelope(2, {}, { ...computed, parameters }))).toBe(false);
    expect(isRead(envelope(4, {}, inferred))).toBe(false);
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
    expect([{}, { measures: [] }, { measures: [], inference: [] }].map(versionOf)).toEqual([1, 2, 3]);
  });

  it('has the survival of questions since format 3', () => {
    const words = { title: 'T', reason: 'R', question: 'Q' };
    const evidence = { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [] };
    const question = {
      ...{ territoryId: 'val', key: 'k', rule: 'unlinked-actor', shown: 1, severity: 2, confidence: 'sure' },
      ...{ status: 'open', evidence, fr: words, en: words },
    };
    const asked = { questions: [{ ...question, survival: 0.97 }] };
    expect(isRead(envelope(3, {}, { ...inferred, ...asked }))).toBe(true);
    expect(isRead(envelope(2, {}, { ...computed, ...asked }))).toBe(false);
    expect(isRead(envelope(2, {}, { ...computed, questions: [question] }))).toBe(true);
  });
});
