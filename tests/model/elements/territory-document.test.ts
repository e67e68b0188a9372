import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../model/elements/documents/canonical-json.ts';
import { makeDocument } from '../../../model/elements/documents/make-document.ts';
import { readDocument } from '../../../model/elements/documents/read-document.ts';
import type { TerritoryDocument } from '../../../model/elements/documents/territory-document.ts';
import {
  DOCUMENT_VERSION,
  InvalidDocumentError,
} from '../../../model/elements/documents/territory-document.ts';
import type { Properties } from '../../../model/elements/elements.ts';
import { IdTakenError } from '../../../model/errors.ts';
import { restoreEdits } from '../../../model/writes/restore-edits.ts';
import { documentValue, hashOf } from '../../../server/exchange/json/territory-json.ts';
import { readFixture, SAMPLE_TERRITORIES } from '../../../server/fixtures/read-fixture.ts';

const elementsOf = (name: (typeof SAMPLE_TERRITORIES)[number]) => readFixture(name).elements;
const VAL = 'val-d-exemple';

const write = (document: TerritoryDocument): string => canonicalJson(documentValue(document));
const read = (text: string): TerritoryDocument => readDocument(JSON.parse(text));

const textOf = (elements: ReadonlyMap<string, Properties>): string => write(makeDocument([VAL], elements));

describe('a territory as a document', () => {
  it.each(SAMPLE_TERRITORIES)('comes back as it went: %s', (name) => {
    const text = write(makeDocument([name], elementsOf(name)));
    const back = read(text);
    expect(write(back)).toBe(text);
    expect(back.elements.size).toBeGreaterThan(10);
  });

  it('holds all that its readings are made of', () => {
    const { elements } = makeDocument([VAL], elementsOf(VAL));
    const kinds = new Set([...elements.keys()].map((key) => key.split(':')[0]));
    for (const kind of [
      'Territory',
      'Actor',
      'Commitment',
      'Cooperation',
      'Declaration',
      'ACTS_IN',
      'CARRIES',
    ])
      expect(kinds).toContain(kind);
    for (const kind of ['FOR', 'PARTY_TO', 'SERVES', 'NEEDS', 'OFFERS', 'REFINES', 'COOPERATION_ABOUT'])
      expect(kinds).toContain(kind);
  });

  it('has the same hash for the same content, whatever order, versions and directions say', () => {
    const elements = elementsOf(VAL);
    const shuffled = new Map(
      [...elements].reverse().map(([key, properties]): [string, Properties] => {
        const entries = Object.entries(properties).reverse();
        const raised = entries.map(([name, value]) => [name, name === 'version' ? 17 : value]);
        const [, from, to] = /^PEER_OF:(.+)>(.+)$/.exec(key) ?? [];
        return [from === undefined ? key : `PEER_OF:${to}>${from}`, Object.fromEntries(raised)];
      }),
    );
    expect(hashOf(textOf(shuffled))).toBe(hashOf(textOf(elements)));
    expect(hashOf(textOf(elements))).toMatch(/^[0-9a-f]{64}$/);
    const actor = [...elements].find(([key]) => key.startsWith('Actor:'));
    const changed = new Map(elements).set(String(actor?.[0]), { ...actor?.[1], name: 'Autre nom' });
    expect(hashOf(textOf(changed))).not.toBe(hashOf(textOf(elements)));
  });

  it('contains nothing private, and nothing that depends on it', () => {
    const elements = new Map(elementsOf(VAL));
    const hidden = [...elements.keys()].filter((key) => key.startsWith('Actor:')).slice(0, 3);
    for (const key of hidden) elements.set(key, { ...elements.get(key), private: true });
    const [secret = ''] = [...elements.keys()].filter((key) => key.startsWith('Cooperation:'));
    elements.set(secret, { ...elements.get(secret), private: true });
    elements.set('Workshop:w', { territoryId: VAL, title: 'Atelier' });
    elements.set(`GapAnswer:${VAL}.unlinked-actor:quelqu-un`, answer('unlinked-actor:quelqu-un'));
    const text = textOf(elements);
    for (const key of [...hidden, secret]) {
      const id = key.slice(key.indexOf(':') + 1);
      expect(text).not.toMatch(new RegExp(`[:>."]${id}[>."]`));
    }
    expect(text).not.toMatch(/Workshop|private|workshopId|quelqu-un/);
    read(text);
  });

  it('holds of commitments those of the territory and the items of the Charter that are spoken of, no other', () => {
    const elements = new Map(elementsOf(VAL));
    const actor = [...elements.keys()]
      .find((key) => key.startsWith('ACTS_IN:'))
      ?.slice(8)
      .split('>')[0];
    const said = { text: 'K', horizon: 'star', status: 'open', version: 1 };
    elements.set('Commitment:spoken-of', { ...said, origin: 'charter' });
    elements.set(`CARRIES:${actor}>spoken-of`, { role: 'lead' });
    elements.set('Commitment:silent', { ...said, origin: 'charter' });
    elements.set('Commitment:of-nobody', { ...said, origin: 'territory' });
    elements.set(`CARRIES:${actor}>of-nobody`, { role: 'lead' });
    elements.set('Commitment:elsewhere', { ...said, origin: 'charter' });
    elements.set('FOR:elsewhere>other', {});
    elements.set(`CARRIES:${actor}>elsewhere`, { role: 'lead' });
    const keys = [...makeDocument([VAL], elements).elements.keys()];
    expect(keys.filter((key) => /spoken-of|silent|of-nobody|elsewhere/.test(key))).toEqual([
      `CARRIES:${actor}>spoken-of`,
      'Commitment:spoken-of',
    ]);
  });

  it('includes a sensitive question only when it is on the screen', () => {
    const elements = elementsOf(VAL);
    const actor = [...elements.keys()].find((key) => key.startsWith('Actor:'))?.slice(6) ?? '';
    const [open, delicate] = [`pivot-actor:${actor}`, `unlinked-actor:${actor}`];
    const withAnswers = (more: Properties) =>
      textOf(
        new Map([
          ...elements,
          [`GapAnswer:${VAL}.${open}`, { ...answer(open), figures: '{"size":3}', severity: 2 }],
          [`GapAnswer:${VAL}.${delicate}`, { ...answer(delicate), ...more }],
        ]),
      );
    expect(withAnswers({})).toContain(open);
    expect(withAnswers({})).not.toContain(delicate);
    expect(withAnswers({})).not.toContain('figures');
    expect(withAnswers({ shown: 1 })).toContain(delicate);
  });
});

const answer = (key: string): Properties => ({ territoryId: VAL, key, status: 'open', at: '2026-03-12' });

const SMALL = {
  type: 'maillage.territory',
  version: 1,
  territoryIds: ['t'],
  elements: {
    'Territory:t': { name: 'T', level: 'commune', cohorts: [] },
    'Actor:a': { name: 'A', family: 'citizens', tableRoles: [], charter: 'none', tags: [] },
    'Actor:b': { name: 'B', family: 'state', tableRoles: [], charter: 'none', tags: [] },
    'ACTS_IN:a>t': { onMap: true, x: 1.5, y: -2 },
    'Cooperation:c': { nature: 'funds', formality: 'informal', status: 'active', intensity: 2 },
    'PARTY_TO:a>c': { role: 'from' },
    'PARTY_TO:b>c': { role: 'to' },
    'SERVES:c>elsewhere': {},
    'PEER_OF:o>t': {},
  } as Record<string, unknown>,
};

const actor = (more: object) => ({
  'Actor:a': { name: 'A', family: 'citizens', tableRoles: [], charter: 'none', tags: [], ...more },
});

describe('days in a document', () => {
  it.each(['2020', '2021-06', '2021-06-15'])('are kept as stated: %s', (since) => {
    const elements = { ...SMALL.elements, 'ACTS_IN:a>t': { onMap: true, since } };
    const document = read(JSON.stringify({ ...SMALL, version: 3, elements }));
    expect(document.elements.get('ACTS_IN:a>t')?.since).toBe(since);
    expect(read(write(document))).toEqual(document);
  });

  it.each([1, 2, 3])('of version %i are read, and written again as they were', (version) => {
    const document = read(JSON.stringify({ ...SMALL, version }));
    expect(JSON.parse(write(document)).version).toBe(version);
  });
});

describe('lands in a document', () => {
  const [first = '', second = '', hidden = ''] = [...elementsOf(VAL).keys()]
    .filter((key) => key.startsWith('ACTS_IN:') && key.endsWith(`>${VAL}`))
    .map((key) => key.slice(8).split('>')[0] ?? '');
  const on = (elements: Map<string, Properties>, id: string, landId: string): void => {
    const key = `ACTS_IN:${id}>${VAL}`;
    elements.set(key, { ...elements.get(key), landId });
  };
  const withLands = (): Map<string, Properties> => {
    const elements = new Map(elementsOf(VAL));
    elements.set(`Actor:${hidden}`, { ...elements.get(`Actor:${hidden}`), private: true });
    elements.set('Land:lait', { territoryId: VAL, name: 'Autour du lait', x: 1, y: 2 });
    elements.set('Land:secret', { territoryId: VAL, name: 'Rien de public' });
    on(elements, first, 'lait');
    on(elements, second, 'taken-away');
    on(elements, hidden, 'secret');
    return elements;
  };

  it('come back with those on them; one where only private actors stand is not there', () => {
    const text = textOf(withLands());
    const { elements } = read(text);
    expect(elements.get('Land:lait')).toEqual({ territoryId: VAL, name: 'Autour du lait', x: 1, y: 2 });
    expect(elements.get(`ACTS_IN:${first}>${VAL}`)?.landId).toBe('lait');
    expect(elements.get(`ACTS_IN:${second}>${VAL}`)?.landId).toBeUndefined();
    expect(text).not.toMatch(/secret|Rien de public|taken-away/);
    expect(write(read(text))).toBe(text);
  });

  it('are those of its own territory', () => {
    const value = JSON.parse(textOf(withLands()));
    value.elements[`ACTS_IN:${second}>${VAL}`].landId = 'elsewhere';
    expect(issuesOf(JSON.stringify(value))).toContainEqual([
      `elements.ACTS_IN:${second}>${VAL}.landId`,
      expect.stringMatching(/end is missing/),
    ]);
  });

  it('were unknown before: a document of then is written again as it was, and all in it were put where they are', () => {
    const text = canonicalJson({ ...SMALL, elements: SMALL.elements } as never);
    const document = read(text);
    expect(write(document)).toBe(text);
    const state = new Map([['Territory:t', { name: 'T', level: 'commune', cohorts: [], version: 1 }]]);
    const edits = restoreEdits(state, document, () => true);
    expect(edits.get('ACTS_IN:a>t')).toEqual({ onMap: true, x: 1.5, y: -2, placed: 'hand' });
    expect(edits.get('Territory:t')?.frozen).toBe(true);
    const now = restoreEdits(state, { ...document, version: 2 }, () => true);
    expect(now.get('ACTS_IN:a>t')).toEqual({ onMap: true, x: 1.5, y: -2 });
  });

  it('are of another territory where their id is: nothing is taken from it', () => {
    const document = read(textOf(withLands()));
    const state = new Map<string, Properties>([['Land:lait', { territoryId: 'elsewhere' }]]);
    expect(() => restoreEdits(state, document, () => true)).toThrow(IdTakenError);
  });
});

describe('a document that is read', () => {
  it('may name what is elsewhere', () => {
    expect(read(JSON.stringify(SMALL)).elements.size).toBe(9);
  });

  it.each([
    ['no object', '7', '', /expected/],
    ['no elements', JSON.stringify({ ...SMALL, elements: null }), 'elements', 'an object of elements'],
    ['text for elements', JSON.stringify({ ...SMALL, elements: 'x' }), 'elements', 'an object of elements'],
    ['another kind of file', JSON.stringify({ type: 'FeatureCollection' }), 'type', /expected/],
    ['a later version', JSON.stringify({ ...SMALL, version: DOCUMENT_VERSION + 1 }), 'version', /expected/],
    ['more than it knows', JSON.stringify({ ...SMALL, more: 1 }), '', /more/],
    ['a list of elements', JSON.stringify({ ...SMALL, elements: [] }), 'elements', 'an object of elements'],
    ['a territory twice', JSON.stringify({ ...SMALL, territoryIds: ['t', 't'] }), 'territoryIds', /twice/],
    [
      'a territory that is not there',
      JSON.stringify({ ...SMALL, territoryIds: ['t', 'u'] }),
      'territoryIds.u',
      /among/,
    ],
  ])('is refused: %s', (_what, text, path, message) => {
    expect(issuesOf(text)).toContainEqual([path, expect.stringMatching(message)]);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a prototype', JSON.parse('{"__proto__": {"name": "x"}}'), 'elements.__proto__', /no element/],
    [
      'a prototype within',
      actor(JSON.parse('{"__proto__": {"admin": true}}')),
      'elements.Actor:a',
      /__proto__/,
    ],
    ['a property unknown', actor({ version: 3 }), 'elements.Actor:a', /version/],
    ['a private actor', actor({ private: true }), 'elements.Actor:a', /private/],
    ['depth where there is none', actor({ name: { deep: [[[]]] } }), 'elements.Actor:a.name', /string/],
    ['a control character', actor({ name: 'A\u0000' }), 'elements.Actor:a.name', /control/],
    ['an address that runs', actor({ url: 'javascript:alert(1)' }), 'elements.Actor:a.url', /URL/],
    ['a family unknown', actor({ family: 'elves' }), 'elements.Actor:a.family', /option|enum|expected/],
    [
      'a day that does not exist',
      { 'ACTS_IN:a>t': { onMap: true, since: '2026-02-30' } },
      'elements.ACTS_IN:a>t.since',
      /date/,
    ],
    ['an actor from nowhere', { 'ACTS_IN:x>t': { onMap: true } }, 'elements.ACTS_IN:x>t', /end is missing/],
    ['an id that is none', { 'Actor:a b': {} }, 'elements.Actor:a b', /no element/],
    ['a workshop', { 'Workshop:w': {} }, 'elements.Workshop:w', /no element/],
    ['a kind unknown', { 'Person:p': {} }, 'elements.Person:p', /no element/],
    ['one party alone', { 'PARTY_TO:b>c': undefined }, 'elements.Cooperation:c', /two parties/],
    ['money that comes from nowhere', { 'PARTY_TO:a>c': { role: 'to' } }, 'elements.Cooperation:c', /from/],
    [
      'a commitment of nobody',
      { 'Commitment:k': { text: 'K', origin: 'territory', horizon: 'star', status: 'open' } },
      'elements.Commitment:k',
      /one territory/,
    ],
    [
      'an answer under another key',
      { 'GapAnswer:t.x': { ...answer('y'), territoryId: 't' } },
      'elements.GapAnswer:t.x',
      /something else/,
    ],
    [
      'an end before the beginning',
      {
        'Cooperation:c': {
          ...{ nature: 'funds', formality: 'informal', status: 'active', intensity: 2 },
          ...{ startedOn: '2024', endedOn: '2023-12' },
        },
      },
      'elements.Cooperation:c.endedOn',
      /end comes first/,
    ],
    ['a tie to three', { 'PARTY_TO:a>b>c': { role: 'member' } }, 'elements.PARTY_TO:a>b>c', /no element/],
    ['a tie with an id that is none', { 'NEEDS:a>b c': {} }, 'elements.NEEDS:a>b c', /no element/],
    ['an actor of two ids', { 'Actor:a>b': {} }, 'elements.Actor:a>b', /no element/],
    [
      'a party that is elsewhere',
      { 'PARTY_TO:y>c': { role: 'to' } },
      'elements.PARTY_TO:y>c',
      /end is missing/,
    ],
    [
      'a carrier of what is elsewhere',
      { 'CARRIES:a>y': { role: 'lead' } },
      'elements.CARRIES:a>y',
      /end is missing/,
    ],
    [
      'a territory beside',
      { 'Territory:u': { name: 'U', level: 'commune', cohorts: [] } },
      'elements.Territory:u',
      /territoryIds/,
    ],
  ])('is refused: %s', (_what, elements, path, message) => {
    const text = JSON.stringify({ ...SMALL, elements: withOwn(SMALL.elements, elements) });
    expect(issuesOf(text)).toContainEqual([path, expect.stringMatching(message)]);
  });
});

it('the faults of a document are listed in the order of its keys, at most fifty', () => {
  const wrong = (from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`Actor:a${from - i}`, { name: '' }]));
  const wrongKeys = (elements: object): string[] => [
    ...new Set(
      issuesOf(JSON.stringify({ ...SMALL, elements: { ...SMALL.elements, ...elements } })).map(
        ([path]) => path.split('.')[1] ?? '',
      ),
    ),
  ];
  expect(wrongKeys(wrong(13, 4))).toEqual(['Actor:a10', 'Actor:a11', 'Actor:a12', 'Actor:a13']);
  expect(issuesOf(JSON.stringify({ ...SMALL, elements: wrong(199, 100) }))).toHaveLength(50);
  const unknown = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Person:${i}`, {}]));
  expect(issuesOf(JSON.stringify({ ...SMALL, elements: unknown }))).toHaveLength(50);
});

/** Merges like a spread, but keeps an own `__proto__`, which a file may contain. */
function withOwn(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of [...Object.entries(a), ...Object.entries(b)])
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function issuesOf(text: string): [string, string][] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    return error.issues.map(({ path, message }) => [path.join('.'), message]);
  }
}
