import { describe, expect, it } from 'vitest';
import { keysNamed, lastName, partyKeys } from '../../../../model/readings/history/things-named.ts';

describe('what changes speak of', () => {
  it('is each thing that has a name, with the ends of what ties them, once and in order', () => {
    const changes = [
      { before: null, after: { 'PARTY_TO:mairie>c': { role: 'member' }, 'Actor:amap': { name: 'AMAP' } } },
      { before: { 'PARTY_TO:mairie>c': { role: 'member' } }, after: null },
    ];
    expect(keysNamed(changes)).toEqual(['Actor:amap', 'Actor:mairie', 'Cooperation:c']);
  });

  it('is the two that someone declared to be different, and who answered in a workshop', () => {
    const after = {
      'GapAnswer:x': { territoryId: 't', key: 'duplicate:b:a' },
      'GapAnswer:y': { territoryId: 't', key: 'unlinked-actor:z' },
      'Contribution:k': { territoryId: 't', actorId: 'lycee' },
    };
    expect(keysNamed([{ before: null, after }])).toEqual([
      'Actor:a',
      'Actor:b',
      'Actor:lycee',
      'Territory:t',
    ]);
  });

  it('of a brief includes only the brief', () => {
    expect(
      keysNamed([{ before: null, after: { 'Fiche:f': { cooperationId: 'c', territoryId: 't' } } }]),
    ).toEqual([]);
  });
});

describe('what is gone', () => {
  it('is called as it was last: an actor by its name, a commitment by its text', () => {
    const told = {
      before: { 'Actor:a': { name: 'AMAP' }, 'Commitment:k': { text: 'Des haies', name: 'K' } },
      after: { 'Actor:a': { name: 'Après' } },
    };
    expect(lastName('Actor:a', told)).toEqual({ key: 'Actor:a', gone: true, name: 'AMAP' });
    expect(lastName('Commitment:k', told)).toEqual({ key: 'Commitment:k', gone: true, name: 'Des haies' });
    expect(lastName('Actor:b', told)).toEqual({ key: 'Actor:b', gone: true });
  });

  it('is called by its own parties where it was a cooperation, always in the same order', () => {
    const before = {
      'Cooperation:c': {},
      'PARTY_TO:mairie>c': {},
      'PARTY_TO:amap>c': {},
      'PARTY_TO:lycee>d': {},
      'SERVES:c>k': {},
      'DECLARED:ferme>c': {},
    };
    const gone = lastName('Cooperation:c', { before, after: null });
    expect(gone).toEqual({ key: 'Cooperation:c', gone: true, partyIds: ['amap', 'mairie'] });
    expect(partyKeys([gone, { key: 'Actor:a' }])).toEqual(['Actor:amap', 'Actor:mairie']);
  });
});
