import { describe, expect, it } from 'vitest';
import type { Contribution, Workshop } from '../../../model/contract/workshop.ts';
import { applyEdits } from '../../../model/elements/element-edits.ts';
import { type Elements, nodeKey, relationshipKey } from '../../../model/elements/elements.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../../model/elements/visibility/visibility.ts';
import { cardOfActor } from '../../../model/readings/card-of-actor.ts';
import { newCommitmentElements } from '../../../model/writes/new-elements.ts';
import { acting, DAY, HERE, sceneOf, together } from '../../support/element-scene.ts';

const workshop: Workshop = {
  ...{
    id: 'day',
    territoryId: HERE,
    title: 'Round table',
    on: DAY,
    perimeterThemes: [],
    perimeterActors: [],
  },
  ...{ acceptance: 'direct', status: 'open', step: 'perimeter' },
  counts: { participants: 0, organisations: 0, pending: 0, reread: 0 },
  version: 1,
};
const resource = (kind: 'NEEDS' | 'OFFERS', id: string, properties = {}): Elements =>
  new Map([[relationshipKey(kind, 'amap', id), properties]]);

const member = (actorId: string) => ({ actorId, role: 'member' as const });

const state = sceneOf(
  acting('amap'),
  acting('mairie'),
  acting('hidden', { private: true }),
  acting('far', {}, 'there'),
  together('cantine', [
    { ...member('amap'), declaredIntensity: 1, declaredOn: '2025-01-01' },
    { ...member('mairie'), declaredIntensity: 4, declaredOn: '2026-01-01' },
  ]),
  together('secret', [member('amap'), member('mairie')], { private: true }),
  together('unseen', [member('amap'), member('hidden')]),
  together('later', [member('amap'), member('mairie')], { startedOn: '2026-06-01' }),
  together('distant', [member('amap'), member('far')], {
    ...{ note: 'by train', status: 'proposed', promisedFor: '2027' },
  }),
  newCommitmentElements('plan', HERE, { text: 'A plan', carriers: [{ actorId: 'amap', role: 'lead' }] }),
  newCommitmentElements('other', 'there', { text: 'Other', carriers: [{ actorId: 'amap', role: 'lead' }] }),
  resource('NEEDS', 'land', { note: 'two hectares', themeId: 'food' }),
  resource('OFFERS', 'premises'),
);

const cardFor = (
  visibility: Visibility = PUBLIC_VISIBILITY,
  contributions: readonly Contribution[] = [],
  elements: Elements = state,
  actorId = 'amap',
) =>
  cardOfActor({
    ...{ state: elements, visibility, territoryId: HERE, actorId, workshop, contributions, day: DAY },
  });

const said = (
  id: string,
  answers: Contribution['answers'],
  more: Partial<Contribution> = {},
): Contribution => ({
  ...{ id, actorId: 'amap', as: 'other', answers, state: 'accepted', at: '2026-03-12T10:00:00.000Z' },
  ...more,
});
const reread = (id: string, verdict: 'confirmed' | 'withdrawn', state: Contribution['state'] = 'accepted') =>
  said(id, { screen: 'rereading', verdict }, { state });

describe('the card of an organisation', () => {
  it('is of an actor that is there, and of none that is private', () => {
    expect(cardFor(PUBLIC_VISIBILITY, [], state, 'nobody')).toBeUndefined();
    expect(cardFor(PUBLIC_VISIBILITY, [], state, 'hidden')).toBeUndefined();
    expect(cardFor()).toMatchObject({
      ...{ territory: { id: HERE, name: 'Here' }, actor: { id: 'amap' }, membership: { onMap: true } },
    });
    expect(cardFor(PUBLIC_VISIBILITY, [], state, 'far')).not.toHaveProperty('membership');
  });

  it('holds no cooperation that is private, not yet there, or has no partner who may be named', () => {
    expect(cardFor()?.links.map(({ cooperationId }) => cooperationId)).toEqual(['cantine', 'distant']);
  });

  it('names the partners, not itself, and what itself declared', () => {
    const [cantine, distant] = cardFor()?.links ?? [];
    expect(cantine?.partners).toEqual([{ actorId: 'mairie', name: 'mairie' }]);
    expect(cantine?.declared).toEqual({ intensity: 1, on: '2025-01-01' });
    expect(cantine).not.toHaveProperty('voices');
    expect(cantine).not.toHaveProperty('note');
    expect(distant).toMatchObject({ note: 'by train', promisedFor: '2027', state: 'proposed' });
    expect(distant).not.toHaveProperty('declared');
  });

  it('says yes where the organisation agreed, with the day, and not where only its partner did', () => {
    const agreed = (own: object, other: object = {}) => {
      const parties = [
        { ...member('amap'), ...own },
        { ...member('mairie'), ...other },
      ];
      const promised = sceneOf(
        acting('amap'),
        acting('mairie'),
        together('promise', parties, { status: 'proposed' }),
      );
      return cardFor(PUBLIC_VISIBILITY, [], promised)?.links[0]?.agreed;
    };
    expect(agreed({ agreedOn: '2026-03-01' })).toEqual({ on: '2026-03-01' });
    expect(agreed({ agreedBy: 'Jo' })).toEqual({});
    expect(agreed({}, { agreedOn: '2026-03-01' })).toBeUndefined();
  });

  it('lists what its voices stated on the last day, the lowest first, where they differ', () => {
    const declaration = (voice: string, intensity: number) =>
      [
        nodeKey('Declaration', voice),
        {
          actorId: 'amap',
          cooperationId: 'cantine',
          intensity,
          on: '2026-02-01',
          channel: 'workshop',
          voice,
        },
      ] as const;
    const voices = (...all: [string, number][]) =>
      cardFor(
        PUBLIC_VISIBILITY,
        [],
        applyEdits(state, new Map(all.map(([voice, intensity]) => declaration(voice, intensity)))),
      )?.links[0]?.voices;
    expect(voices(['chair', 3], ['director', 2])).toEqual([
      { intensity: 2, on: '2026-02-01', voice: 'director' },
      { intensity: 3, on: '2026-02-01', voice: 'chair' },
    ]);
    expect(voices(['chair', 1])).toBeUndefined();
  });

  it('has a cooperation for those alone who read where one of its parties acts', () => {
    const idsFor = (territoryIds: readonly string[]) =>
      cardFor({ seesPrivate: false, territoryIds })?.links.map(({ cooperationId }) => cooperationId);
    expect(idsFor([HERE])).toEqual(['cantine', 'distant']);
    expect(idsFor(['there'])).toEqual(['distant']);
    expect(idsFor(['elsewhere'])).toEqual([]);
  });

  it('holds what it carries here, what it needs and what it offers', () => {
    expect(cardFor()).toMatchObject({
      commitments: [{ commitmentId: 'plan', text: 'A plan', role: 'lead' }],
      needs: [{ resourceId: 'land', note: 'two hectares', themeId: 'food' }],
    });
    expect(cardFor()?.offers).toEqual([{ resourceId: 'premises' }]);
  });

  it('says once which screens were validated, those refused left out', () => {
    const needs: Contribution['answers'] = { screen: 'needs', needs: [], offers: [] };
    expect(
      cardFor(PUBLIC_VISIBILITY, [
        reread('a', 'confirmed'),
        reread('b', 'withdrawn', 'pending'),
        said('c', needs, { state: 'refused' }),
      ])?.validated,
    ).toEqual(['rereading']);
  });

  it('has the verdict accepted last', () => {
    const verdict = (...all: Contribution[]) => cardFor(PUBLIC_VISIBILITY, all)?.verdict;
    expect(verdict(reread('a', 'confirmed'), reread('b', 'withdrawn'))).toBe('withdrawn');
    expect(verdict(reread('a', 'confirmed'), reread('b', 'withdrawn', 'pending'))).toBe('confirmed');
    expect(verdict(reread('a', 'confirmed', 'refused'))).toBeUndefined();
    // An answer to another screen after it does not change it.
    expect(verdict(reread('a', 'confirmed'), said('b', { screen: 'understanding', expertise: 'Soil' }))).toBe(
      'confirmed',
    );
  });
});
