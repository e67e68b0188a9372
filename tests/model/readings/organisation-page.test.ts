import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../model/elements/facts.ts';
import { organisationPage } from '../../../model/readings/organisation-page/organisation-page.ts';
import {
  DAY,
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../support/make-facts.ts';
import { reference } from '../../support/report-scene.ts';

const names = { a: 'AMAP', e: 'École', m: 'Mairie', z: 'Zoo' };
const actors = Object.entries(names).map(([id, name]) => makeActor(id, { name }));

const withPlace = (facts: Partial<Facts>, actorId = 'a') =>
  organisationPage(makeFacts({ actors, ...facts }), {
    ...{ actorId, day: DAY, language: 'fr', labels: reference },
  });
const pageOf = (facts: Partial<Facts>, actorId = 'a') => withPlace(facts, actorId)?.page;

describe('the page of an organisation', () => {
  it('has its links by the names of its partners, as the language orders them', () => {
    const cooperations = [
      makeCooperation('c4', ['a', 'z']),
      makeCooperation('c3', ['a', 'm']),
      makeCooperation('c2', ['a', 'e']),
      makeCooperation('c1', ['a', 'm']),
      makeCooperation('c0', ['m', 'z']),
    ];
    const order = ['c2', 'c1', 'c3', 'c4'];
    for (const given of [cooperations, cooperations.toReversed()])
      expect(pageOf({ cooperations: given })?.links.map(({ cooperationId }) => cooperationId)).toEqual(order);
  });

  it('has what it said of a link itself, the latest of each of its voices, the oldest first', () => {
    const said = (on: string, voice?: string, actorId = 'a') => ({
      ...{ actorId, intensity: 2, on },
      ...(voice !== undefined && { voice }),
    });
    const declarations = [
      said('2026-02-02', 'une élue'),
      said('2026-02-01'),
      said('2026-02-02', 'un agent'),
      said('2026-01-01', 'un agent'),
      said('2026-03-01', undefined, 'm'),
    ];
    const [link] =
      pageOf({ cooperations: [makeCooperation('c', ['a', 'm'], { declarations })] })?.links ?? [];
    expect(link?.said).toEqual([
      { intensity: 2, on: '2026-02-01' },
      { intensity: 2, on: '2026-02-02', voice: 'un agent' },
      { intensity: 2, on: '2026-02-02', voice: 'une élue' },
    ]);
  });

  it('has its own needs and offers, with theme and note if given', () => {
    const needs = [
      { actorId: 'a', resourceId: 'data' },
      { actorId: 'a', resourceId: 'space', themeId: 'food', note: 'le samedi' },
      { actorId: 'm', resourceId: 'data' },
    ];
    expect(pageOf({ needs })?.needs).toEqual([
      { resourceId: 'data' },
      { resourceId: 'space', themeId: 'food', note: 'le samedi' },
    ]);
    expect(pageOf({ needs })?.offers).toEqual([]);
    expect(pageOf({ offers: needs }, 'm')?.offers).toEqual([{ resourceId: 'data' }]);
  });

  it('has what it carries, kept or open, from the day it carries it', () => {
    const commitments = [
      makeCommitment('open', ['a'], { dueOn: '2027-01-01' }),
      makeCommitment('dropped', ['a'], { status: 'dropped' }),
      makeCommitment('later', [], { carriers: [{ actorId: 'a', role: 'lead', since: '2026-03-13' }] }),
      makeCommitment('today', [], { carriers: [{ actorId: 'a', role: 'lead', since: DAY }] }),
      makeCommitment('other', ['m']),
    ];
    expect(pageOf({ commitments })?.commitments).toEqual([
      ...[
        {
          commitmentId: 'open',
          text: 'open',
          role: 'contributor',
          status: 'open',
          themes: [],
          dueOn: '2027-01-01',
        },
      ],
      ...[{ commitmentId: 'today', text: 'today', role: 'lead', status: 'open', themes: [] }],
    ]);
  });

  it('has promises apart, with the day they are for and when it said yes', () => {
    const parties = [
      { actorId: 'a', role: 'member' as const, agreedOn: '2026-02-27' },
      { actorId: 'm', role: 'member' as const, agreedOn: '2026-02-28' },
    ];
    const page = pageOf({
      cooperations: [
        makeCooperation('told', [], { parties, status: 'intention', promisedFor: '2026-09-01' }),
        makeCooperation('plain', ['a', 'z']),
      ],
    });
    expect(page?.promises).toMatchObject([
      { cooperationId: 'told', promisedFor: '2026-09-01', agreedOn: '2026-02-27' },
    ]);
    expect(page?.links.map(({ cooperationId }) => cooperationId)).toEqual(['plain']);
  });

  it('has of its promises the soonest first, and among its links those of money, each with its own part in it', () => {
    const parties = (from: string, to: string) => [
      { actorId: from, role: 'from' as const },
      { actorId: to, role: 'to' as const },
    ];
    const page = pageOf({
      cooperations: [
        makeCooperation('later', ['a', 'm'], { status: 'intention', promisedFor: '2026-09-01' }),
        makeCooperation('sooner', [], {
          ...{ parties: parties('a', 'z'), status: 'intention', promisedFor: '2026-05-01' },
        }),
        makeCooperation('grant', [], { parties: parties('m', 'a'), nature: 'funds' }),
      ],
    });
    expect(page?.promises.map(({ cooperationId, role }) => [cooperationId, role])).toEqual([
      ['sooner', 'from'],
      ['later', 'member'],
    ]);
    expect(page?.links.map(({ cooperationId, role }) => [cooperationId, role])).toEqual([['grant', 'to']]);
  });

  it('is there from the day it joined, and for nobody while it is private', () => {
    const joins = (since: string) => [makeActor('a', { membership: { onMap: true, since } })];
    expect(pageOf({ actors: joins(DAY) })?.actor.id).toBe('a');
    expect(pageOf({ actors: joins('2026-03-13') })).toBeUndefined();
    expect(pageOf({ actors: [makeActor('a', { private: true })] })).toBeUndefined();
    expect(pageOf({}, 'nobody')).toBeUndefined();
  });

  it('has the start and end of a link if known, and no field for them otherwise', () => {
    const page = pageOf({
      cooperations: [
        makeCooperation('c', ['a', 'e'], { status: 'ended', startedOn: '2020', endedOn: '2025-06' }),
        makeCooperation('d', ['a', 'm']),
      ],
    });
    const [ended, open] = page?.links ?? [];
    expect(ended).toMatchObject({ state: 'ended', startedOn: '2020', endedOn: '2025-06' });
    expect(Object.keys(open ?? {})).not.toEqual(expect.arrayContaining(['startedOn']));
    expect(Object.keys(open ?? {})).not.toEqual(expect.arrayContaining(['endedOn']));
  });

  it('names its partners, those from outside too', () => {
    const outside = [makeOutsider('far', { name: 'Région' })];
    const page = pageOf({ outside, cooperations: [makeCooperation('c', ['a', 'm', 'far'])] });
    expect(page?.links[0]?.partners.map(({ name }) => name)).toEqual(['Mairie', 'Région']);
    expect(page?.place.actors.map(({ name }) => name).sort()).toEqual(['AMAP', 'Mairie', 'Région']);
  });

  it('has the step of each cooperation, and no field for it if unknown', () => {
    const stands = [makeActor('a', { name: 'AMAP', x: 1, y: 2 }), makeActor('m', { name: 'Mairie' })];
    const page = pageOf({ actors: stands, cooperations: [makeCooperation('c', ['a', 'm'])] });
    expect(page?.place.actors).toStrictEqual([
      { actorId: 'a', name: 'AMAP', family: 'social_economy', x: 1, y: 2 },
      { actorId: 'm', name: 'Mairie', family: 'social_economy' },
    ]);
  });

  it('proposes two meetings at most, with nobody who is a partner', () => {
    const others = ['p', 'q', 'r', 's'];
    const page = pageOf({
      actors: [...actors, ...others.map((id) => makeActor(id))],
      commitments: [makeCommitment('k', ['a', 'm', ...others])],
      cooperations: [makeCooperation('c', ['a', 'm'], { intensity: 0 })],
    });
    expect(page?.meetings).toHaveLength(2);
    expect(page?.meetings.map(({ actorId }) => actorId)).not.toContain('m');
    expect(page?.meetings[0]?.reasons.map(({ kind }) => kind)).toContain('shared_commitment');
  });

  it('lists the subjects shared in a meeting, not the gaps; proposes none to an actor in the reserve', () => {
    const facts = {
      commitments: [makeCommitment('k', ['a', 'm'], { text: 'Le port' })],
      needs: [{ actorId: 'a', resourceId: 'premises' }],
      offers: [{ actorId: 'm', resourceId: 'premises' }],
    };
    const [meeting, ...more] = pageOf(facts)?.meetings ?? [];
    expect(more).toEqual([]);
    expect([meeting?.actorId, meeting?.name]).toEqual(['m', 'Mairie']);
    expect(meeting?.reasons.map(({ kind }) => kind)).toEqual(['need_offer', 'shared_commitment']);
    const waiting = makeActor('a', { name: 'AMAP', membership: { onMap: false } });
    expect(pageOf({ ...facts, actors: [waiting, ...actors.slice(1)] })?.meetings).toEqual([]);
  });

  it('has a piece of the map with its own links and its land, and nothing of what is carried or needed there', () => {
    const of = { actorId: 'm', resourceId: 'premises' };
    const facts = {
      outside: [makeOutsider('far'), makeOutsider('stranger')],
      cooperations: [makeCooperation('c', ['a', 'm', 'far']), makeCooperation('d', ['e', 'm'])],
      commitments: [makeCommitment('k', ['a', 'm'])],
      needs: [of],
      offers: [of],
      lands: [
        { id: 'k', actorIds: ['z'] },
        { id: 'l', name: 'Le port', actorIds: ['a', 'e'] },
      ],
    };
    const place = withPlace(facts)?.place;
    expect(place?.actors.map(({ id }) => id)).toEqual(['a', 'e', 'm', 'far']);
    expect(place?.cooperations.map(({ id }) => id)).toEqual(['c']);
    expect(place).toMatchObject({ commitments: [], needs: [], offers: [] });
    expect(place?.lands).toMatchObject([{ id: 'l', name: 'Le port', actorIds: ['a', 'e'] }]);
    expect(withPlace({ ...facts, lands: [] })?.place).not.toHaveProperty('lands');
  });

  it('stands among its partners and those of its land, where these are not too many', () => {
    const land = (actorIds: string[]) => ({ lands: [{ id: 'l', name: 'Le port', actorIds }] });
    const cooperations = [makeCooperation('c', ['a', 'm']), makeCooperation('d', ['e', 'z'])];
    const seen = (facts: Partial<Facts>) => {
      const place = pageOf({ cooperations, ...facts })?.place;
      return [place?.actors.map(({ actorId }) => actorId).sort(), place?.land?.name];
    };
    expect(seen({})).toEqual([['a', 'm'], undefined]);
    expect(seen(land(['a', 'e']))).toEqual([['a', 'e', 'm'], 'Le port']);
    expect(seen(land(['e', 'z']))).toEqual([['a', 'm'], undefined]);
    const crowd = (n: number) => Array.from({ length: n }, (_, i) => makeActor(`n${i}`));
    const of = (n: number) =>
      seen({ actors: [...actors, ...crowd(n)], ...land(['a', ...crowd(n).map(({ id }) => id)]) })[0];
    expect([of(38)?.length, of(39)?.length]).toEqual([40, 2]);
  });
});
