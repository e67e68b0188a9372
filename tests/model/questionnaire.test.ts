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
import { contributionEdits, readsOfAnswers } from '../../model/questionnaire/questionnaire.ts';

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
/** Answers of a questionnaire with nothing filled in. */
const NOTHING = {
  commitments: { carried: [] },
  links: { known: [] },
  needs: { needs: [], offers: [] },
} as const;

it('asks what can be answered, in the order of the questions', () => {
  expect(Answers.options.map(({ shape }) => shape.screen.value)).toEqual([...ASKED, 'promises', 'rereading']);
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

  it('includes the subject of a link if given, and no field for it otherwise', () => {
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

  it('brings an actor of the reserve onto the map, and leaves the sheet of one already there unchanged', () => {
    const waiting = new Map<string, Properties>([
      ...state,
      ['Actor:mill', { name: 'Le Moulin', family: 'business', version: 3 }],
      ['ACTS_IN:mill>val', { onMap: false, since: '2020' }],
    ]);
    const answers = Answers.parse({
      ...{ screen: 'links', known: [] },
      added: [{ id: 'c', actorId: 'mill', intensity: 2, partner: { name: 'Autre nom' } }],
    });
    const edits = contributionEdits(waiting, { ...speaking, as: 'other' }, answers);
    const { version: _, ...cooperation } = edits.get('Cooperation:c') ?? {};
    expect(cooperation).toEqual({
      ...{ nature: 'unspecified', formality: 'informal', status: 'active', intensity: 2 },
      recordedOn: '2026-03-12',
    });
    const others = [...edits].filter(([key]) => key !== 'Cooperation:c');
    expect(Object.fromEntries(others)).toEqual({
      'PARTY_TO:amap>c': { role: 'member' },
      'PARTY_TO:mill>c': { role: 'member' },
      'ACTS_IN:mill>val': { onMap: true, since: '2020' },
      'ACTS_IN:amap>val': { onMap: true, heardLinksOn: '2026-03-12' },
      'Declaration:c.amap.2026-03-12': {
        ...{ actorId: 'amap', cooperationId: 'c', intensity: 2, on: '2026-03-12' },
        ...{ channel: 'workshop', workshopId: 'w' },
      },
    });
  });

  it('names a person for facilitators only', () => {
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

  it.each([
    ['2026-01-01', '2026-03-12'],
    ['2026-06-01', '2026-06-01'],
  ])(
    'heard on %s and then on 12 March 2026, it is heard on %s: a later answer is not taken back',
    (before, then) => {
      const known = new Map<string, Properties>([
        ...state,
        ['ACTS_IN:amap>val', { onMap: true, heardNeedsOn: before }] as const,
      ]);
      const edits = contributionEdits(known, speaking, Answers.parse({ screen: 'needs', ...NOTHING.needs }));
      expect(edits.get('ACTS_IN:amap>val')).toEqual({ onMap: true, heardNeedsOn: then });
    },
  );
});

describe('elements read for an answer', () => {
  const reads = (answers: Record<string, unknown>) => readsOfAnswers(Answers.parse(answers), 'val');

  it('includes the elements it names, and its organisation', () => {
    const added = [
      { id: 'c', actorId: 'mill', intensity: 2, themes: ['food'] },
      { id: 'd', actorId: 'farm', intensity: 2 },
    ];
    expect(reads({ screen: 'links', known: [{ cooperationId: 'k', intensity: 1 }], added })).toEqual({
      ...{ actors: ['mill', 'farm'], cooperations: ['c', 'd'], themeIds: ['food'] },
    });
    const carried = [{ commitmentId: 'k', role: 'lead' }];
    const promised = [{ id: 'n', text: 'Planter', role: 'support' }];
    expect(reads({ screen: 'commitments', carried, added: promised })).toEqual({ commitments: ['k', 'n'] });
    const [needs, offers] = [[{ resourceId: 'hall', themeId: 'food' }], [{ resourceId: 'yard' }]];
    expect(reads({ screen: 'needs', needs, offers })).toEqual({
      ...{ resourceIds: ['hall', 'yard'], themeIds: ['food'] },
    });
  });

  it('needs nothing more for statements about itself, and the whole map when an organisation leaves', () => {
    expect(reads({ screen: 'organisation' })).toEqual({});
    expect(reads({ screen: 'rereading', verdict: 'withdrawn' })).toEqual({ contents: ['val'] });
    expect(reads({ screen: 'links', known: [] })).toEqual({ actors: [], cooperations: [], themeIds: [] });
    expect(reads({ screen: 'commitments', carried: [] })).toEqual({ commitments: [] });
  });
});

describe('statements of an organisation about itself', () => {
  const say = (actorId: string, answers: Record<string, unknown>) =>
    contributionEdits(state, { ...speaking, actorId }, Answers.parse({ screen: 'organisation', ...answers }));

  it('corrects its sheet, field by field, and brings it onto the map', () => {
    expect(Object.fromEntries(say('amap', { name: 'AMAP du Val', mission: null }))).toEqual({
      'Actor:amap': { name: 'AMAP du Val', family: 'social_economy', version: 1 },
      'ACTS_IN:amap>val': { onMap: true },
    });
  });

  it('creates a missing one with the stated fields', () => {
    const made = say('new', { name: 'La Ruche', family: 'business', mission: 'Du miel', url: null });
    expect(made.get('Actor:new')).toMatchObject({ name: 'La Ruche', family: 'business', mission: 'Du miel' });
    expect(made.get('Actor:new')).not.toHaveProperty('url');
    expect(made.get('ACTS_IN:new>val')).toMatchObject({ onMap: true });
  });

  it('asks for its name and its family then', () => {
    expect(() => say('new', { family: 'business' })).toThrow(/answers\.name/);
    expect(() => say('new', { name: 'La Ruche' })).toThrow(/answers\.family/);
  });
});

describe('what an organisation reads again', () => {
  const say = (verdict: string) =>
    contributionEdits(state, speaking, Answers.parse({ screen: 'rereading', verdict }));

  it('stays as it is where it is right, and goes where it is taken back', () => {
    expect(say('confirmed').size).toBe(0);
    expect(say('withdrawn').get('Actor:amap')).toBeNull();
  });
});
