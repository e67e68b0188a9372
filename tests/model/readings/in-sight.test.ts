import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GapAnswer, GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { type Reading, System } from '../../../model/elements/system.ts';
import { publicFacts } from '../../../model/elements/visibility/visible-facts.ts';
import { askedOf, findGaps, withSurvival } from '../../../model/readings/gaps/find-gaps.ts';
import { gapCatalogueReference } from '../../../model/readings/gaps/gap-catalogue.ts';
import { GapContext } from '../../../model/readings/gaps/gap-context.ts';
import { listOfGaps } from '../../../model/readings/gaps/list-of-gaps.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { mapAt } from '../../../model/readings/in-sight/map-at.ts';
import { questionsOfMap } from '../../../model/readings/in-sight/questions-of-map.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { mapSurvival } from '../../../model/readings/survival/survival.ts';
import { loadReference } from '../../../server/reference/load-reference.ts';
import { elementsOfFacts } from '../../support/elements-of-facts.ts';
import { OFTEN } from '../../support/longer.ts';
import {
  DAY,
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../support/make-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { runs } from '../../support/runs.ts';

const READING: Reading = { day: DAY, minIntensity: 2, withoutTransactions: false };
const labels = loadReference(gapCatalogueReference());
/** The latest day that the facts by chance speak of. */
const LAST_DAY = '2030-01-01';

const audiences = [
  { who: 'those who lead', seesPrivate: true },
  { who: 'readers', seesPrivate: false },
];

const seenBy = (facts: Facts, seesPrivate: boolean): Facts => (seesPrivate ? facts : publicFacts(facts));

/** Returns the answer of the server. */
const mapOf = (facts: Facts, reading: Partial<Reading> = {}): TerritoryMap =>
  mapReading(new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false, ...reading }));

function questionsOf(facts: Facts, reading: Reading, answers: readonly GapAnswer[] = []): GapList {
  const context = new GapContext(new System(facts, reading));
  const drafts = findGaps(context);
  const survival = mapSurvival(context, askedOf(drafts));
  const say = makeSpeaker(facts, labels, 'fr');
  return listOfGaps(withSurvival(drafts, survival), answers, context, say, { hearFirst: survival.hearFirst });
}

/** Computes the questions on the screen from the answer: first without, then with confidence. */
const foundOn = (
  map: TerritoryMap,
  reading: Reading,
  seesPrivate: boolean,
  more: { readonly told?: GapList; readonly asksDelicate?: boolean } = {},
): GapList[] => [
  ...questionsOfMap({
    map,
    reading,
    seesPrivate,
    told: more.told ?? null,
    asksDelicate: more.asksDelicate ?? seesPrivate,
    labels,
    language: 'fr',
  }),
];

/** Builds a scene with an actor from outside, a private element, and lands. */
function sceneOf(seed: number): Facts {
  const drawn = randomFacts('t', seed);
  const facts = factsOfElements('t', elementsOfFacts(drawn), 1) ?? drawn;
  const [one, two, three] = facts.actors;
  const name = seed % 3 === 0 ? {} : { name: 'Les prés' };
  return {
    ...facts,
    actors: facts.actors.map((actor, i) => (i === seed % 14 ? { ...actor, private: true } : actor)),
    elsewhere: facts.outside.slice(seed % 2).map(({ id }) => id),
    lands: [{ id: 'l', ...name, actorIds: [one, two, three].flatMap((actor) => actor?.id ?? []).sort() }],
  };
}

/** Sorts the links, whose order follows that of cooperations. */
const inOrder = ({ links, ...map }: TerritoryMap) => ({
  ...map,
  links: links.toSorted((a, b) => (a.actorIds.join() < b.actorIds.join() ? -1 : 1)),
});

const anyReading = fc.record({
  day: fc.constantFrom('2022-05-01', '2025-03-12', '2025-12-31', DAY, '2027-06-01', LAST_DAY),
  minIntensity: fc.integer({ min: 1, max: 4 }),
  withoutTransactions: fc.boolean(),
});

describe.each(audiences)('what a screen of $who reads from its map', ({ seesPrivate }) => {
  it('is, at every day before that of the map, the map that the server answers', OFTEN, () => {
    fc.assert(
      fc.property(fc.nat(), anyReading, (seed, reading) => {
        const facts = seenBy(sceneOf(seed), seesPrivate);
        const map = mapOf(facts, { day: LAST_DAY });
        const read = mapAt(map, reading, { seesPrivate, language: 'fr' });
        expect(inOrder(read)).toEqual(inOrder(mapOf(facts, reading)));
      }),
      runs(300, 51, 50),
    );
  });

  it('asks the questions that the server asks, as sure', OFTEN, () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.nat(), anyReading, (seed, reading) => {
        const facts = seenBy(sceneOf(seed), seesPrivate);
        const told = questionsOf(facts, { ...READING, day: LAST_DAY });
        const [, sure] = foundOn(mapOf(facts, { day: LAST_DAY }), reading, seesPrivate, { told });
        const { items, hearFirst: _, ...answered } = questionsOf(facts, reading);
        expect(sure).toMatchObject(answered);
        expect(sure?.items).toEqual(items);
        asked += items.length;
      }),
      runs(60, 52, 20),
    );
    expect(asked).toBeGreaterThan(150);
  });
});

/** A cooperation that its parties do not describe alike, which is delicate to say. */
const withTwoViews = makeFacts({
  actors: [makeActor('a'), makeActor('b')],
  cooperations: [
    makeCooperation('c', ['a', 'b'], {
      declarations: [
        { actorId: 'a', intensity: 4, on: DAY },
        { actorId: 'b', intensity: 1, on: DAY },
      ],
    }),
  ],
});
const rulesOf = (list: GapList | undefined) => list?.items.map(({ rule }) => rule) ?? [];

describe('delicate questions', () => {
  it('are found for facilitators only', () => {
    const map = mapOf(withTwoViews);
    expect(rulesOf(foundOn(map, READING, true)[1])).toContain('differing-views');
    for (const seesPrivate of [true, false])
      for (const list of foundOn(map, READING, seesPrivate, { asksDelicate: false }))
        expect(rulesOf(list)).not.toContain('differing-views');
  });

  it('that were shown to readers stay in the words that they came in, until what they are about is gone', () => {
    const shown = { key: 'differing-views:c', status: 'open', shown: 1, at: DAY } as const;
    const told = questionsOf(publicFacts(withTwoViews), READING, [shown]);
    const question = told.items.find(({ key }) => key === shown.key);
    expect(question).toMatchObject({ shown: 1, delicate: true });
    const found = (facts: Facts) =>
      foundOn(mapOf(facts), READING, false, { told }).map(({ items }) =>
        items.find(({ key }) => key === shown.key),
      );
    expect(found(withTwoViews)).toEqual([question, question]);
    expect(found({ ...withTwoViews, cooperations: [] })).toEqual([undefined, undefined]);
  });
});

describe('answers', () => {
  it('stand at the questions they were given to', () => {
    const facts = makeFacts({ actors: [makeActor('a'), makeActor('b')] });
    const answer = {
      key: 'unlinked-actor:a',
      status: 'accepted',
      reason: 'Ils arrivent',
      shown: 2,
      at: DAY,
    } as const;
    const told = questionsOf(facts, READING, [answer]);
    const found = foundOn(mapOf(facts), READING, true, { told })[1];
    expect(found).toEqual(told);
    expect(found?.items.find(({ key }) => key === answer.key)).toMatchObject({
      status: 'accepted',
      shown: 1,
    });
  });
});

describe('lands', () => {
  it('keep their assigned name; an automatic name is computed again for another day', () => {
    const facts = makeFacts({
      actors: [makeActor('a'), makeActor('b'), makeActor('z')],
      cooperations: [
        makeCooperation('c', ['a', 'b']),
        makeCooperation('d', ['b', 'z'], { startedOn: '2026-01-01' }),
      ],
      lands: [
        { id: 'l', name: 'Les prés', actorIds: ['z'], x: 10, y: 20 },
        { id: 'm', actorIds: ['a', 'b'] },
      ],
    });
    const map = mapOf(facts);
    expect(map.lands?.map(({ name, named }) => [name, named])).toEqual([
      ['Les prés', true],
      ['Autour de b', false],
    ]);
    const before = mapAt(map, { ...READING, day: '2025-06-01' }, { seesPrivate: true, language: 'fr' });
    expect(before.lands).toEqual([
      { id: 'l', name: 'Les prés', named: true, actorIds: ['z'], x: 10, y: 20 },
      { id: 'm', name: 'Autour d’a', named: false, actorIds: ['a', 'b'] },
    ]);
    expect(mapAt(mapOf({ ...facts, lands: [] }), READING, { seesPrivate: true, language: 'en' }).lands).toBe(
      undefined,
    );
  });
});

describe('elements from outside', () => {
  it('tells that a territory is not alone', () => {
    const together = makeCooperation('c', ['a', 'far']);
    const facts = makeFacts({
      actors: [makeActor('a')],
      outside: [makeOutsider('far')],
      cooperations: [together],
      elsewhere: ['far'],
    });
    const asks = (one: Facts, told = questionsOf(one, READING)) =>
      rulesOf(foundOn(mapOf(one), READING, true, { told })[0]).includes('lone-territory');
    expect(asks(facts)).toBe(false);
    expect(asks({ ...facts, elsewhere: [] })).toBe(true);
    // Before any question came, nobody knows who acts elsewhere.
    expect(rulesOf(foundOn(mapOf(facts), READING, true)[0])).not.toContain('lone-territory');
  });

  it('includes a commitment that is served, with no other known field', () => {
    const facts = makeFacts({
      actors: [makeActor('a'), makeActor('b')],
      commitments: [makeCommitment('k', ['a', 'far'], { refines: 'charter-1' })],
      cooperations: [makeCooperation('c', ['a', 'b'], { serves: ['of-elsewhere'] })],
    });
    const map = mapOf(facts);
    expect(mapAt(map, READING, { seesPrivate: true, language: 'fr' })).toEqual(map);
  });
});
