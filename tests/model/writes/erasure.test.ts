import { describe, expect, it } from 'vitest';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import {
  namesToErase,
  signatureOf,
  valueWithoutNames,
  withoutNames,
  withoutSignature,
  writtenForms,
} from '../../../model/writes/erasure/erased-words.ts';
import { snapshotWithout } from '../../../model/writes/erasure/snapshot-without.ts';
import {
  cooperationsToErase,
  type Erased,
  elementsWithout,
  namesErased,
  withoutErased,
} from '../../../model/writes/erasure/without-erased.ts';
import { makeGap } from '../../support/make-gap.ts';

const erased: Erased = {
  actorIds: new Set(['amap']),
  cooperationIds: new Set(['panier']),
  ficheIds: new Set(['fiche']),
  names: ['AMAP des Prés', 'AMAP'],
};

describe('names in a text', () => {
  it('are those of three letters or more, each once, the longest first', () => {
    expect(namesToErase([' AMAP ', 'AB', 'AMAP des Prés', 'AMAP', 'ABC'])).toEqual([
      'AMAP des Prés',
      'AMAP',
      'ABC',
    ]);
  });

  it('are taken out where they stand as words of their own, whatever signs they hold', () => {
    expect(withoutNames('L’AMAP des Prés, l’AMAP et les AMAPs', erased.names)).toBe(
      'L’[nom effacé], l’[nom effacé] et les AMAPs',
    );
    expect(withoutNames('Chez C.A.T. (ex) et CXAXT', ['C.A.T. (ex)'])).toBe('Chez [nom effacé] et CXAXT');
    expect(withoutNames('$& et été', ['été'])).toBe('$& et [nom effacé]');
  });

  it('are taken out of every text of a value, and of no key', () => {
    expect(valueWithoutNames({ AMAP: ['AMAP', 1, null, { x: 'une AMAP' }], n: true }, erased.names)).toEqual({
      AMAP: ['[nom effacé]', 1, null, { x: 'une [nom effacé]' }],
      n: true,
    });
  });

  it('are looked for as they are and as JSON writes them', () => {
    expect(writtenForms(['AMAP', 'La "Ronde"'])).toEqual(['AMAP', 'La "Ronde"', 'La \\"Ronde\\"']);
  });

  it('that sign an answer are those of an account that is erased', () => {
    expect(signatureOf('Ana "A"')).toBe('"by":"Ana \\"A\\""');
    const signed: Elements = new Map([
      ['GapAnswer:1', { by: 'Ana', status: 'open' }],
      ['GapAnswer:2', { by: 'Zoé' }],
    ]);
    expect([...withoutSignature(signed, 'Ana').values()]).toEqual([
      { by: 'compte effacé', status: 'open' },
      { by: 'Zoé' },
    ]);
  });
});

describe('what is erased with an actor', () => {
  const left = (key: string, properties: Properties = {}) => withoutErased(key, properties, erased);

  it.each([
    'Actor:amap',
    'Cooperation:panier',
    'Fiche:fiche',
    'ACTS_IN:amap>t',
    'MEMBER_OF:amap>union',
    'MEMBER_OF:union>amap',
    'PARTY_TO:amap>jardin',
    'PARTY_TO:mairie>panier',
    'SERVES:panier>k',
    'CARRIES:amap>k',
    'BRINGS:mairie>fiche',
  ])('is %s', (key) => {
    expect(left(key)).toBeNull();
  });

  it.each([
    'Actor:mairie',
    'Cooperation:jardin',
    'Fiche:other',
    'Territory:amap',
    'Commitment:panier',
    'PARTY_TO:mairie>jardin',
    'CARRIES:mairie>amap',
    'ACTS_IN:mairie>amap',
    'BRINGS:mairie>other',
  ])('is not %s', (key) => {
    expect(left(key)).toEqual({});
  });

  it('is what it declared or sent, its questions, and the brief of its work', () => {
    expect(left('Declaration:1', { actorId: 'amap', cooperationId: 'jardin' })).toBeNull();
    expect(left('Declaration:1', { actorId: 'mairie', cooperationId: 'panier' })).toBeNull();
    expect(left('Declaration:1', { actorId: 'mairie', cooperationId: 'jardin' })).not.toBeNull();
    expect(left('Contribution:1', { actorId: 'amap' })).toBeNull();
    expect(left('Contribution:1', { actorId: 'mairie' })).not.toBeNull();
    expect(left('GapAnswer:1', { key: 'unlinked-actor:amap' })).toBeNull();
    expect(left('GapAnswer:1', { key: 'sleeping-link:panier' })).toBeNull();
    expect(left('GapAnswer:1', { key: 'unlinked-actor:mairie' })).not.toBeNull();
    expect(left('Fiche:other', { cooperationId: 'panier' })).toBeNull();
    expect([namesErased('single-bridge:a:amap', erased), namesErased('single-bridge:a:b', erased)]).toEqual([
      true,
      false,
    ]);
  });

  it('is its name in what others wrote, not in what they are called', () => {
    expect(
      left('Actor:mairie', { name: 'Mairie de l’AMAP', description: 'Loge l’AMAP', version: 2 }),
    ).toEqual({
      name: 'Mairie de l’AMAP',
      description: 'Loge l’[nom effacé]',
      version: 2,
    });
    const called = { aliases: ['AMAP (acronym)'], spoken: 'la mairie de l’AMAP' };
    expect(left('Actor:mairie', called)).toBe(called);
    // A territory may have that name for an id.
    expect(left('Land:l', { territoryId: 'AMAP', name: 'Autour de l’AMAP' })).toEqual({
      territoryId: 'AMAP',
      name: 'Autour de l’[nom effacé]',
    });
    expect(left('Actor:mairie', { tags: ['pain', 'avec AMAP'] })?.tags).toEqual([
      'pain',
      'avec [nom effacé]',
    ]);
    expect(left('GapAnswer:1', { key: 'x', reason: 'AMAP', by: 'AMAP' })).toMatchObject({
      reason: '[nom effacé]',
      by: '[nom effacé]',
    });
  });

  it('leaves the very same where nothing is of it', () => {
    const properties = { name: 'Mairie', tags: ['pain'], perimeterActors: ['mairie'], answers: '{ "a": 1 }' };
    expect(left('Workshop:w', properties)).toBe(properties);
  });

  it('is its place among the organisations invited to a workshop', () => {
    expect(left('Workshop:w', { perimeterActors: ['amap', 'mairie'] })).toEqual({
      perimeterActors: ['mairie'],
    });
  });

  it('is what others said of it in a workshop', () => {
    const answers = {
      screen: 'links',
      known: [{ cooperationId: 'panier' }, { cooperationId: 'jardin' }],
      added: [{ actorId: 'amap' }, { actorId: 'ferme', note: 'avec l’AMAP' }],
      left: ['panier', 'jardin'],
      other: ['panier'],
    };
    const said = left('Contribution:1', { actorId: 'mairie', answers: JSON.stringify(answers) })?.answers;
    expect(JSON.parse(String(said))).toEqual({
      screen: 'links',
      known: [{ cooperationId: 'jardin' }],
      added: [{ actorId: 'ferme', note: 'avec l’[nom effacé]' }],
      left: ['jardin'],
      other: ['panier'],
    });
    // Elsewhere the same names of lists mean nothing.
    const figures = JSON.stringify({ known: ['panier'] });
    expect(left('GapAnswer:1', { key: 'x', figures })?.figures).toBe(figures);
  });

  it('is left out of elements by key', () => {
    const elements: Elements = new Map([
      ['Actor:amap', { name: 'AMAP' }],
      ['Actor:mairie', { name: 'Mairie', mission: 'Aider l’AMAP' }],
    ]);
    expect([...elementsWithout(elements, erased)]).toEqual([
      ['Actor:mairie', { name: 'Mairie', mission: 'Aider l’[nom effacé]' }],
    ]);
  });
});

describe('cooperations that go with an actor', () => {
  const present: Elements = new Map<string, Properties>(
    ['Cooperation:two', 'PARTY_TO:amap>two', 'PARTY_TO:b>two', 'Cooperation:three', 'PARTY_TO:amap>three']
      .concat(
        'PARTY_TO:b>three',
        'PARTY_TO:c>three',
        'Cooperation:others',
        'PARTY_TO:b>others',
        'PARTY_TO:c>others',
      )
      .map((key) => [key, {}]),
  );
  const gone = (past: readonly string[] = []) =>
    [...cooperationsToErase(new Set(['amap']), present, past)].sort();

  it('are those with fewer than two other parties', () => {
    expect(gone()).toEqual(['two']);
  });

  it('are counted in their current state, or, after deletion, from the history', () => {
    // An actor that left an active cooperation is no party to it any longer.
    expect(gone(['PARTY_TO:d>two'])).toEqual(['two']);
    expect(gone(['PARTY_TO:amap>others'])).toEqual(['two']);
    expect(gone(['PARTY_TO:amap>past', 'PARTY_TO:b>past'])).toEqual(['past', 'two']);
    expect(gone(['PARTY_TO:amap>past', 'PARTY_TO:b>past', 'PARTY_TO:c>past', 'Actor:amap'])).toEqual(['two']);
  });
});

it('a snapshot without an actor has neither it nor the questions about it, and its name in no other', () => {
  const actor = (name: string): Properties => ({
    ...{ name, family: 'citizens', tableRoles: [], charter: 'none', tags: [] },
  });
  const cooperation: Properties = {
    nature: 'co_produces',
    formality: 'informal',
    status: 'active',
    intensity: 2,
  };
  const member = { role: 'member' };
  const elements = new Map<string, Properties>([
    ['Territory:t', { name: 'T', level: 'epci', cohorts: [] }],
    ['Actor:amap', actor('AMAP')],
    ['Actor:b', actor('B')],
    ['Actor:c', actor('C')],
    ...['amap', 'b', 'c'].map((id): [string, Properties] => [`ACTS_IN:${id}>t`, { onMap: true }]),
    ['Cooperation:left', cooperation],
    ['PARTY_TO:amap>left', member],
    ['PARTY_TO:b>left', member],
    ['Cooperation:stays', { ...cooperation, note: 'Née à l’AMAP' }],
    ['PARTY_TO:b>stays', member],
    ['PARTY_TO:c>stays', member],
  ]);
  const asked = (key: string, evidence = {}, answer?: string) => ({
    ...makeGap({ key, evidence }),
    ...{ territoryId: 't', fr: { title: 'AMAP', question: 'Q', reason: 'R' } },
    ...{ en: { title: 'T', question: 'Q', reason: 'the AMAP' } },
    ...(answer !== undefined && { answer }),
  });
  const content = {
    parameters: {
      ...{ days: [{ territoryId: 't', day: '2026-03-12' }], minIntensity: 2, withoutTransactions: false },
    },
    questions: [
      asked('unlinked-actor:amap'),
      asked('one', { actorIds: ['b', 'amap'] }),
      asked('two', { cooperationIds: ['left', 'stays'] }),
      asked('three', { missingPairs: [['b', 'amap']] }),
      asked('four', { cooperationIds: ['panier'] }),
      asked('five', { actorIds: ['b'], cooperationIds: ['stays'] }, 'Voir l’AMAP'),
    ],
    document: { version: 3 as const, territoryIds: ['t'], elements },
  } as unknown as Parameters<typeof snapshotWithout>[0];
  const { questions, document } = snapshotWithout(content, erased);
  expect(questions).toMatchObject([
    {
      key: 'five',
      answer: 'Voir l’[nom effacé]',
      fr: { title: '[nom effacé]' },
      en: { reason: 'the [nom effacé]' },
    },
  ]);
  expect(questions[0]).not.toHaveProperty('answer', undefined);
  expect([...document.elements.keys()].filter((key) => /amap|left/.test(key))).toEqual([]);
  expect(document.elements.get('Cooperation:stays')?.note).toBe('Née à l’[nom effacé]');
});
