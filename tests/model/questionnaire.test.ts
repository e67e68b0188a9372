import { describe, expect, it } from 'vitest';
import { ActorPatch } from '../../model/contract/actor.ts';
import {
  type AnsweredBy,
  ASKED,
  ASKED_FIELDS,
  type AskedField,
  isFieldQuestion,
  longestAnswer,
} from '../../model/contract/asked-questions.ts';
import { Answers } from '../../model/contract/questionnaire.ts';
import type { Elements, Properties } from '../../model/elements/elements.ts';
import { contributionEdits } from '../../model/questionnaire/questionnaire.ts';

const FIELDS = Object.values(ASKED_FIELDS).flatMap(
  (fields) => Object.entries(fields) as [AskedField, AnsweredBy][],
);
const state: Elements = new Map<string, Properties>([
  ['Actor:amap', { name: 'AMAP', family: 'social_economy', version: 1 }],
  ['Territory:val', { name: 'Val', version: 1 }],
  ['ACTS_IN:amap>val', { onMap: false }],
]);
const speaking = {
  territoryId: 'val',
  workshopId: 'w',
  actorId: 'amap',
  as: 'elected' as const,
  day: '2026-03-12',
  asWhole: false,
};
/** What is answered where nothing at all is an answer. */
const NOTHING = {
  commitments: { carried: [] },
  links: { known: [] },
  needs: { needs: [], offers: [] },
} as const;

it('asks what can be answered, in the order of the questions', () => {
  expect(Answers.options.map(({ shape }) => shape.screen.value)).toEqual([...ASKED, 'rereading']);
  expect(Object.keys(ASKED_FIELDS)).toEqual(ASKED.filter(isFieldQuestion));
});

describe('what an organisation is asked about itself', () => {
  it.each(FIELDS)('%s: as long as the field of an actor may be, no longer', (field, by) => {
    const longest = longestAnswer(by);
    if (typeof by === 'object') return expect(ActorPatch.shape[field].safeParse('local').success).toBe(true);
    const text = field === 'url' ? 'https://a.example/'.padEnd(longest, 'x') : 'x'.repeat(longest);
    expect(ActorPatch.shape[field].safeParse(text).success).toBe(true);
    expect(ActorPatch.shape[field].safeParse(`${text}x`).success).toBe(false);
  });

  it.each(ASKED.filter(isFieldQuestion))(
    '%s: nothing said leaves the organisation as it is, on the map',
    (screen) => {
      const edits = contributionEdits(state, speaking, Answers.parse({ screen }));
      expect(Object.fromEntries(edits)).toEqual({
        'Actor:amap': state.get('Actor:amap'),
        'ACTS_IN:amap>val': { onMap: true },
      });
    },
  );
});

describe('with whom else one works', () => {
  const say = (link: Record<string, unknown>) =>
    contributionEdits(
      state,
      speaking,
      Answers.parse({ screen: 'links', known: [], added: [{ id: 'c', actorId: 'mill', ...link }] }),
    );

  it('names an organisation that is not there yet: it comes onto the map with the link', () => {
    const edits = say({ intensity: 2, partner: { name: 'Le Moulin' } });
    expect(edits.get('Actor:mill')).toMatchObject({ name: 'Le Moulin', family: 'unspecified' });
    expect(edits.get('ACTS_IN:mill>val')).toEqual({ onMap: true });
    expect(edits.get('PARTY_TO:mill>c')).toEqual({ role: 'member' });
    expect(edits.get('Cooperation:c')).toMatchObject({ status: 'active', intensity: 2 });
    expect(() => say({ intensity: 2 })).toThrow(/Unknown: mill/);
  });

  it('says what the link is about where that is said, and nothing of it where it is not', () => {
    const partner = { name: 'Le Moulin' };
    const about = (edits: ReturnType<typeof say>) => [
      [...edits.keys()].filter((key) => key.startsWith('COOPERATION_ABOUT:')),
      edits.get('Cooperation:c')?.note,
      edits.get('Cooperation:c')?.nature,
    ];
    const themes = ['food', 'water'];
    expect(about(say({ intensity: 2, partner, themes, note: 'la farine', nature: 'advocates' }))).toEqual([
      ['COOPERATION_ABOUT:c>food', 'COOPERATION_ABOUT:c>water'],
      ...['la farine', 'advocates'],
    ]);
    expect(about(say({ intensity: 2, partner }))).toEqual([[], undefined, 'unspecified']);
  });

  it('names a person for those who facilitate alone', () => {
    const named = (name: string) => say({ intensity: 2, partner: { name } }).get('Actor:mill');
    expect(named('Jeanne Martin')).toMatchObject({ private: true });
    expect(named('Le Moulin')).not.toHaveProperty('private');
  });

  it('may be a wish: nothing is declared of what is not there yet', () => {
    const edits = say({ intensity: 0, wished: true, partner: { name: 'Le Moulin', family: 'business' } });
    expect(edits.get('Actor:mill')).toMatchObject({ family: 'business' });
    expect(edits.get('Cooperation:c')).toMatchObject({ status: 'wished', intensity: 0 });
    expect([...edits.keys()].filter((key) => key.startsWith('Declaration:'))).toEqual([]);
  });

  it.each([{ intensity: 0 }, { intensity: 2, wished: true }])('is a level or a wish: %o', (link) => {
    expect(() => say({ ...link, partner: { name: 'Le Moulin' } })).toThrow();
  });
});

describe('a question that « aucun » answers', () => {
  it.each(ASKED.filter((screen) => !isFieldQuestion(screen)))(
    '%s: the organisation is heard on it, on that day',
    (screen) => {
      const answers = Answers.parse({ screen, ...NOTHING[screen as keyof typeof NOTHING] });
      const acting = contributionEdits(state, speaking, answers).get('ACTS_IN:amap>val');
      const on = Object.entries(acting ?? {}).filter(([name]) => name.startsWith('heard'));
      expect(on.map(([name, day]) => [name.toLowerCase(), day])).toEqual([
        [`heard${screen}on`, '2026-03-12'],
      ]);
      expect(acting?.onMap).toBe(true);
    },
  );

  it('takes nothing back from a later answer', () => {
    const later = new Map<string, Properties>([
      ...state,
      ['ACTS_IN:amap>val', { onMap: true, heardNeedsOn: '2026-06-01' }] as const,
    ]);
    const edits = contributionEdits(later, speaking, Answers.parse({ screen: 'needs', ...NOTHING.needs }));
    expect(edits.get('ACTS_IN:amap>val')).toEqual({ onMap: true, heardNeedsOn: '2026-06-01' });
  });
});

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

  it('is what is said, since that day or since it was said before; open ones left out are let go', () => {
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

describe('what one says of the links that are there', () => {
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

  it('is one voice of several, or the word of the whole that stands for all of them', () => {
    expect(say(1)).toEqual({
      'Declaration:c.amap.2026-03-12.elected': expect.objectContaining({
        intensity: 1,
        voice: 'elected',
        workshopId: 'w',
      }),
    });
    const whole = say(1, { asWhole: true });
    expect(Object.keys(whole).sort()).toEqual([
      'Declaration:c.amap.2026-01-01',
      'Declaration:c.amap.2026-01-01.elected',
      'Declaration:c.amap.2026-01-01.officer',
      'Declaration:c.amap.2026-03-12',
    ]);
    expect(whole['Declaration:c.amap.2026-01-01']).toBeNull();
    expect(whole['Declaration:c.amap.2026-03-12']).not.toHaveProperty('voice');
  });

  it('is taken back by the voice that said it, or by the whole', () => {
    expect(say(null)).toEqual({ 'Declaration:c.amap.2026-01-01.elected': null });
    expect(Object.keys(say(null, { asWhole: true }))).toHaveLength(3);
  });

  it('is of its own cooperations alone', () => {
    expect(() => say(1, {}, 'other')).toThrow(/Unknown: other/);
  });
});
