import { describe, expect, it } from 'vitest';
import { documentWithout, factsOfDocument } from '../../../model/elements/documents/facts-of-document.ts';
import { makeDocument } from '../../../model/elements/documents/make-document.ts';
import type { Properties } from '../../../model/elements/elements.ts';
import {
  storedActor as actor,
  storedCommitment as commitment,
  storedCooperation as cooperation,
} from '../../support/stored-elements.ts';

const member = { role: 'member' };
const declared = (cooperationId: string, actorId: string): Properties => ({
  ...{ cooperationId, actorId, on: '2026-01-01', intensity: 1, workshopId: 'w' },
});
const answer = (key: string, territoryId = 't'): Properties => ({
  ...{ territoryId, key, status: 'handled', at: '2026-02-01' },
});

/** Elements in the document of a territory. */
const HELD: Readonly<Record<string, Properties>> = {
  'Territory:t': { name: 'T', level: 'epci', cohorts: ['a-pilot'], version: 7 },
  'PART_OF:t>u': {},
  'PEER_OF:t>u': {},
  'PEER_OF:peer>t': {},
  'Actor:a': actor('A'),
  'Actor:b': actor('B'),
  // Acts elsewhere, and works or carries here.
  'Actor:partner': actor('Partner'),
  'Actor:carrier': actor('Carrier'),
  'ACTS_IN:a>t': { onMap: true, landId: 'l', x: 1, y: 2 },
  'ACTS_IN:b>t': { onMap: false },
  'MEMBER_OF:a>b': { since: '2020' },
  'NEEDS:a>premises': {},
  'OFFERS:b>premises': { note: 'A hall' },
  'Land:l': { territoryId: 't', x: 1, y: 0 },
  'Cooperation:c': cooperation(),
  'PARTY_TO:a>c': member,
  'PARTY_TO:partner>c': member,
  'COOPERATION_ABOUT:c>water': {},
  'SERVES:c>k': {},
  'SERVES:c>served-item': {},
  'Declaration:c.a.2026-01-01': declared('c', 'a'),
  'Declaration:c.partner.2026-01-01': declared('c', 'partner'),
  'Commitment:k': commitment('K'),
  'FOR:k>t': {},
  'CARRIES:a>k': { role: 'lead' },
  'CARRIES:carrier>k': { role: 'support' },
  'COMMITMENT_ABOUT:k>water': {},
  'REFINES:k>refined-item': {},
  'Commitment:served-item': commitment('Served', 'charter'),
  'Commitment:refined-item': commitment('Refined', 'charter'),
  'Commitment:carried-item': commitment('Carried', 'charter'),
  'CARRIES:b>carried-item': { role: 'lead' },
  'COMMITMENT_ABOUT:carried-item>water': {},
  'GapAnswer:t.pivot-actor:a': answer('pivot-actor:a'),
  'GapAnswer:t.theme-without-family:water:state': answer('theme-without-family:water:state'),
  'GapAnswer:t.lone-territory:t': answer('lone-territory:t'),
  'GapAnswer:t.absent-from-the-map': answer('absent-from-the-map'),
};

/** Elements left out: dependent on others or on private ones, or visible to nobody. */
const LEFT: Readonly<Record<string, Properties>> = {
  'Territory:u': { name: 'U', level: 'region', cohorts: [], version: 1 },
  'PART_OF:u>v': {},
  'PART_OF:v>t': {},
  'PEER_OF:u>v': {},
  'Actor:far': actor('Far'),
  'ACTS_IN:a>u': { onMap: true },
  'ACTS_IN:partner>u': { onMap: true },
  'MEMBER_OF:a>far': {},
  'MEMBER_OF:far>a': {},
  'NEEDS:partner>premises': {},
  'OFFERS:far>premises': {},
  'Actor:p': actor('P', { private: true }),
  'ACTS_IN:p>t': { onMap: true, landId: 'secret' },
  'Land:secret': { territoryId: 't' },
  'Land:of-u': { territoryId: 'u' },
  'CARRIES:p>k': { role: 'lead' },
  'Cooperation:hidden': cooperation({ private: true }),
  'PARTY_TO:a>hidden': member,
  'PARTY_TO:b>hidden': member,
  'COOPERATION_ABOUT:hidden>water': {},
  'Declaration:hidden.a.2026-01-01': declared('hidden', 'a'),
  'Cooperation:of-two': cooperation(),
  'PARTY_TO:a>of-two': member,
  'PARTY_TO:p>of-two': member,
  'PARTY_TO:p>c': member,
  'Declaration:c.p.2026-01-01': declared('c', 'p'),
  // The source of the money is private.
  'Cooperation:without-giver': cooperation({ nature: 'funds' }),
  'PARTY_TO:p>without-giver': { role: 'from' },
  'PARTY_TO:a>without-giver': { role: 'to' },
  'PARTY_TO:b>without-giver': { role: 'to' },
  'FOR:ghost>t': {},
  'Commitment:of-u': commitment('Of U'),
  'FOR:of-u>u': {},
  'CARRIES:a>of-u': { role: 'lead' },
  'COMMITMENT_ABOUT:of-u>water': {},
  'Commitment:silent-item': commitment('Silent', 'charter'),
  'CARRIES:partner>silent-item': { role: 'lead' },
  'GapAnswer:t.pivot-actor:p': answer('pivot-actor:p'),
  'GapAnswer:t.pivot-actor:gone': answer('pivot-actor:gone'),
  'GapAnswer:t.unlinked-actor:a': answer('unlinked-actor:a'),
  'GapAnswer:u.absent-from-the-map': answer('absent-from-the-map', 'u'),
  'Workshop:w': { territoryId: 't', title: 'Day' },
  'Contribution:w.a': { workshopId: 'w' },
  'Fiche:f': { territoryId: 't', cooperationId: 'c' },
  'BRINGS:a>f': { text: 'A hall' },
};

const all = () => new Map(Object.entries({ ...LEFT, ...HELD }));
const keysOf = (elements: Iterable<readonly [string, Properties]>) =>
  [...elements].map(([key]) => key).sort();

describe('the document of a territory', () => {
  it('holds what all readers may see of it, and nothing else', () => {
    const { elements, territoryIds } = makeDocument(['t'], all());
    expect(keysOf(elements)).toEqual(Object.keys(HELD).sort());
    expect(territoryIds).toEqual(['t']);
    expect(elements.get('Actor:a')).toEqual({
      ...{ name: 'A', family: 'citizens', tableRoles: [], charter: 'none', tags: [] },
    });
    const { workshopId: _, ...said } = declared('c', 'a');
    expect(elements.get('Declaration:c.a.2026-01-01')).toEqual(said);
  });

  it('says that two are peers one way, whichever way it was noted', () => {
    const { 'PEER_OF:t>u': _, ...others } = HELD;
    const { elements } = makeDocument(['t'], new Map(Object.entries({ ...others, 'PEER_OF:u>t': {} })));
    expect(keysOf(elements)).toEqual(Object.keys(HELD).sort());
    const keys = [...elements.keys()];
    expect(keys).toEqual(keys.toSorted());
  });

  it('holds nothing of a territory that is not there', () => {
    expect(keysOf(makeDocument(['nowhere'], all()).elements)).toEqual([]);
  });

  it('of several holds each, once', () => {
    const { elements, territoryIds } = makeDocument(['u', 't', 'u'], all());
    expect(territoryIds).toEqual(['t', 'u']);
    expect(keysOf(elements)).toEqual(
      expect.arrayContaining([
        ...Object.keys(HELD),
        'Territory:u',
        'ACTS_IN:a>u',
        'FOR:of-u>u',
        'PART_OF:u>v',
      ]),
    );
  });

  it('leaves nobody on a land that is not there', () => {
    const { 'Land:l': _, ...without } = HELD;
    const { elements } = makeDocument(['t'], new Map(Object.entries(without)));
    expect(elements.get('ACTS_IN:a>t')).toEqual({ onMap: true, x: 1, y: 2 });
    expect(elements.get('ACTS_IN:b>t')).toEqual({ onMap: false });
  });
});

describe('the facts of a document', () => {
  it('are those of what it was made from, with what is served elsewhere by its id alone', () => {
    const { 'Commitment:served-item': _, ...held } = HELD;
    const document = { version: 3 as const, territoryIds: ['t'], elements: new Map(Object.entries(held)) };
    const facts = factsOfDocument(document, 't');
    expect(facts?.territory.name).toBe('T');
    expect(facts?.actors.map(({ id, version }) => [id, version])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(facts?.cooperations.map(({ id, serves }) => [id, serves])).toEqual([['c', ['k', 'served-item']]]);
    expect(factsOfDocument(document, 'nowhere')).toBeUndefined();
  });

  it('leave out the given elements, with all that depend on them', () => {
    const document = makeDocument(['t'], all());
    const without = documentWithout({ ...document, version: 2 }, new Set(['a', 'unknown']));
    expect(without.version).toBe(2);
    expect(keysOf(without.elements).filter((key) => /\ba\b|\bc\b|\bl\b/.test(key))).toEqual([]);
    expect(keysOf(without.elements)).toEqual(
      expect.arrayContaining(['Actor:b', 'OFFERS:b>premises', 'Actor:carrier', 'Commitment:refined-item']),
    );
    expect(documentWithout(document, new Set())).toBe(document);
  });
});
