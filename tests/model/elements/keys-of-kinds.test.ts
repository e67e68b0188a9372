import { describe, expect, it } from 'vitest';
import { attachedTo, endsOf, sourcesOf, targetsOf } from '../../../model/elements/attachments.ts';
import { ownerOf } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { cooperationOfElement } from '../../../model/elements/past/cooperations-of-elements.ts';
import { elementsOfNodes } from '../../../model/elements/past/elements-of-nodes.ts';
import { namedBy } from '../../../model/elements/visibility/visible-changes.ts';

/** Dependent elements name their node in these properties. */
const OF: Properties = { actorId: 'a', cooperationId: 'c', territoryId: 't', workshopId: 'w' };

describe('each kind of element', () => {
  it.each([
    ['Territory:t', []],
    ['Actor:a', []],
    ['Commitment:k', []],
    ['Cooperation:c', []],
    ['ACTS_IN:a>t', ['Actor:a', 'Territory:t']],
    ['MEMBER_OF:a>b', ['Actor:a', 'Actor:b']],
    ['FOR:k>t', ['Commitment:k', 'Territory:t']],
    ['NEEDS:a>premises', ['Actor:a', 'Resource:premises']],
    ['Declaration:d', ['Actor:a', 'Cooperation:c']],
    ['GapAnswer:g', ['Territory:t']],
    ['Land:l', ['Territory:t']],
    ['Workshop:w', ['Territory:t']],
    ['Contribution:x', ['Territory:t', 'Workshop:w']],
    ['Fiche:f', ['Territory:t', 'Cooperation:c']],
  ])('%s depends on %j', (key, ends) => {
    expect(endsOf(key, OF)).toEqual(ends);
  });

  it.each([
    ['Territory:t', 'Territory:t'],
    ['Actor:a', 'Actor:a'],
    ['Commitment:k', 'Commitment:k'],
    ['Cooperation:c', 'Cooperation:c'],
    ['Workshop:w', 'Workshop:w'],
    ['Fiche:f', 'Fiche:f'],
    ['FOR:k>t', 'Commitment:k'],
    ['COMMITMENT_ABOUT:k>water', 'Commitment:k'],
    ['REFINES:k>item', 'Commitment:k'],
    ['CARRIES:a>k', 'Commitment:k'],
    ['COOPERATION_ABOUT:c>water', 'Cooperation:c'],
    ['SERVES:c>k', 'Cooperation:c'],
    ['PARTY_TO:a>c', 'Cooperation:c'],
    ['BRINGS:a>f', 'Fiche:f'],
    ['Declaration:d', 'Cooperation:c'],
    ['ACTS_IN:a>t', undefined],
    ['MEMBER_OF:a>b', undefined],
    ['NEEDS:a>premises', undefined],
    ['GapAnswer:g', undefined],
    ['Land:l', undefined],
  ])('%s is part of %s, whose version rises with it', (key, owner) => {
    expect(ownerOf(key, OF)).toBe(owner);
  });

  it.each([
    ['Actor:a', ['a'], []],
    ['ACTS_IN:a>t', ['a'], []],
    ['CARRIES:a>k', ['a'], []],
    ['NEEDS:a>premises', ['a'], []],
    ['OFFERS:a>premises', ['a'], []],
    ['BRINGS:a>f', ['a'], []],
    ['MEMBER_OF:a>b', ['a', 'b'], []],
    ['PARTY_TO:a>c', ['a'], ['c']],
    ['Cooperation:c', [], ['c']],
    ['COOPERATION_ABOUT:c>water', [], ['c']],
    ['SERVES:c>k', [], ['c']],
    ['Declaration:d', ['a'], ['c']],
    ['Fiche:f', [], ['c']],
    ['Territory:t', [], []],
    ['Commitment:k', [], []],
    ['GapAnswer:g', [], []],
  ])('%s names the actors %j and the cooperations %j', (key, actors, cooperations) => {
    expect(namedBy(key, OF)).toEqual({ actors, cooperations });
  });

  it.each([
    ['Cooperation:c', 'c'],
    ['COOPERATION_ABOUT:c>water', 'c'],
    ['SERVES:c>k', 'c'],
    ['PARTY_TO:a>c', 'c'],
    ['Declaration:d', 'c'],
    ['Actor:a', undefined],
    ['CARRIES:a>k', undefined],
  ])('%s states something about the cooperation %s', (key, cooperationId) => {
    expect(cooperationOfElement(key, OF)).toBe(cooperationId);
  });
});

describe('elements that the projections of a territory need', () => {
  const shown = {
    acting: new Set(['a', 'b']),
    outside: new Set(['o']),
    cooperations: new Set(['c']),
    commitments: new Set(['k']),
  };
  const needed = (entries: Readonly<Record<string, Properties>>) => [
    ...elementsOfNodes(new Map(Object.entries(entries)), 't', shown).keys(),
  ];
  const keysNeeded = (...keys: readonly string[]) => needed(Object.fromEntries(keys.map((key) => [key, {}])));

  it('is its own node and its peers, and whatever is above', () => {
    expect(
      keysNeeded('Territory:t', 'Territory:u', 'PEER_OF:t>u', 'PEER_OF:u>t', 'PEER_OF:u>v', 'PART_OF:u>v'),
    ).toEqual(['Territory:t', 'PEER_OF:t>u', 'PEER_OF:u>t', 'PART_OF:u>v']);
  });

  it('includes its actors, their partners, and the territories of these partners', () => {
    expect(keysNeeded('Actor:a', 'Actor:o', 'Actor:x')).toEqual(['Actor:a', 'Actor:o']);
    expect(keysNeeded('ACTS_IN:a>t', 'ACTS_IN:a>u', 'ACTS_IN:o>u', 'ACTS_IN:x>u', 'ACTS_IN:x>t')).toEqual([
      'ACTS_IN:a>t',
      'ACTS_IN:o>u',
      'ACTS_IN:x>t',
    ]);
  });

  it('includes the memberships between its actors, and their needs and offers', () => {
    expect(keysNeeded('MEMBER_OF:a>b', 'MEMBER_OF:a>o', 'MEMBER_OF:o>a')).toEqual(['MEMBER_OF:a>b']);
    expect(keysNeeded('NEEDS:a>r', 'NEEDS:o>r', 'OFFERS:b>r', 'OFFERS:o>r')).toEqual([
      'NEEDS:a>r',
      'OFFERS:b>r',
    ]);
  });

  it('is its commitments with their carriers, and for whom they are', () => {
    expect(
      keysNeeded('Commitment:k', 'Commitment:x', 'COMMITMENT_ABOUT:k>water', 'COMMITMENT_ABOUT:x>water'),
    ).toEqual(['Commitment:k', 'COMMITMENT_ABOUT:k>water']);
    expect(keysNeeded('REFINES:k>i', 'REFINES:x>i', 'FOR:k>u', 'FOR:x>t', 'FOR:x>u')).toEqual([
      'REFINES:k>i',
      'FOR:k>u',
      'FOR:x>t',
    ]);
    expect(keysNeeded('CARRIES:a>k', 'CARRIES:o>k', 'CARRIES:x>k', 'CARRIES:a>x')).toEqual([
      'CARRIES:a>k',
      'CARRIES:o>k',
    ]);
  });

  it('includes its cooperations, and all other parties of them', () => {
    expect(
      keysNeeded('Cooperation:c', 'Cooperation:x', 'SERVES:c>k', 'SERVES:x>k', 'COOPERATION_ABOUT:x>water'),
    ).toEqual(['Cooperation:c', 'SERVES:c>k']);
    expect(keysNeeded('PARTY_TO:x>c', 'PARTY_TO:a>x', 'PARTY_TO:o>x')).toEqual([
      'PARTY_TO:x>c',
      'PARTY_TO:a>x',
    ]);
    expect(
      needed({ 'Declaration:1': { cooperationId: 'c' }, 'Declaration:2': { cooperationId: 'x' } }),
    ).toEqual(['Declaration:1']);
  });

  it('is its answers, lands and workshops, no briefs and nothing of other territories', () => {
    const kinds = ['GapAnswer', 'Land', 'Workshop', 'Contribution', 'Fiche'];
    const of = (territoryId: string) =>
      needed(Object.fromEntries(kinds.map((kind) => [`${kind}:1`, { territoryId }])));
    expect(of('t')).toEqual(['GapAnswer:1', 'Land:1', 'Workshop:1', 'Contribution:1']);
    expect(of('u')).toEqual([]);
    expect(keysNeeded('BRINGS:a>f')).toEqual([]);
  });
});

it('dependent elements are found from their node, relationships from either end', () => {
  const elements: Elements = new Map<string, Properties>([
    ['Actor:a', {}],
    ['PARTY_TO:a>c', { role: 'from' }],
    ['PARTY_TO:b>c', { role: 'to' }],
    ['PARTY_TO:a>d', { role: 'to' }],
    ['CARRIES:a>c', {}],
    ['Declaration:1', { actorId: 'a', cooperationId: 'c' }],
  ]);
  expect(attachedTo(elements, 'Actor', 'a')).toEqual([
    'PARTY_TO:a>c',
    'PARTY_TO:a>d',
    'CARRIES:a>c',
    'Declaration:1',
  ]);
  expect(attachedTo(elements, 'Actor', 'nobody')).toEqual([]);
  expect(targetsOf(elements, 'PARTY_TO', 'a')).toEqual(['c', 'd']);
  expect(sourcesOf(elements, 'PARTY_TO', 'c')).toEqual(['a', 'b']);
});
