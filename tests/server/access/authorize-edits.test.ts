import { describe, expect, it } from 'vitest';
import type { Role } from '../../../model/contract/access-vocabulary.ts';
import type { Endpoint } from '../../../model/contract/define-endpoint.ts';
import * as contract from '../../../model/contract/endpoints/index.ts';
import type { Edits, Elements, Properties } from '../../../model/elements/elements.ts';
import { authorizeEdits } from '../../../server/access/authorize-edits.ts';
import { ACTIONS_OF_EDITS } from '../../../server/access/rights-of-edits.ts';

const endpoints: Readonly<Record<string, Endpoint>> = contract;

/** Operations that add, change and remove a single element. */
const OPERATIONS: Readonly<Record<string, readonly [add: string, change: string, remove: string]>> = {
  Territory: ['addTerritory', 'updateTerritory', 'deleteTerritory'],
  Actor: ['addActor', 'updateActor', 'deleteActor'],
  Commitment: ['addCommitment', 'updateCommitment', 'deleteCommitment'],
  Cooperation: ['addCooperation', 'updateCooperation', 'deleteCooperation'],
  Declaration: ['setParty', 'setParty', 'setParty'],
  GapAnswer: ['answerGap', 'answerGap', 'answerGap'],
  Land: ['arrangePositions', 'nameLand', 'arrangePositions'],
  Workshop: ['addWorkshop', 'updateWorkshop', 'deleteWorkshop'],
  Contribution: ['setContribution', 'setContribution', 'deleteWorkshop'],
  Fiche: ['addFiche', 'updateFiche', 'deleteFiche'],
  ACTS_IN: ['setMembership', 'setMembership', 'removeMembership'],
  MEMBER_OF: ['setMemberOf', 'setMemberOf', 'removeMemberOf'],
  PART_OF: ['setParent', 'setParent', 'removeParent'],
  PEER_OF: ['setPeer', 'setPeer', 'removePeer'],
  CARRIES: ['setCarrier', 'setCarrier', 'removeCarrier'],
  COMMITMENT_ABOUT: ['updateCommitment', 'updateCommitment', 'updateCommitment'],
  REFINES: ['updateCommitment', 'updateCommitment', 'updateCommitment'],
  PARTY_TO: ['setParty', 'setParty', 'removeParty'],
  COOPERATION_ABOUT: ['updateCooperation', 'updateCooperation', 'updateCooperation'],
  SERVES: ['updateCooperation', 'updateCooperation', 'updateCooperation'],
  NEEDS: ['setNeed', 'setNeed', 'removeNeed'],
  OFFERS: ['setOffer', 'setOffer', 'removeOffer'],
  BRINGS: ['updateFiche', 'updateFiche', 'updateFiche'],
};

it('an edit of each kind asks for what its own endpoint asks for', () => {
  const { FOR: _, ...ofEndpoints } = ACTIONS_OF_EDITS;
  const expected = Object.entries(OPERATIONS).map(([kind, [add, change, remove]]) => [
    kind,
    { add: endpoints[add]?.action, change: endpoints[change]?.action, remove: endpoints[remove]?.action },
  ]);
  expect(ofEndpoints).toEqual(Object.fromEntries(expected));
});

/** `us` acts in `val`, `both` in `mont` too, `them` in `mont` alone. */
const STATE: Elements = new Map<string, Properties>([
  ...['us', 'other', 'both', 'them'].map((id) => [`Actor:${id}`, { name: id, mission: 'm' }] as const),
  ...['us', 'other', 'both'].map((id) => [`ACTS_IN:${id}>val`, { onMap: false }] as const),
  ...['both', 'them'].map((id) => [`ACTS_IN:${id}>mont`, { onMap: true }] as const),
  ['Cooperation:ours', { nature: 'co_produces' }],
  ...['us', 'both'].map((id) => [`PARTY_TO:${id}>ours`, { role: 'member' }] as const),
  ['Declaration:d', { actorId: 'us', cooperationId: 'ours', intensity: 1 }],
  ['Declaration:e', { actorId: 'both', cooperationId: 'ours', intensity: 1 }],
  ['Fiche:f', { cooperationId: 'ours', territoryId: 'mont', status: 'published', title: 'F' }],
  ['BRINGS:us>f', { text: 'Un local' }],
  ['Cooperation:theirs', { nature: 'co_produces' }],
  ...['both', 'them'].map((id) => [`PARTY_TO:${id}>theirs`, { role: 'member' }] as const),
  ['Cooperation:listed', { nature: 'co_produces', intensity: 2, intensityAssumed: true }],
  ...['us', 'other'].map((id) => [`PARTY_TO:${id}>listed`, { role: 'member' }] as const),
  ['Commitment:k', { text: 'K' }],
  ['FOR:k>val', {}],
  ['Commitment:charter', { text: 'C' }],
  ['NEEDS:us>land', {}],
]);

const judge = (role: Role, edits: Record<string, Properties | null>, speaksFor?: string): string => {
  const person = { role, territoryIds: ['val'] };
  const judged = authorizeEdits({ person, speaksFor }, STATE, new Map(Object.entries(edits)) as Edits);
  return judged.is === 'forbidden' ? judged.action : judged.is;
};

describe('a speaker of an organisation', () => {
  const link = {
    'Cooperation:new': { nature: 'unspecified' },
    'PARTY_TO:us>new': {},
    'PARTY_TO:other>new': {},
  };
  it.each([
    ['its sheet', { 'Actor:us': { name: 'us', mission: 'n' } }, 'allowed', 'allowed'],
    ['a sheet that loses something', { 'Actor:us': { name: 'us' } }, 'waits', 'allowed'],
    ['another’s sheet', { 'Actor:other': { name: 'x', mission: 'm' } }, 'waits', 'waits'],
    ['a need', { 'NEEDS:us>skills': {} }, 'allowed', 'allowed'],
    ['a need less', { 'NEEDS:us>land': null }, 'waits', 'allowed'],
    ['another’s need', { 'NEEDS:other>land': {} }, 'waits', 'waits'],
    ['what it carries', { 'CARRIES:us>k': { role: 'lead' } }, 'allowed', 'allowed'],
    ['what another carries', { 'CARRIES:other>k': { role: 'lead' } }, 'waits', 'waits'],
    ['how a commitment reads', { 'Commitment:k': { text: 'L' } }, 'waits', 'waits'],
    ['a link with its partner', link, 'allowed', 'allowed'],
    ['a partner from the reserve', { ...link, 'ACTS_IN:other>val': { onMap: true } }, 'allowed', 'allowed'],
    ['a partner’s place', { ...link, 'ACTS_IN:other>val': { onMap: true, main: true } }, 'waits', 'waits'],
    [
      'a partner’s word',
      { ...link, 'Declaration:n': { actorId: 'other', cooperationId: 'new' } },
      'waits',
      'waits',
    ],
    ['others’ link', { ...link, 'PARTY_TO:us>new': null }, 'waits', 'waits'],
    [
      'its word',
      { 'Declaration:d': { actorId: 'us', cooperationId: 'ours', intensity: 2 } },
      'allowed',
      'allowed',
    ],
    [
      'its word on a link whose level was assumed',
      {
        'Declaration:n': { actorId: 'us', cooperationId: 'listed', intensity: 2 },
        'Cooperation:listed': { nature: 'co_produces', intensity: 2 },
      },
      'allowed',
      'allowed',
    ],
    [
      'a level no longer assumed, without a word',
      { 'Cooperation:listed': { nature: 'co_produces', intensity: 2 } },
      'waits',
      'waits',
    ],
    [
      'its word, and another level of the link',
      {
        'Declaration:n': { actorId: 'us', cooperationId: 'listed', intensity: 2 },
        'Cooperation:listed': { nature: 'co_produces', intensity: 4 },
      },
      'waits',
      'waits',
    ],
    ['its word taken back', { 'Declaration:d': null }, 'waits', 'allowed'],
    ['another’s word taken back', { 'Declaration:e': null }, 'waits', 'waits'],
    ['joining others', { 'PARTY_TO:us>theirs': { role: 'member' } }, 'waits', 'waits'],
    ['leaving', { 'PARTY_TO:us>ours': null, 'Declaration:d': null, 'BRINGS:us>f': null }, 'waits', 'allowed'],
    ['another leaving', { 'PARTY_TO:both>ours': null }, 'waits', 'waits'],
    [
      'leaving, its fiche withdrawn',
      {
        'PARTY_TO:us>ours': null,
        'Fiche:f': { cooperationId: 'ours', territoryId: 'mont', status: 'withdrawn', title: 'F' },
      },
      'waits',
      'allowed',
    ],
    [
      'a fiche rewritten',
      { 'Fiche:f': { cooperationId: 'ours', territoryId: 'mont', status: 'withdrawn', title: 'G' } },
      'waits',
      'waits',
    ],
  ])('%s', (_, edits, phone, card) => {
    expect([judge('participant', edits, 'us'), judge('rereader', edits, 'us')]).toEqual([phone, card]);
  });

  it('is of this territory; of one that is of others too the sheet waits', () => {
    for (const role of ['participant', 'rereader'] as const) {
      expect(judge(role, { 'CARRIES:them>k': { role: 'lead' } }, 'them')).toBe('workshop.speak');
      expect(judge(role, {}, 'them')).toBe('workshop.speak');
      expect(judge(role, { 'CARRIES:both>k': { role: 'lead' } }, 'both')).toBe('allowed');
      expect(judge(role, { 'NEEDS:both>land': {} }, 'both')).toBe('waits');
    }
    const added = { 'Actor:new': { name: 'N' }, 'ACTS_IN:new>val': { onMap: true } };
    expect(judge('participant', added, 'new')).toBe('allowed');
    expect(judge('rereader', added, 'new')).toBe('waits');
    expect(judge('participant', { ...added, 'ACTS_IN:new>mont': { onMap: true } }, 'new')).toBe('waits');
  });

  it('answers a card where it is one', () => {
    const said = (screen: string) => ({
      'Contribution:c': { territoryId: 'val', actorId: 'us', answers: JSON.stringify({ screen }) },
    });
    expect(judge('participant', said('rereading'), 'us')).toBe('card.answer');
    expect(judge('participant', said('needs'), 'us')).toBe('allowed');
    expect(judge('rereader', said('rereading'), 'us')).toBe('allowed');
    expect(judge('contributor', said('rereading'))).toBe('card.answer');
    expect(judge('facilitator', said('rereading'))).toBe('allowed');
  });
});

describe('a person with the right to write', () => {
  it.each([
    ['a sheet of here', { 'Actor:us': { name: 'x', mission: 'm' } }, 'allowed', 'allowed'],
    ['a sheet of elsewhere too', { 'Actor:both': { name: 'x', mission: 'm' } }, 'actor.edit', 'actor.edit'],
    [
      'what is kept from others',
      { 'Actor:us': { name: 'us', mission: 'm', private: true } },
      'private.write',
      'allowed',
    ],
    ['a party leaving', { 'PARTY_TO:both>ours': null, 'Declaration:e': null }, 'allowed', 'allowed'],
    [
      'a cooperation gone',
      { 'Cooperation:ours': null, 'PARTY_TO:us>ours': null },
      'map.facilitate',
      'allowed',
    ],
    ['a cooperation of elsewhere', { 'Cooperation:theirs': { nature: 'x' } }, 'allowed', 'allowed'],
    ['a membership gone', { 'ACTS_IN:us>val': null }, 'map.facilitate', 'allowed'],
    ['a membership elsewhere', { 'ACTS_IN:us>mont': { onMap: true } }, 'map.contribute', 'map.contribute'],
    [
      'an actor gone with all',
      { 'Actor:us': null, 'ACTS_IN:us>val': null, 'NEEDS:us>land': null },
      'actor.delete',
      'allowed',
    ],
    [
      'an actor of elsewhere gone',
      { 'Actor:them': null, 'ACTS_IN:them>mont': null },
      'actor.delete',
      'actor.delete',
    ],
    ['an item of the Charter', { 'Commitment:charter': { text: 'D' } }, 'allowed', 'allowed'],
    ['a commitment of two', { 'FOR:k>mont': {} }, 'territories.relate', 'territories.relate'],
    ['a fiche elsewhere', { 'Fiche:f': null }, 'map.facilitate', 'map.facilitate'],
    ['nothing at all', { 'Actor:us': { name: 'us', mission: 'm' } }, 'allowed', 'allowed'],
  ])('%s', (what, edits, contributor, facilitator) => {
    expect([judge('contributor', edits), judge('facilitator', edits)]).toEqual([contributor, facilitator]);
    for (const role of ['reader', 'researcher'] as const)
      if (what !== 'nothing at all') expect(judge(role, edits)).not.toBe('allowed');
  });
});
