import { describe, expect, it } from 'vitest';
import { declarationId, type Properties } from '../../../model/elements/elements.ts';
import { acceptSuggestion, endsOf } from '../../../model/writes/accept-suggestion.ts';
import { addActor } from '../../../model/writes/add-actor.ts';
import { addCommitment } from '../../../model/writes/add-commitment.ts';
import { addCooperation } from '../../../model/writes/add-cooperation.ts';
import { deleteActor } from '../../../model/writes/delete-actor.ts';
import { deleteCommitment } from '../../../model/writes/delete-commitment.ts';
import { deleteCooperation } from '../../../model/writes/delete-cooperation.ts';
import { removeMembership } from '../../../model/writes/remove-membership.ts';
import { removeParty } from '../../../model/writes/remove-party.ts';
import { setCarrier } from '../../../model/writes/set-carrier.ts';
import { setMemberOf } from '../../../model/writes/set-member-of.ts';
import { setMembership } from '../../../model/writes/set-membership.ts';
import { setParty } from '../../../model/writes/set-party.ts';
import { removePeer, setPeer } from '../../../model/writes/set-peer.ts';
import { clearPositions, setPositions } from '../../../model/writes/set-positions.ts';
import { setResource } from '../../../model/writes/set-resource.ts';
import { updateActor } from '../../../model/writes/update-actor.ts';
import { updateCommitment } from '../../../model/writes/update-commitment.ts';
import { updateCooperation } from '../../../model/writes/update-cooperation.ts';
import { after, both, cooperation, editsOf, STATE } from '../../support/written-state.ts';

describe('what is added', () => {
  it('to a territory acts there, on its map, unless the statement keeps it in the reserve', () => {
    const actor = { id: 'n', name: 'N', family: 'business' as const };
    expect(editsOf(addActor('t', actor))).toMatchObject({
      'Actor:n': { name: 'N', family: 'business', version: 1 },
      'ACTS_IN:n>t': { onMap: true },
    });
    expect(editsOf(addActor('t', { ...actor, membership: { onMap: false, since: '2024' } }))).toMatchObject({
      'ACTS_IN:n>t': { onMap: false, since: '2024' },
    });
  });

  it('is noted on the day it is in Paris, or that of a territory that is read as of a day', () => {
    expect(editsOf(addCooperation('t', cooperation))['Cooperation:n']).toMatchObject({
      recordedOn: '2026-03-13',
    });
    const there = { ...cooperation, parties: [...both, { actorId: 'c', role: 'member' as const }] };
    expect(editsOf(addCooperation('u', there))['Cooperation:n']).toMatchObject({ recordedOn: '2020-01-01' });
  });

  it('a cooperation, brings its parties from the reserve onto the map, with the stated theme and reason', () => {
    const parties = [
      ...both,
      { actorId: 'wait', role: 'member' as const, declaredIntensity: 3, voice: 'Zoé' },
    ];
    const edits = editsOf(
      addCooperation('t', { ...cooperation, parties, themes: ['water', 'food'], serves: ['k'] }),
    );
    expect(Object.keys(edits).sort()).toEqual(
      [
        ...['Cooperation:n', 'COOPERATION_ABOUT:n>food', 'COOPERATION_ABOUT:n>water', 'SERVES:n>k'],
        ...['PARTY_TO:a>n', 'PARTY_TO:b>n', 'PARTY_TO:wait>n', 'ACTS_IN:wait>t'],
        `Declaration:${declarationId('n', 'wait', '2026-03-13', 'Zoé')}`,
      ].sort(),
    );
    expect(edits['ACTS_IN:wait>t']).toEqual({ onMap: true, since: '2020' });
  });

  it('a proposal that all said yes to is a promise', () => {
    const parties = both.map((one) => ({ ...one, agreedOn: '2026-01-01' }));
    const status = (said: typeof parties) =>
      editsOf(addCooperation('t', { ...cooperation, status: 'proposed', parties: said }))['Cooperation:n']
        ?.status;
    expect(status(parties)).toBe('intention');
    expect(
      editsOf(addCooperation('t', { ...cooperation, status: 'proposed' }))['Cooperation:n']?.status,
    ).toBe('proposed');
  });

  it('a commitment, is of its territory, with who carries it, who enters the map', () => {
    const tableRoles = ['officer', 'elected', 'elected'] as ('officer' | 'elected')[];
    const carriers = [{ actorId: 'wait', role: 'lead' as const, tableRoles }];
    expect(
      editsOf(addCommitment('t', { id: 'n', text: 'N', themes: ['food'], refines: 'k', carriers })),
    ).toMatchObject({
      'Commitment:n': { text: 'N', origin: 'territory', horizon: 'star', status: 'open', version: 1 },
      'FOR:n>t': {},
      'COMMITMENT_ABOUT:n>food': {},
      'REFINES:n>k': {},
      'CARRIES:wait>n': { role: 'lead', tableRoles: ['elected', 'officer'] },
      'ACTS_IN:wait>t': { onMap: true },
    });
  });

  it('from a suggestion, is a proposal of the two, with a direction where its nature has one', () => {
    const roles = (nature?: 'funds') => {
      const edits = editsOf(acceptSuggestion('t', 'a:b', { id: 'n', nature, promisedFor: '2026-09-01' }));
      expect(edits['Cooperation:n']).toMatchObject({
        status: 'proposed',
        intensity: 0,
        promisedFor: '2026-09-01',
      });
      return [edits['PARTY_TO:a>n']?.role, edits['PARTY_TO:b>n']?.role];
    };
    expect([roles(), roles('funds')]).toEqual([
      ['member', 'member'],
      ['from', 'to'],
    ]);
    for (const key of ['a', 'a:a', 'a:', ':b', 'a:b:c', ''])
      expect(() => endsOf(key)).toThrow(expect.objectContaining({ code: 'SUGGESTION_NOT_FOUND' }));
  });
});

describe('what is changed', () => {
  it('changes the named fields: null resets a field to its default, or deletes it', () => {
    const state = after(updateActor('a', { mission: 'Nourrir', tags: ['pain', 'blé'] }));
    expect(state.get('Actor:a')).toMatchObject({ name: 'a', mission: 'Nourrir' });
    const cleared = after(updateActor('a', { mission: null, charter: null }), state).get('Actor:a');
    expect(cleared).not.toHaveProperty('mission');
    expect(cleared).toMatchObject({ charter: 'none', tags: state.get('Actor:a')?.tags });
  });

  it('replaces the old themes and served commitments by the stated ones; null means none', () => {
    expect(editsOf(updateCooperation('ab', { themes: ['water'], note: 'Serre' }))).toEqual({
      'Cooperation:ab': { ...STATE.get('Cooperation:ab'), note: 'Serre' },
      'COOPERATION_ABOUT:ab>food': null,
      'COOPERATION_ABOUT:ab>water': {},
    });
    expect(editsOf(updateCooperation('ab', { serves: null }))).toMatchObject({ 'SERVES:ab>k': null });
    expect(editsOf(updateCommitment('l', { refines: null, themes: ['food'] }))).toMatchObject({
      'REFINES:l>k': null,
      'COMMITMENT_ABOUT:l>food': {},
    });
  });

  it('replaces the carriers, and brings them from the reserve onto the map', () => {
    expect(editsOf(setCarrier('a', 'k', { role: 'support' }))).toEqual({
      'CARRIES:a>k': { role: 'support' },
    });
    expect(editsOf(setCarrier('wait', 'k', { role: 'lead' }))).toMatchObject({
      'ACTS_IN:wait>t': { onMap: true },
    });
  });

  it('of parties, brings them onto the map of their partner from the reserve', () => {
    expect(editsOf(setParty('ab', 'wait', { role: 'member' }))).toEqual({
      'PARTY_TO:wait>ab': { role: 'member' },
      'ACTS_IN:wait>t': { onMap: true, since: '2020' },
    });
    const beside = new Map([
      ...STATE,
      ['ACTS_IN:a>t', { onMap: false }],
      ['ACTS_IN:b>t', { onMap: false }],
    ] as const);
    expect(editsOf(setParty('ab', 'wait', { role: 'member' }), beside)).not.toHaveProperty([
      'ACTS_IN:wait>t',
    ]);
  });

  it('of a place, is by hand; what a screen found is not, and moves nobody who has one', () => {
    const positions = ['a', 'b'].map((actorId) => ({ actorId, x: 7, y: 8 }));
    expect(editsOf(setPositions('t', { positions }))).toEqual({
      'ACTS_IN:a>t': { onMap: true, x: 7, y: 8, placed: 'hand' },
      'ACTS_IN:b>t': { onMap: true, x: 7, y: 8, placed: 'hand' },
    });
    expect(editsOf(setPositions('t', { positions, onlyUnset: true }))).toEqual({
      'ACTS_IN:b>t': { onMap: true, x: 7, y: 8 },
    });
    expect(after(clearPositions('t')).get('ACTS_IN:a>t')).toEqual({ onMap: true });
  });

  it('between territories and bodies, has one entry, whichever is named first', () => {
    const peers = after(setPeer('t', 'u', { frame: 'Réseau' }));
    expect(editsOf(setPeer('u', 't', { since: '2024' }), peers)).toEqual({
      'PEER_OF:t>u': { since: '2024' },
    });
    expect(editsOf(removePeer('u', 't'), peers)).toEqual({ 'PEER_OF:t>u': null });
    expect(editsOf(removePeer('u', 't'))).toEqual({});
    expect(editsOf(setMemberOf('a', 'b', { since: '2020' }))).toEqual({ 'MEMBER_OF:a>b': { since: '2020' } });
    expect(editsOf(setResource('OFFERS', 'a', 'data', { note: 'ouvertes' }))).toEqual({
      'OFFERS:a>data': { note: 'ouvertes' },
    });
    expect(editsOf(setMembership('t', 'a', { since: '2019' }))).toEqual({
      'ACTS_IN:a>t': { ...STATE.get('ACTS_IN:a>t'), since: '2019' },
    });
  });
});

describe('what goes', () => {
  it('a party, deletes its declarations; the remaining parties have promised once all of them agreed', () => {
    const proposed = new Map([
      ...STATE,
      ['Cooperation:abc', { ...STATE.get('Cooperation:abc'), status: 'proposed' }],
    ] as [string, Properties][]);
    expect(editsOf(removeParty('abc', 'c'), proposed)).toMatchObject({
      'PARTY_TO:c>abc': null,
      [`Declaration:${declarationId('abc', 'c', '2026-01-01', undefined)}`]: null,
      'Cooperation:abc': { status: 'intention' },
    });
    expect(Object.keys(editsOf(removeParty('abc', 'c')))).toHaveLength(2);
    expect(editsOf(removeParty('ab', 'c'))).toEqual({});
  });

  it('from a territory, leaves its commitments and stays in its cooperations; of a rehearsal, goes altogether', () => {
    expect(editsOf(removeMembership('t', 'a'))).toEqual({ 'ACTS_IN:a>t': null, 'CARRIES:a>k': null });
    expect(editsOf(removeMembership('play', 'c'))).toMatchObject({ 'Actor:c': null, 'PARTY_TO:c>abc': null });
    expect(editsOf(removeMembership('u', 'c'))).toEqual({ 'ACTS_IN:c>u': null });
  });

  it('an actor, takes the cooperations that it leaves with one party', () => {
    const left = after(deleteActor('a'));
    expect([...left.keys()].filter((key) => /\ba\b/.test(key))).toEqual([]);
    expect([left.has('Cooperation:ab'), left.has('PARTY_TO:b>ab'), left.has('Cooperation:abc')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a commitment or a cooperation, deletes its dependent elements', () => {
    const left = after(deleteCommitment('k'));
    expect([...left.keys()].filter((key) => /[:>]k\b/.test(key))).toEqual([]);
    expect([left.has('Commitment:l'), left.has('Cooperation:ab')]).toEqual([true, true]);
    expect([...after(deleteCooperation('abc')).keys()].filter((key) => key.includes('abc'))).toEqual([]);
  });
});
