import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../model/contract/gap.ts';
import { applyEdits } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { removeNode } from '../../../model/elements/removals.ts';
import { scopeOfDifference } from '../../../model/elements/touched.ts';
import { filterBriefs } from '../../../model/readings/briefs/filter-briefs.ts';
import { matchingBriefs } from '../../../model/readings/briefs/matching-briefs.ts';
import { type BriefReader, proposedRules, showBrief } from '../../../model/readings/briefs/show-brief.ts';
import type { StoredBrief, StoredParty } from '../../../model/readings/briefs/stored-brief.ts';
import { briefEdits, newBrief } from '../../../model/writes/briefs/brief-edits.ts';
import { takeBackBriefs } from '../../../model/writes/briefs/take-back-briefs.ts';
import { mergeActors } from '../../../model/writes/merging/merge-actors.ts';

const party = (actorId: string, more: Partial<StoredParty> = {}): StoredParty => ({
  actorId,
  name: `Organisme ${actorId}`,
  family: 'social_economy',
  role: 'member',
  withdrawn: false,
  ...more,
});

const stored = (more: Partial<StoredBrief> = {}): StoredBrief => ({
  id: 'f',
  territoryId: 'val',
  territory: { name: 'Val', level: 'epci', asOf: '2026-03-12' },
  cooperationId: 'c',
  status: 'published',
  publishedTo: [{ id: 'pays', name: 'Pays' }],
  publishedOn: '2026-03-01',
  title: 'Une cantine',
  rules: ['families-apart'],
  cooperation: {
    nature: 'co_produces',
    formality: 'agreement',
    status: 'active',
    startedOn: '2026-04-01',
    themes: ['food'],
    serves: [],
  },
  parties: [party('amap'), party('hall', { family: 'local_authority', lead: true })],
  version: 1,
  ...more,
});

const leads: BriefReader = { territoryId: 'val', writes: true, leads: true };
const writes: BriefReader = { territoryId: 'val', writes: true, leads: false };
const reads: BriefReader = { territoryId: 'val', writes: false, leads: false };
const away: BriefReader = { territoryId: 'pays', writes: true, leads: true };
const readBy = (brief: StoredBrief) =>
  [leads, writes, reads, away].map((reader) => showBrief(brief, reader, TODAY) !== undefined);

const TODAY = '2026-11-27';

describe('who reads a fiche', () => {
  it('shows drafts to writers there, and published ones to its readers too', () => {
    expect(readBy(stored())).toEqual([true, true, true, true]);
    for (const status of ['draft', 'withdrawn'] as const)
      expect(readBy(stored({ status }))).toEqual([true, true, false, false]);
    const elsewhere = showBrief(stored(), away, TODAY);
    expect(elsewhere).not.toHaveProperty('publishedTo');
    expect(elsewhere).not.toHaveProperty('proposedRules');
    // The state is that of the day of its own territory.
    expect(elsewhere?.cooperation.state).toBe('absent');
  });

  it('nobody reads of who is private or withdrew; what cannot do without is withheld', () => {
    const secret = party('secret', { private: true, brings: 'Un secret' });
    const gone = party('gone', { withdrawn: true });
    const three = stored({ parties: [...stored().parties, secret, gone] });
    expect(showBrief(three, leads, TODAY)?.parties.map(({ actorId }) => actorId)).toEqual(['amap', 'hall']);
    expect(JSON.stringify(showBrief(three, leads, TODAY))).not.toMatch(/secret|gone/i);

    const named = { ...three, learnt: 'Merci à ORGANISME  SECRET'.replace('  ', ' ') };
    expect(readBy(named)).toEqual([true, true, false, false]);
    expect([leads, writes].map((reader) => showBrief(named, reader, TODAY)?.withheld)).toEqual([
      'named',
      undefined,
    ]);
    const alone = stored({ parties: [party('amap'), secret] });
    expect(readBy(alone)).toEqual([true, false, false, false]);
    const closed = stored({ cooperation: { ...stored().cooperation, private: true } });
    expect(readBy(closed)).toEqual([true, false, false, false]);
    expect([alone, closed].map((brief) => showBrief(brief, leads, TODAY)?.withheld)).toEqual([
      'parties',
      'private',
    ]);
  });
});

describe('what a fiche says', () => {
  it('contains the fields of the cooperation on the day, to each reader within their rights', () => {
    const serves = [
      { code: 'E10', text: 'B' },
      { code: 'E2', text: 'A' },
    ];
    const { territory, ...rest } = stored({
      cooperation: { ...stored().cooperation, serves, private: false, recordedOn: '2026-01-01' },
    });
    const home = showBrief({ ...rest, territory: { name: 'Val', level: 'epci' } }, leads, TODAY);
    // Without a day of its territory it is read today: what began in April is there.
    expect(home).toMatchObject({ day: TODAY, cooperation: { state: 'active' }, fictional: false });
    expect(home?.cooperation.serves.map(({ text }) => text)).toEqual(['A', 'B']);
    expect(Object.keys(home?.cooperation ?? {}).sort()).toEqual(
      ['formality', 'nature', 'serves', 'startedOn', 'state', 'themes'].sort(),
    );
    expect(home?.parties.map(({ lead }) => lead)).toEqual([false, true]);
    expect(Object.keys(home?.parties[0] ?? {})).not.toContain('withdrawn');
    expect(home).toMatchObject({ publishedTo: [{ id: 'pays', name: 'Pays' }] });
    expect(home?.proposedRules).toContain('families-apart');
    expect(showBrief({ ...rest, territory }, reads, TODAY)).not.toHaveProperty('proposedRules');
    expect(showBrief({ ...rest, territory }, reads, TODAY)).toHaveProperty('publishedTo');
    expect(showBrief({ ...rest, territory }, leads, TODAY)).not.toHaveProperty('withheld');
  });

  it('is fictional where its territory or its cooperation is', () => {
    const { territory, cooperation } = stored();
    const fictional = (more: Partial<StoredBrief>) => showBrief(stored(more), leads, TODAY)?.fictional;
    expect(fictional({ territory: { ...territory, fictional: true } })).toBe(true);
    expect(fictional({ cooperation: { ...cooperation, fictional: true } })).toBe(true);
    expect(fictional({})).toBe(false);
  });

  it.each(['title', 'summary', 'obstacles', 'learnt', 'reusable', 'contact'] as const)(
    'is withheld where its %s names who is private',
    (field) => {
      const parties = [...stored().parties, party('secret', { private: true })];
      const told = (text: string) => showBrief(stored({ parties, [field]: text }), away, TODAY);
      expect(told('Avec Organisme SECRET')).toBeUndefined();
      expect(told('Avec un organisme')).toBeDefined();
    },
  );

  it('is withheld where what another brings names who is private, not where that one says it itself', () => {
    const [amap, hall] = stored().parties;
    if (amap === undefined || hall === undefined) throw new Error('Too few');
    const secret = party('secret', { private: true, brings: 'Organisme secret' });
    const withBrings = (brings: string) =>
      showBrief(stored({ parties: [{ ...amap, brings }, hall, secret] }), away, TODAY);
    expect(withBrings('La salle d’organisme secret')).toBeUndefined();
    expect(withBrings('Une salle')).toBeDefined();
  });
});

describe('which questions a fiche answers', () => {
  const gap = (rule: Gap['rule'], key: string, evidence: Partial<Gap['evidence']> = {}) => ({
    rule,
    key,
    evidence: {
      actorIds: [],
      cooperationIds: [],
      commitmentIds: [],
      themeIds: [],
      missingPairs: [],
      ...evidence,
    },
  });
  const shown = (more: Partial<StoredBrief>) => showBrief(stored(more), away, TODAY) ?? expect.fail();
  const around = {
    familyOf: (id: string) => (id === 'hall' ? ('local_authority' as const) : undefined),
    themesOf: (id: string) => (id === 'k' ? ['food'] : []),
  };

  it('those of the same kind, the same themes before the same families, three at most', () => {
    const water = { ...stored().cooperation, themes: ['water'] };
    const fiches = [
      shown({ id: 'a', cooperation: water, parties: [party('x'), party('y')] }),
      shown({ id: 'b', cooperation: water }),
      shown({ id: 'c' }),
      shown({ id: 'd', cooperation: water, publishedOn: '2026-03-02', parties: [party('x'), party('y')] }),
      shown({ id: 'e', rules: ['unmet-need'] }),
    ];
    const { items } = matchingBriefs(
      [
        gap('families-apart', 'families-apart:business:local_authority', { themeIds: ['food'] }),
        gap('unmet-need', 'unmet-need:hall:premises', { actorIds: ['hall'], commitmentIds: ['k'] }),
        gap('pivot-actor', 'pivot-actor:hall'),
      ],
      fiches,
      around,
    );
    expect(items.map(({ key, fiches: found }) => [key, found.map(({ id }) => id)])).toEqual([
      ['families-apart:business:local_authority', ['c', 'b', 'd']],
      ['unmet-need:hall:premises', ['e']],
    ]);
    expect(items[1]?.fiches[0]).toMatchObject({ families: ['local_authority'], themes: ['food'] });
  });

  it('a cooperation suggests some, and the writers choose', () => {
    expect(proposedRules(stored())).toEqual(['families-apart', 'mostly-funding', 'theme-without-family']);
    const grant = { ...stored().cooperation, nature: 'funds' as const, themes: ['food', 'water'] };
    expect(proposedRules(stored({ cooperation: grant }))).toEqual([
      'families-apart',
      'theme-without-family',
      'themes-in-silos',
    ]);
  });

  it.each<[string, Partial<StoredBrief['cooperation']>, readonly StoredParty[], readonly string[]]>([
    ['nothing', {}, [party('a'), party('b')], []],
    [
      'no theme',
      {},
      [party('a'), party('b', { family: 'local_authority' })],
      ['families-apart', 'mostly-funding'],
    ],
    [
      'money',
      { nature: 'funds' },
      [party('a'), party('b', { family: 'local_authority' })],
      ['families-apart'],
    ],
    [
      'a theme of others',
      { themes: ['food'] },
      [party('a', { family: 'state' }), party('b', { family: 'state' })],
      [],
    ],
    ['a theme', { themes: ['food'] }, [party('a'), party('b')], ['theme-without-family']],
    [
      'two themes',
      { themes: ['food', 'water'] },
      [party('a', { family: 'state' }), party('b', { family: 'state' })],
      ['themes-in-silos'],
    ],
    ['what it serves', { serves: [{ text: 'K' }] }, [party('a'), party('b')], ['commitment-without-action']],
    [
      'what three serve',
      { serves: [{ text: 'K' }] },
      [party('a'), party('b'), party('c')],
      ['scattered-carriers', 'single-carrier', 'commitment-without-action'],
    ],
    ['three', {}, [party('a'), party('b'), party('c')], []],
    ['four', {}, [party('a'), party('b'), party('c'), party('d')], ['pivot-actor', 'single-bridge']],
    ['shared means', { nature: 'shares_means' }, [party('a'), party('b')], ['unmet-need']],
    ['support', { nature: 'supports' }, [party('a'), party('b')], ['nobody-tends']],
  ])('of a cooperation with %s it proposes some', (_, more, parties, rules) => {
    const cooperation = { ...stored().cooperation, themes: [], ...more };
    expect(proposedRules({ cooperation, parties }).toSorted()).toEqual(rules.toSorted());
  });

  it('are found by theme, question, family and words', () => {
    const fiches = [shown({ id: 'a' }), shown({ id: 'b', territoryId: 'pays', title: 'Un four à pain' })];
    const found = (query: Parameters<typeof filterBriefs>[2]) =>
      filterBriefs(fiches, 'pays', query).map(({ id }) => id);
    expect(found({ q: 'PAIN four' })).toEqual(['b']);
    expect(found({ from: 'elsewhere' })).toEqual(['a']);
    expect(found({ theme: 'food', family: 'local_authority', rule: 'families-apart' })).toEqual(['a', 'b']);
    expect(found({ theme: 'water' })).toEqual([]);
  });
});

describe('writing a fiche', () => {
  const node = (more: Properties): Properties => ({ version: 1, ...more });
  const state: Elements = new Map<string, Properties>([
    ['Actor:amap', node({ name: 'AMAP' })],
    ['Actor:hall', node({ name: 'Mairie' })],
    ['Actor:secret', node({ name: 'Secret', private: true })],
    ['Cooperation:c', node({ nature: 'co_produces', status: 'active' })],
    ...['amap', 'hall', 'secret'].map((id) => [`PARTY_TO:${id}>c`, { role: 'member' }] as const),
    ['Fiche:f', node({ territoryId: 'val', cooperationId: 'c', status: 'published', publishedTo: ['pays'] })],
    ['BRINGS:amap>f', { text: 'Des légumes.', lead: true }],
  ]);

  it('touches what is named and nothing else', () => {
    const edits = briefEdits(state, 'f', { title: 'Titre', brings: { hall: 'Une cuisine.' } });
    expect([...edits.keys()]).toEqual(['Fiche:f', 'BRINGS:amap>f', 'BRINGS:hall>f']);
    expect(edits.get('BRINGS:amap>f')).toEqual({ text: 'Des légumes.', lead: true });
    const moved = briefEdits(state, 'f', { leadId: 'hall', brings: { amap: null } });
    expect([moved.get('BRINGS:amap>f'), moved.get('BRINGS:hall>f')]).toEqual([null, { lead: true }]);
    for (const actorId of ['secret', 'stranger'])
      expect(() => briefEdits(state, 'f', { brings: { [actorId]: 'x' } })).toThrow(/may be named/);
  });

  it('keeps the questions it answers in one order, and an emptied text as none', () => {
    const written = (more: Parameters<typeof briefEdits>[2]) =>
      briefEdits(state, 'f', more).get('Fiche:f') ?? expect.fail();
    const brief = state.get('Fiche:f');
    expect(written({ rules: ['unmet-need', 'families-apart', 'unmet-need'], summary: '' })).toEqual({
      ...brief,
      rules: ['families-apart', 'unmet-need'],
    });
    expect(written({ rules: null })).toEqual({ ...brief, rules: [] });
    expect(written({ title: 'Titre' })).toEqual({ ...brief, title: 'Titre' });
    const made = newBrief(state, 'pays', 'g', {
      ...{ cooperationId: 'c', title: 'Titre', summary: '', rules: ['unmet-need', 'families-apart'] },
    });
    expect([...made]).toEqual([
      [
        'Fiche:g',
        {
          ...{ territoryId: 'pays', cooperationId: 'c', title: 'Titre', status: 'draft', version: 1 },
          rules: ['families-apart', 'unmet-need'],
        },
      ],
    ]);
  });

  it('says which of its words is wrong', () => {
    const refused = (write: () => unknown): unknown => {
      try {
        return write();
      } catch (error) {
        const { code, errors } = error as { code: string; errors: unknown };
        return [code, errors];
      }
    };
    const wrong = (path: string, code: string, message: string) => ({ path, code, message });
    expect(newBrief(state, 'val', 'g', { cooperationId: 'another' }).has('Fiche:g')).toBe(true);
    expect(refused(() => newBrief(state, 'val', 'g', { cooperationId: 'c' }))).toEqual([
      'FICHE_EXISTS',
      [wrong('cooperationId', 'exists', 'c')],
    ]);
    const strangers = { brings: { stranger: 'x', hall: 'y', secret: 'z' }, leadId: 'stranger' };
    const elsewhere = new Map([...state, ['PARTY_TO:stranger>other', { role: 'member' }] as const]);
    expect(refused(() => briefEdits(elsewhere, 'f', strangers))).toEqual([
      'NOT_A_PARTY',
      [
        wrong('brings.stranger', 'not_a_party', 'stranger'),
        wrong('brings.secret', 'not_a_party', 'secret'),
        wrong('leadId', 'not_a_party', 'stranger'),
      ],
    ]);
    expect(refused(() => briefEdits(state, 'f', { contact: 'jo@exemple.fr' }))).toEqual([
      'PERSONAL_CONTACT',
      [wrong('contact', 'personal', 'contact')],
    ]);
  });

  it('has one who carries it, or nobody, and what somebody brings no more is gone', () => {
    const ties = (more: Parameters<typeof briefEdits>[2], before = state) =>
      [...briefEdits(before, 'f', more)].slice(1);
    expect(ties({ leadId: null })).toEqual([['BRINGS:amap>f', { text: 'Des légumes.' }]]);
    expect(ties({ brings: { amap: '' } })).toEqual([['BRINGS:amap>f', { lead: true }]]);
    expect(ties({ leadId: null, brings: { amap: null, hall: '' } })).toEqual([['BRINGS:amap>f', null]]);
    expect(ties({ leadId: 'hall' })).toEqual([
      ['BRINGS:amap>f', { text: 'Des légumes.' }],
      ['BRINGS:hall>f', { lead: true }],
    ]);
  });

  it('takes a role for a contact, no address and no number', () => {
    for (const contact of ['jo@exemple.fr', 'Jo, 06.12.34.56.78', '+33 6 12 34 56 78'])
      expect(() => briefEdits(state, 'f', { contact })).toThrow(/address or a number/);
    expect(briefEdits(state, 'f', { contact: 'Service 3, mairie, depuis 2026' }).size).toBeGreaterThan(0);
  });

  it('one a cooperation and territory', () => {
    expect(() => newBrief(state, 'val', 'g', { cooperationId: 'c' })).toThrow();
    expect(newBrief(state, 'pays', 'g', { cooperationId: 'c' }).get('Fiche:g')).toMatchObject({
      status: 'draft',
      rules: [],
    });
  });

  it('reaches its readers where only it changes, and nobody else', () => {
    const brief = state.get('Fiche:f') ?? {};
    const later = { 'Fiche:f': { ...brief, version: 2 } };
    expect(scopeOfDifference({ before: { 'Fiche:f': brief }, after: later }).territoryIds).toEqual([
      'pays',
      'val',
    ]);
    const more = { ...later, 'Cooperation:c': { version: 2 } };
    expect(scopeOfDifference({ before: { 'Fiche:f': brief }, after: more }).territoryIds).toEqual(['val']);
    const draft = { ...brief, status: 'draft' };
    expect(scopeOfDifference({ before: {}, after: { 'Fiche:f': draft } }).territoryIds).toEqual(['val']);
  });

  it('goes with its cooperation, follows an actor that is merged, is withdrawn with one that withdraws', () => {
    const gone = removeNode(state, 'Cooperation', 'c');
    expect(['Fiche:f', 'BRINGS:amap>f'].map((key) => gone.get(key))).toEqual([null, null]);
    const merged = applyEdits(state, mergeActors(state, 'amap', 'hall').edits);
    expect(merged.get('BRINGS:hall>f')).toEqual({ text: 'Des légumes.', lead: true });
    expect(merged.has('BRINGS:amap>f')).toBe(false);
    // A cooperation of the two alone disappears, with its brief.
    const two = new Map(state);
    two.delete('PARTY_TO:secret>c');
    const both = applyEdits(two, mergeActors(two, 'amap', 'hall').edits);
    expect([...both.keys()].filter((key) => /Fiche|BRINGS/.test(key))).toEqual([]);
    const drafted = new Map(state).set('Fiche:g', { cooperationId: 'c', territoryId: 'u', status: 'draft' });
    expect([...takeBackBriefs(drafted, 'amap')]).toEqual([
      ['Fiche:f', { ...state.get('Fiche:f'), status: 'withdrawn' }],
    ]);
    expect(takeBackBriefs(state, 'nobody').size).toBe(0);
  });
});
