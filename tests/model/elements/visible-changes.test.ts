import { expect, it } from 'vitest';
import {
  type KeptChange,
  namedInChanges,
  publicChanges,
} from '../../../model/elements/visibility/visible-changes.ts';

const change = (id: string, more: Partial<KeptChange>): KeptChange => ({
  id,
  revision: 1,
  mutationId: id,
  type: 'actor.added',
  subjectId: 'amap',
  before: null,
  after: null,
  at: '2026-03-12T10:00:00.000Z',
  unseen: [],
  ...more,
});

const changes = [
  change('open', { after: { 'Actor:amap': { name: 'AMAP' }, 'ACTS_IN:amap>val': { onMap: true } } }),
  change('hidden', { subjectId: 'secret', after: { 'Actor:secret': { name: 'Secret' } } }),
  // A deletion raises what the actor carried: the rest of it is still about the actor.
  change('gone', {
    type: 'actor.deleted',
    subjectId: 'gone',
    before: { 'Actor:gone': { name: 'Gone' }, 'Commitment:cantine': { version: 1 } },
    after: { 'Commitment:cantine': { version: 2 } },
  }),
  change('moved', {
    type: 'positions.set',
    subjectId: 'val',
    after: { 'ACTS_IN:amap>val': { x: 1 }, 'ACTS_IN:secret>val': { x: 2 } },
  }),
  change('said', {
    type: 'party.set',
    subjectId: 'coop',
    after: {
      'PARTY_TO:secret>coop': { role: 'member' },
      'Declaration:coop.secret.2026-03-12': { actorId: 'secret', cooperationId: 'coop', intensity: 1 },
      'MEMBER_OF:amap>secret': {},
      'SERVES:other>cantine': {},
    },
  }),
  change('answered', {
    type: 'gap.answered',
    subjectId: 'val.unlinked-actor:amap',
    after: { 'GapAnswer:val.unlinked-actor:amap': { status: 'accepted', reason: 'entre nous' } },
  }),
  change('named', {
    type: 'land.named',
    subjectId: 'l',
    after: { 'Land:l': { territoryId: 'val', name: 'Les secrets' } },
  }),
];

it('names the actors and cooperations of changes', () => {
  const { actorIds, cooperationIds } = namedInChanges(changes);
  expect([...actorIds].sort()).toEqual(['amap', 'gone', 'secret']);
  expect([...cooperationIds].sort()).toEqual(['coop', 'other']);
});

it('gives changes without what is private, what is gone, and answers', () => {
  const seen = { actorIds: new Set(['amap']), cooperationIds: new Set(['coop']) };
  const shown = publicChanges(changes, seen);
  expect(shown.map(({ id }) => id)).toEqual(['open', 'moved']);
  expect(shown[1]?.after).toEqual({ 'ACTS_IN:amap>val': { x: 1 } });
  expect(JSON.stringify(shown)).not.toMatch(/secret|gone|entre nous/i);
});

it('keeps private what was so when a change was made, and all of it where nobody knows', () => {
  const seen = { actorIds: new Set(['amap', 'shy']), cooperationIds: new Set(['coop']) };
  const done = { 'Actor:shy': { name: 'Shy' }, 'NEEDS:amap>land': { note: 'dit' }, 'PARTY_TO:amap>coop': {} };
  const of = (more: Partial<KeptChange>) =>
    publicChanges([change('c', { subjectId: 'val', after: done, ...more })], seen);
  expect(of({})[0]?.after).toEqual(done);
  expect(Object.keys(of({ unseen: ['Actor:shy'] })[0]?.after ?? {})).toEqual([
    'NEEDS:amap>land',
    'PARTY_TO:amap>coop',
  ]);
  expect(Object.keys(of({ unseen: ['Cooperation:coop'] })[0]?.after ?? {})).toEqual([
    'Actor:shy',
    'NEEDS:amap>land',
  ]);
  expect(of({ unseen: undefined })).toEqual([]);
  expect(of({ unseen: ['Actor:shy'] })[0]).not.toHaveProperty('unseen');
});
