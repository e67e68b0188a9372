import { describe, expect, it } from 'vitest';
import { acceptanceOrder, attendanceOf, spokeAloud } from '../../client/state/index.ts';
import { NewestFirst } from '../../client/views/workshop/newest-first.ts';
import { askedNow } from '../../client/views/workshop/shown-questions.ts';
import { nextStep } from '../../client/views/workshop/steps.ts';
import type { Gap } from '../../model/contract/gap.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import { makeActor, makeCommitment, makeCooperation } from '../support/make-facts.ts';
import { makeContribution, makeWorkshop, mapOf } from '../support/workshop-scene.ts';

const map = mapOf({
  actors: ['amap', 'school', 'bank'].map((id) => makeActor(id, { name: id.toUpperCase() })),
  commitments: [makeCommitment('meals', ['school'], { themes: ['food'] })],
});
const jo = {
  id: 'p1',
  firstName: 'Jo',
  actorId: 'amap',
  as: 'elected',
  research: false,
  joinedAt: '2026-03-12T09:00:00Z',
} as const;

describe('who has answered', () => {
  it('counts the organisations with a validated screen, among the speakers and in the perimeter', () => {
    const contributions = [makeContribution('school', { screen: 'needs', needs: [], offers: [] })];
    const whole = attendanceOf(map, makeWorkshop(), [jo], contributions);
    expect({ answered: whole.answered, of: whole.total, silent: whole.silentIds }).toEqual({
      answered: 1,
      of: 3,
      silent: ['bank'],
    });
    const bounded = attendanceOf(map, makeWorkshop({ perimeterThemes: ['food'] }), [jo], contributions);
    expect({ of: bounded.total, silent: bounded.silentIds }).toEqual({ of: 2, silent: [] });
  });

  it('lists organisations without an answer, those for which somebody joined among them', () => {
    const contributions = [makeContribution('school', { screen: 'needs', needs: [], offers: [] })];
    expect(attendanceOf(map, makeWorkshop(), [jo], contributions).unansweredIds).toEqual(['bank', 'amap']);
    expect(attendanceOf(map, makeWorkshop(), [jo], []).unansweredIds).toEqual(['school', 'bank', 'amap']);
  });

  it('lists apart who spoke aloud: an answer or a level of that day, and no screen', () => {
    const [day, before] = ['2026-03-12', '2026-03-01'];
    const aloud = mapOf({
      actors: [
        makeActor('heard', { membership: { onMap: true, heardLinksOn: day } }),
        makeActor('earlier', { membership: { onMap: true, heardLinksOn: before } }),
        makeActor('wrote', { membership: { onMap: true, heardLinksOn: day } }),
        makeActor('said'),
        makeActor('silent'),
      ],
      cooperations: [
        makeCooperation('garden', ['said', 'silent'], {
          declarations: [{ actorId: 'said', intensity: 3, on: day }],
        }),
      ],
    });
    const wrote = [makeContribution('wrote', { screen: 'needs', needs: [], offers: [] })];
    const ids = spokeAloud(aloud, makeWorkshop({ on: day }), wrote).map(({ actorId }) => actorId);
    expect(ids.sort()).toEqual(['heard', 'said']);
  });

  it('shows for each screen its last submission and its speakers', () => {
    const first = makeContribution('amap', { screen: 'needs', needs: [], offers: [] }, { state: 'refused' });
    const second = makeContribution('amap', { screen: 'needs', needs: [], offers: [] }, { state: 'pending' });
    const { spoken } = attendanceOf(map, makeWorkshop(), [jo], [second, first]);
    expect(spoken).toHaveLength(1);
    expect(spoken[0]?.screens.get('needs')?.state).toBe('pending');
    expect(spoken[0]?.screens.has('links')).toBe(false);
    expect(spoken[0]?.speakers).toEqual([jo]);
  });

  it('counts the speakers of an organisation, with speakers who changed to another', () => {
    const needs: Contribution['answers'] = { screen: 'needs', needs: [], offers: [] };
    const said = (participantId: string) => makeContribution('amap', needs, { participantId });
    const claims = (people: Parameters<typeof attendanceOf>[2], sent: ReturnType<typeof said>[]) =>
      attendanceOf(map, makeWorkshop(), people, sent).spoken.find(({ actorId }) => actorId === 'amap')
        ?.claims;
    expect(claims([jo], [said('p1'), said('p1')])).toBe(1);
    expect(claims([jo, { ...jo, id: 'p2' }], [])).toBe(2);
    expect(claims([jo, { ...jo, id: 'p2', actorId: 'school' }], [said('p2'), said('p3')])).toBe(3);
    expect(claims([], [makeContribution('amap', needs)])).toBe(0);
  });

  it('calls one that is not on the map by the name it gives itself', () => {
    const named = makeContribution('x', { screen: 'organisation', name: 'La Cantine', family: 'business' });
    expect(attendanceOf(map, makeWorkshop(), [], [named]).spoken[0]?.name).toBe('La Cantine');
  });
});

it('accepts an organisation before what it says, then in the order of arrival', () => {
  const links = makeContribution('x', { screen: 'links', known: [] });
  const needs = makeContribution('x', { screen: 'needs', needs: [], offers: [] });
  const organisation = makeContribution('x', { screen: 'organisation', name: 'X', family: 'business' });
  expect(acceptanceOrder([needs, links, organisation])).toEqual([organisation, links, needs]);
});

it('moves from step to step, and stops at both ends of the day', () => {
  expect(nextStep('perimeter', 1)).toBe('actors');
  expect(nextStep('questions', -1)).toBe('commitments');
  expect(nextStep('promises', 1)).toBeNull();
  expect(nextStep('perimeter', -1)).toBeNull();
});

it('asks the first question that the room has not answered, and leaves the last one there', () => {
  const gap = (key: string, status: Gap['status']) => ({ key, status }) as Gap;
  expect(askedNow([gap('a', 'handled'), gap('b', 'open'), gap('c', 'open')])?.key).toBe('b');
  expect(askedNow([gap('a', 'handled'), gap('b', 'accepted')])?.key).toBe('b');
  expect(askedNow([])).toBeNull();
});

it('puts what comes first, what was there at first last', () => {
  const order = new NewestFirst();
  const keyOf = (item: string) => item;
  expect(order.order('day', ['a', 'b'], keyOf)).toEqual(['a', 'b']);
  expect(order.order('day', ['a', 'b', 'c'], keyOf)).toEqual(['c', 'a', 'b']);
  expect(order.order('day', ['a', 'b', 'c', 'd'], keyOf)).toEqual(['d', 'c', 'a', 'b']);
  expect([order.cameNow('a'), order.cameNow('d')]).toEqual([false, true]);
  expect(order.order('another', ['d'], keyOf)).toEqual(['d']);
  expect(order.cameNow('d')).toBe(false);
});
