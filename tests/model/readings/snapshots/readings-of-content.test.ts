import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../../model/elements/documents/make-document.ts';
import type { Properties } from '../../../../model/elements/elements.ts';
import { type Hidden, NOTHING_HIDDEN } from '../../../../model/elements/visibility/visible-facts.ts';
import {
  mapOfContent,
  questionsOfContent,
} from '../../../../model/readings/snapshots/readings-of-content.ts';
import type { SnapshotContent } from '../../../../model/readings/snapshots/snapshot-content.ts';
import { makeGap } from '../../../support/make-gap.ts';

const actor = { family: 'business', tableRoles: [], charter: 'none', tags: [], version: 1 };
const cooperation = {
  nature: 'co_produces',
  formality: 'informal',
  status: 'active',
  intensity: 2,
  version: 1,
};
const elements = new Map<string, Properties>([
  ['Territory:t', { name: 'Val', level: 'epci', cohorts: [], version: 1 }],
  ['Territory:u', { name: 'Mont', level: 'epci', cohorts: [], version: 1 }],
  ...['a', 'b', 'c'].flatMap((id): [string, Properties][] => [
    [`Actor:${id}`, { ...actor, name: id }],
    [`ACTS_IN:${id}>t`, { onMap: true }],
    [`PARTY_TO:${id}>all`, { role: 'member' }],
  ]),
  ['Cooperation:all', cooperation],
]);

const question = (key: string, evidence: Partial<SnapshotContent['questions'][number]['evidence']> = {}) => ({
  ...makeGap({ key, evidence }),
  territoryId: 't',
});

const content = {
  parameters: {
    days: [
      { territoryId: 't', day: '2026-03-12' },
      { territoryId: 'u', day: '2025-01-01' },
      { territoryId: 'gone', day: '2025-01-01' },
    ],
    minIntensity: 2,
    withoutTransactions: false,
  },
  questions: [
    question('pivot-actor:a'),
    question('lone:c', { actorIds: ['b'] }),
    question('apart', { missingPairs: [['c', 'b']] }),
    question('ended', { cooperationIds: ['all'] }),
    question('weak:all'),
  ],
  document: makeDocument(['t', 'u'], elements),
} as unknown as SnapshotContent;

const hiding = (hidden: Partial<Record<keyof Hidden, string[]>> = {}) => ({
  content,
  hidden: { actorIds: new Set(hidden.actorIds), cooperationIds: new Set(hidden.cooperationIds) },
});

describe('the map of a snapshot', () => {
  it('is of its first territory, or of the one that is asked for, on the day it was read at', () => {
    const read = (territoryId?: string) => mapOfContent(hiding(), territoryId, 'fr');
    expect([read().territory.name, read().day]).toEqual(['Val', '2026-03-12']);
    expect(read('t').cooperations.map(({ parties }) => parties.length)).toEqual([3]);
    expect([read('u').territory.name, read('u').day]).toEqual(['Mont', '2025-01-01']);
  });

  it('is none of a territory that is not in it', () => {
    for (const id of ['elsewhere', 'gone'])
      expect(() => mapOfContent({ content, hidden: NOTHING_HIDDEN }, id, 'fr')).toThrow(
        expect.objectContaining({ code: 'TERRITORY_NOT_FOUND' }),
      );
  });

  it('has nobody in it who was made private since', () => {
    const { actors, cooperations } = mapOfContent(hiding({ actorIds: ['a'] }), undefined, 'fr');
    expect(actors.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(cooperations.map(({ parties }) => parties.map(({ actorId }) => actorId))).toEqual([['b', 'c']]);
    expect(mapOfContent(hiding({ cooperationIds: ['all'] }), undefined, 'fr').cooperations).toEqual([]);
  });
});

it('the questions of a snapshot leave out any that names an element made private later', () => {
  const keys = (hidden: Parameters<typeof hiding>[0]) =>
    questionsOfContent(hiding(hidden)).map(({ key }) => key);
  expect(keys({})).toEqual(['pivot-actor:a', 'lone:c', 'apart', 'ended', 'weak:all']);
  expect(keys({ actorIds: ['a'] })).toEqual(['lone:c', 'apart', 'ended', 'weak:all']);
  expect(keys({ actorIds: ['b'] })).toEqual(['pivot-actor:a', 'ended', 'weak:all']);
  expect(keys({ cooperationIds: ['all'] })).toEqual(['pivot-actor:a', 'lone:c', 'apart']);
});
