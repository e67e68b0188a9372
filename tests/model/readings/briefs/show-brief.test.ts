import { describe, expect, it } from 'vitest';
import { proposedRules, showBrief } from '../../../../model/readings/briefs/show-brief.ts';
import type { StoredBrief, StoredParty } from '../../../../model/readings/briefs/stored-brief.ts';

const party = (name: string, more: Partial<StoredParty> = {}): StoredParty => ({
  ...{ actorId: name, name, family: 'social_economy', role: 'member', withdrawn: false },
  ...more,
});

const stored = (more: Partial<StoredBrief> = {}): StoredBrief => ({
  ...{ id: 'f', territoryId: 'here', territory: { name: 'Val-d’Essai', level: 'epci' }, cooperationId: 'c' },
  ...{ status: 'published', publishedTo: [{ id: 'there', name: 'Val voisin' }], title: 'Une cantine' },
  ...{ rules: ['unmet-need'], parties: [party('AMAP', { lead: true }), party('Mairie')], version: 3 },
  cooperation: {
    ...{ nature: 'co_produces', formality: 'informal', status: 'active', startedOn: '2024' },
    ...{ recordedOn: '2024-02-01', themes: ['food'] },
    serves: [
      { code: 'B2', text: 'Nourrir' },
      { code: 'B1', text: 'Apprendre' },
    ],
  },
  ...more,
});

const reader = { territoryId: 'here', writes: false, leads: false };
const [writer, leader] = [
  { ...reader, writes: true },
  { ...reader, writes: true, leads: true },
];
const elsewhere = { territoryId: 'there', writes: true, leads: true };
const READERS = [reader, writer, leader, elsewhere];
const TODAY = '2026-03-12';

/** Returns which of a reader, a writer, a facilitator here and one of another territory may see it. */
const shownTo = (brief: StoredBrief) =>
  READERS.map((one) => (showBrief(brief, one, TODAY) === undefined ? '-' : 'x')).join('');

const party2 = { name: 'AMAP', family: 'social_economy', role: 'member' };
const told = {
  ...{ id: 'f', territoryId: 'here', territory: { name: 'Val-d’Essai', level: 'epci' }, cooperationId: 'c' },
  ...{ status: 'published', title: 'Une cantine', rules: ['unmet-need'], version: 3 },
  ...{ fictional: false, day: TODAY },
  cooperation: {
    ...{ nature: 'co_produces', formality: 'informal', state: 'active', startedOn: '2024', themes: ['food'] },
    serves: [
      { code: 'B1', text: 'Apprendre' },
      { code: 'B2', text: 'Nourrir' },
    ],
  },
  parties: [
    { ...party2, actorId: 'AMAP', lead: true },
    { ...party2, actorId: 'Mairie', name: 'Mairie', lead: false },
  ],
};

describe('a brief', () => {
  it('gives readers its text and the cooperation; gives its territory the audience and suggestions', () => {
    const publishedTo = [{ id: 'there', name: 'Val voisin' }];
    expect(showBrief(stored(), elsewhere, TODAY)).toStrictEqual(told);
    expect(showBrief(stored(), reader, TODAY)).toStrictEqual({ ...told, publishedTo });
    expect(showBrief(stored(), leader, TODAY)).toStrictEqual({
      ...{ ...told, publishedTo },
      proposedRules: ['commitment-without-action', 'theme-without-family'],
    });
  });

  it('is limited to writers if a word names a hidden actor, and gives facilitators the reason', () => {
    const hidden = party('École du Pré', { private: true });
    const [amap, hall] = stored().parties as [StoredParty, StoredParty];
    const named = 'Avec l’ecole du pre';
    const word = (more: Partial<StoredBrief>) => stored({ parties: [amap, hall, hidden], ...more });
    expect(shownTo(word({}))).toBe('xxxx');
    for (const of of ['title', 'summary', 'obstacles', 'learnt', 'reusable', 'contact'])
      expect(shownTo(word({ [of]: named })), of).toBe('-xx-');
    expect(shownTo(word({ parties: [{ ...amap, brings: named }, hall, hidden] }))).toBe('-xx-');
    // A hidden name is not mentioned either; nor is a name that is only an accent.
    expect(shownTo(word({ parties: [amap, hall, { ...hidden, brings: named }] }))).toBe('xxxx');
    expect(shownTo(word({ parties: [amap, hall, { ...hidden, name: '\u0301' }] }))).toBe('xxxx');
    expect(showBrief(word({ title: named }), writer, TODAY)).not.toHaveProperty('withheld');
    expect(showBrief(word({ title: named }), leader, TODAY)?.withheld).toBe('named');
  });
});

describe('the questions that a cooperation suggests', () => {
  const plain = { ...stored().cooperation, themes: [], serves: [] };
  const of = (families: readonly StoredParty['family'][], more: Partial<StoredBrief['cooperation']> = {}) =>
    proposedRules({
      cooperation: { ...plain, ...more },
      parties: families.map((family, i) => party(`p${i}`, { family })),
    });
  const serves = [{ text: 'Nourrir' }];

  it('are those of its families, its themes, its nature', () => {
    expect(of(['business', 'business'])).toEqual([]);
    expect(of(['business', 'state'])).toEqual(['families-apart']);
    expect(of(['local_authority', 'business'])).toEqual(['families-apart']);
    const both = ['local_authority', 'social_economy'] as const;
    expect(of(both)).toEqual(['families-apart', 'mostly-funding']);
    expect(of(both, { nature: 'funds' })).toEqual(['families-apart']);
    expect(of(['business', 'local_authority'], { themes: ['food'] })).toContain('theme-without-family');
    expect(of(['business'], { themes: ['food'] })).toEqual([]);
    expect(of(['local_authority'], { themes: ['food'] })).toEqual(['theme-without-family']);
    expect(of(['social_economy'], { themes: ['food'] })).toEqual(['theme-without-family']);
    expect(of(['business'], { themes: ['food', 'water'] })).toEqual(['themes-in-silos']);
    expect(of(['business'], { nature: 'shares_means' })).toEqual(['unmet-need']);
    expect(of(['business'], { nature: 'supports' })).toEqual(['nobody-tends']);
  });

  it('are, of three who serve a commitment, those of its carriers; of four, those of what rests on one', () => {
    const many = (count: number, more = {}) => of(Array(count).fill('business'), more).sort();
    expect(many(2, { serves })).toEqual(['commitment-without-action']);
    expect(many(3, { serves })).toEqual([
      'commitment-without-action',
      'scattered-carriers',
      'single-carrier',
    ]);
    expect([many(3), many(4)]).toEqual([[], ['pivot-actor', 'single-bridge']]);
  });
});
