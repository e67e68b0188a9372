import { describe, expect, it } from 'vitest';
import { Answers } from '../../model/contract/questionnaire.ts';
import type { Elements, Properties } from '../../model/elements/elements.ts';
import { contributionEdits } from '../../model/questionnaire/questionnaire.ts';

const state: Elements = new Map<string, Properties>([
  ['Actor:amap', { name: 'AMAP', family: 'social_economy', version: 1 }],
  ['Territory:val', { name: 'Val', version: 1 }],
  ['ACTS_IN:amap>val', { onMap: false }],
]);
const speaking = {
  ...{ territoryId: 'val', workshopId: 'w', actorId: 'amap' },
  ...{ as: 'elected' as const, day: '2026-03-12', asWhole: false },
};

describe('what one carries', () => {
  const commitment = (status: string) => ({ text: 'Un engagement', status, version: 1 });
  const carrying: Elements = new Map<string, Properties>([
    ...state,
    ...(['kept', 'left', 'done'] as const).flatMap((id): [string, Properties][] => [
      [`Commitment:${id}`, commitment(id === 'done' ? 'kept' : 'open')],
      [`FOR:${id}>val`, {}],
      [`CARRIES:amap>${id}`, { role: 'contributor', since: '2025-01-01' }],
    ]),
    ['Commitment:new', commitment('open')],
    ['FOR:new>val', {}],
    ['Commitment:far', commitment('open')],
    ['FOR:far>mont', {}],
    ['CARRIES:amap>far', { role: 'lead' }],
  ]);
  const say = (answers: Record<string, unknown>) =>
    contributionEdits(carrying, speaking, Answers.parse({ screen: 'commitments', ...answers }));

  it('lists the commitments stated in the answer, from that day or from an earlier statement; open ones that it leaves out are dropped', () => {
    const edits = say({
      carried: [
        { commitmentId: 'kept', role: 'lead' },
        { commitmentId: 'new', role: 'support' },
      ],
    });
    const carried = [...edits].filter(([key]) => key.startsWith('CARRIES:'));
    expect(Object.fromEntries(carried)).toEqual({
      'CARRIES:amap>kept': { role: 'lead', since: '2025-01-01' },
      'CARRIES:amap>new': { role: 'support', since: '2026-03-12' },
      'CARRIES:amap>left': null,
    });
  });

  it('is added here; said again, its text and its role are corrected', () => {
    const added = (id: string) => say({ carried: [], added: [{ id, text: 'Des haies', role: 'lead' }] });
    const fresh = added('own');
    expect(fresh.get('Commitment:own')).toMatchObject({ text: 'Des haies', status: 'open' });
    expect(fresh.has('FOR:own>val')).toBe(true);
    expect(fresh.get('CARRIES:amap>own')).toEqual({ role: 'lead', since: '2026-03-12' });
    const again = added('kept');
    expect(again.get('Commitment:kept')).toMatchObject({ text: 'Des haies', status: 'open' });
    expect(again.get('CARRIES:amap>kept')).toEqual({ role: 'lead', since: '2025-01-01' });
  });

  it('is of this territory alone', () => {
    expect(() => say({ carried: [{ commitmentId: 'far', role: 'lead' }] })).toThrow(/Unknown: far/);
    expect(() => say({ carried: [], added: [{ id: 'far', text: 'X', role: 'lead' }] })).toThrow(
      /Unknown: far/,
    );
    expect(() => say({ carried: [{ commitmentId: 'none', role: 'lead' }] })).toThrow(/Unknown: none/);
  });
});

describe('statements about existing links', () => {
  const declared = (voice?: string): [string, Properties] => [
    `Declaration:c.amap.2026-01-01${voice === undefined ? '' : `.${voice}`}`,
    {
      cooperationId: 'c',
      actorId: 'amap',
      intensity: 3,
      on: '2026-01-01',
      ...(voice !== undefined && { voice }),
    },
  ];
  const linked: Elements = new Map<string, Properties>([
    ...state,
    ['Cooperation:c', { nature: 'co_produces', status: 'active', intensity: 2, version: 1 }],
    ['PARTY_TO:amap>c', { role: 'member' }],
    ['PARTY_TO:mairie>c', { role: 'member' }],
    ['Cooperation:other', { nature: 'co_produces', status: 'active', intensity: 2, version: 1 }],
    ...[declared(), declared('elected'), declared('officer')],
  ]);
  const say = (intensity: number | null, more: Partial<typeof speaking> = {}, cooperationId = 'c') => {
    const answers = Answers.parse({ screen: 'links', known: [{ cooperationId, intensity }] });
    const edits = contributionEdits(linked, { ...speaking, ...more }, answers);
    return Object.fromEntries([...edits].filter(([key]) => key.startsWith('Declaration:')));
  };

  it('is one voice of several, or the word of the whole, which the latest day makes count', () => {
    expect(say(1)).toEqual({
      'Declaration:c.amap.2026-03-12.elected': expect.objectContaining({
        intensity: 1,
        voice: 'elected',
        workshopId: 'w',
      }),
    });
    const whole = say(1, { asWhole: true });
    // Earlier declarations stay: the latest counts.
    expect(Object.keys(whole)).toEqual(['Declaration:c.amap.2026-03-12']);
    expect(whole['Declaration:c.amap.2026-03-12']).not.toHaveProperty('voice');
  });

  it('is taken back by the voice that said it, or by the whole', () => {
    expect(say(null)).toEqual({ 'Declaration:c.amap.2026-01-01.elected': null });
    expect(Object.keys(say(null, { asWhole: true }))).toHaveLength(3);
  });

  it('a repeated answer is recorded again, but never for the element of another under that id', () => {
    const again = (actorId: string, id = 'c', more = {}) => {
      const added = [{ id, actorId, intensity: 2, ...more }];
      return contributionEdits(linked, speaking, Answers.parse({ screen: 'links', known: [], added }));
    };
    const keys = [...again('mairie').keys()].filter((key) => !key.startsWith('ACTS_IN:'));
    expect(keys).toEqual(['Declaration:c.amap.2026-03-12.elected']);
    expect(() => again('mill')).toThrow(/Unknown: c/);
    expect(() => again('mairie', 'other')).toThrow(/Unknown: other/);
    expect(() => again('amap', 'fresh')).toThrow(expect.objectContaining({ code: 'SELF_RELATION' }));
  });

  it('is of its own cooperations alone', () => {
    expect(() => say(1, {}, 'other')).toThrow(/Unknown: other/);
  });
});

describe('what one looks for and proposes', () => {
  it('are stored as stated, with theme and note; others are deleted', () => {
    const having: Elements = new Map<string, Properties>([
      ...state,
      ['NEEDS:amap>data', { note: 'avant' }],
      ['NEEDS:amap>land', {}],
      ['OFFERS:amap>land', {}],
      ['NEEDS:mill>data', {}],
    ]);
    const answers = Answers.parse({
      screen: 'needs',
      needs: [{ resourceId: 'data', themeId: 'food' }],
      offers: [{ resourceId: 'premises', note: 'le samedi' }],
    });
    const edits = [...contributionEdits(having, speaking, answers)].filter(
      ([key]) => !key.startsWith('ACTS_IN'),
    );
    expect(Object.fromEntries(edits)).toEqual({
      'NEEDS:amap>data': { themeId: 'food' },
      'NEEDS:amap>land': null,
      'OFFERS:amap>land': null,
      'OFFERS:amap>premises': { note: 'le samedi' },
    });
  });

  it('is heard on the latest day, whatever is sent later', () => {
    const later: Elements = new Map([
      ...state,
      ['ACTS_IN:amap>val', { onMap: false, heardNeedsOn: '2026-03-20' }],
    ]);
    const heardOn = (of: Elements) =>
      contributionEdits(of, speaking, Answers.parse({ screen: 'needs', needs: [], offers: [] })).get(
        'ACTS_IN:amap>val',
      )?.heardNeedsOn;
    expect([heardOn(later), heardOn(state)]).toEqual(['2026-03-20', '2026-03-12']);
  });
});

describe('a link that one is no party of', () => {
  const among = (...ids: readonly string[]): Elements =>
    new Map<string, Properties>([
      ...state,
      ['Cooperation:c', { nature: 'co_produces', status: 'active', intensity: 2, version: 1 }],
      ...ids.map((id): [string, Properties] => [`PARTY_TO:${id}>c`, { role: 'member' }]),
      [
        'Declaration:c.amap.2026-01-01',
        { cooperationId: 'c', actorId: 'amap', intensity: 3, on: '2026-01-01' },
      ],
      ['Declaration:c.a.2026-01-01', { cooperationId: 'c', actorId: 'a', intensity: 3, on: '2026-01-01' }],
    ]);
  const gone = (of: Elements) => {
    const answers = Answers.parse({ screen: 'links', known: [], left: ['c'] });
    const edits = [...contributionEdits(of, speaking, answers)];
    return edits.flatMap(([key, next]) => (next === null ? [key] : [])).sort();
  };

  it('goes on without it and what it declared, where two or more are left', () => {
    expect(gone(among('amap', 'a', 'b'))).toEqual(['Declaration:c.amap.2026-01-01', 'PARTY_TO:amap>c']);
  });

  it('goes with it where one is left', () => {
    expect(gone(among('amap', 'a'))).toEqual([
      ...['Cooperation:c', 'Declaration:c.a.2026-01-01', 'Declaration:c.amap.2026-01-01'],
      ...['PARTY_TO:a>c', 'PARTY_TO:amap>c'],
    ]);
  });
});
