import { beforeAll, describe, expect, it } from 'vitest';
import { initialState } from '../../client/state/app-state.ts';
import type { Edit, PendingEdit } from '../../client/state/outbox/outbox.ts';
import { loadForesight, withPending, workshopsOf } from '../../client/state/outbox/show-pending.ts';
import type { Action } from '../../model/contract/access-vocabulary.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { mapPart } from '../../model/readings/map-part.ts';
import { newCommitmentElements } from '../../model/writes/new-elements.ts';
import { acting, DAY, HERE, mapOf, sceneOf, together } from '../support/element-scene.ts';
import { performed } from '../support/plain-server.ts';
import { makeWorkshop } from '../support/workshop-scene.ts';

const member = (actorId: string) => ({ actorId, role: 'member' as const });
const agreed = (actorId: string) => ({ ...member(actorId), agreedOn: '2026-03-01' });

const pending = (edit: Pick<Edit, 'name' | 'params'> & Partial<Edit>): PendingEdit => ({
  key: 'k',
  territoryId: HERE,
  status: 'sending',
  sent: false,
  ...edit,
});

const shownWith = (elements: Elements, edit: Parameters<typeof pending>[0]) =>
  withPending(mapOf(elements), { ...initialState, outbox: [pending(edit)] });

beforeAll(loadForesight);

describe('what is shown before the answer is what the server will answer', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => acting(id)) as [Elements, Elements, Elements];

  it('one who declares more than before is taken at the later word', () => {
    const scene = sceneOf(
      a,
      b,
      together('x', [{ ...member('a'), declaredIntensity: 1, declaredOn: '2026-01-05' }, member('b')]),
    );
    const body = { declaredIntensity: 4, declaredOn: DAY };
    const map = shownWith(scene, { name: 'setParty', params: { cooperationId: 'x', actorId: 'a' }, body });
    expect(map.cooperations[0]?.agreedIntensity).toBe(4);
    expect(map.links[0]?.intensity).toBe(4);
  });

  it('a voice that is named stays named', () => {
    const scene = sceneOf(a, b, together('x', [member('a'), member('b')]));
    const body = { declaredIntensity: 3, declaredOn: DAY, voice: 'on the ground' };
    const map = shownWith(scene, { name: 'setParty', params: { cooperationId: 'x', actorId: 'a' }, body });
    expect(map.cooperations[0]?.declarations).toMatchObject([{ intensity: 3, voice: 'on the ground' }]);
  });

  it('a silent newcomer to an intention makes it a proposal again', () => {
    const scene = sceneOf(a, b, c, together('x', [agreed('a'), agreed('b')], { status: 'intention' }));
    const params = { cooperationId: 'x', actorId: 'c' };
    const map = shownWith(scene, { name: 'setParty', params, body: { role: 'member' } });
    expect(map.cooperations[0]).toMatchObject({ status: 'proposed', state: 'proposed' });
  });

  it('a relation that loses an end of its direction with a deletion has to be stated again', () => {
    const parties = [
      { actorId: 'a', role: 'from' as const },
      { actorId: 'b', role: 'to' as const },
      member('c'),
    ];
    const scene = sceneOf(a, b, c, together('x', parties, { nature: 'funds' }));
    const map = shownWith(scene, { name: 'deleteActor', params: { actorId: 'a' } });
    expect(map.cooperations).toMatchObject([{ id: 'x', nature: 'unspecified' }]);
  });

  it('the last awaited party that leaves turns the link into an intention', () => {
    const parties = [agreed('a'), agreed('b'), member('c')];
    const scene = sceneOf(a, b, c, together('x', parties, { status: 'proposed' }));
    const map = shownWith(scene, { name: 'removeParty', params: { cooperationId: 'x', actorId: 'c' } });
    expect(map.cooperations[0]).toMatchObject({ status: 'intention', state: 'intention' });
  });

  it('a party whose leaving the server refuses stays until it has answered', () => {
    const parties = [
      { actorId: 'a', role: 'from' as const },
      { actorId: 'b', role: 'to' as const },
      member('c'),
    ];
    const scene = sceneOf(a, b, c, together('x', parties, { nature: 'funds' }));
    const before = mapOf(scene);
    const params = { cooperationId: 'x', actorId: 'a' };
    expect(shownWith(scene, { name: 'removeParty', params })).toEqual(before);
  });
});

describe('changes of an act beyond the element that it names', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => acting(id)) as [Elements, Elements, Elements];
  const three = ['a', 'b', 'c'].map(member);
  const inElsewhere = acting('o', {}, 'elsewhere');
  const withCommitments = sceneOf(
    ...[a, b],
    newCommitmentElements('k', HERE, { text: 'Eat here' }),
    newCommitmentElements('l', HERE, { text: 'Eat well', refines: 'k' }),
    together('x', [member('a'), member('b')], { serves: ['k'] }),
  );

  it.each([
    {
      what: 'a link that another cooperation makes too',
      scene: sceneOf(a, b, c, together('x', three), together('y', [member('b'), member('c')])),
      act: { name: 'updateCooperation', params: { cooperationId: 'x' }, body: { intensity: 3 } },
    },
    {
      what: 'a partner of elsewhere, who stays for another cooperation',
      scene: sceneOf(
        ...[a, b, inElsewhere],
        together('x', [member('a'), member('o')]),
        together('y', [member('b'), member('o')]),
      ),
      act: { name: 'deleteCooperation', params: { cooperationId: 'x' } },
    },
    {
      what: 'a partner of elsewhere, who goes with the last cooperation',
      scene: sceneOf(a, inElsewhere, together('x', [member('a'), member('o')])),
      act: { name: 'deleteCooperation', params: { cooperationId: 'x' } },
    },
    {
      what: 'what serves or refines a commitment',
      scene: withCommitments,
      act: { name: 'deleteCommitment', params: { commitmentId: 'k' } },
    },
  ] as const)('$what', ({ scene, act }) => {
    const answered = performed(scene, act, new Date())?.elements ?? scene;
    expect(answered).not.toBe(scene);
    expect(shownWith(scene, act)).toEqual(mapOf(answered));
  });

  it('disappears from the map of a person who may not see what they made private', () => {
    const scene = sceneOf(a, b, together('x', [member('a'), member('b')]));
    const edit = pending({ name: 'updateActor', params: { actorId: 'a' }, body: { private: true } });
    const me = { person: null, actions: [], needsSetup: false };
    const map = withPending(mapOf(scene, false), { ...initialState, me, outbox: [edit] });
    expect(map.actors.map(({ id }) => id)).toEqual(['b']);
    expect([map.cooperations, map.links]).toEqual([[], []]);
  });
});

describe('hidden elements', () => {
  const members = ['b', 'c'].map(member);
  const funded = sceneOf(
    acting('p', { private: true }),
    ...['a', 'b', 'c'].map((id) => acting(id)),
    together('x', [{ actorId: 'p', role: 'from' }, { actorId: 'a', role: 'to' }, ...members], {
      nature: 'funds',
    }),
  );
  const leaving = pending({ name: 'deleteActor', params: { actorId: 'c' } });
  const seenBy = (actions: readonly Action[]) => {
    const me = { person: null, actions: [...actions], needsSetup: false };
    return withPending(mapOf(funded, actions.length > 0), { ...initialState, me, outbox: [leaving] });
  };

  it('makes no guess: a cooperation with a private giver stays unchanged for a person who does not see it', () => {
    expect(seenBy([])).toEqual(mapOf(funded, false));
    expect(seenBy(['private.read']).cooperations).toMatchObject([{ nature: 'funds', version: 2 }]);
  });

  it('waits for the server if a named actor is not there: an actor of another territory comes with the answer', () => {
    const before = mapOf(funded);
    const params = { territoryId: HERE, actorId: 'stranger' };
    const edit = pending({ name: 'setMembership', params, body: { onMap: true } });
    expect(withPending(before, { ...initialState, outbox: [edit] })).toBe(before);
  });

  it('stays as the server said it on a part of a map', () => {
    const scene = sceneOf(
      ...['a', 'b'].map((id) => acting(id)),
      acting('s', { family: 'state' }),
      together('x', [member('a'), member('b')], { intensity: 1 }),
      together('y', ['a', 'b', 's'].map(member), { intensity: 3 }),
    );
    const part = mapPart(mapOf(scene), { family: 'citizens' });
    const params = { cooperationId: 'x' };
    const after = (edit: Parameters<typeof pending>[0]) =>
      withPending(part, { ...initialState, outbox: [pending(edit)] });
    const noted = after({ name: 'updateCooperation', params, body: { note: 'n' } });
    expect(noted.cooperations).toMatchObject([{ id: 'x', note: 'n' }]);
    expect(noted.links).toBe(part.links);
    const gone = after({ name: 'deleteCooperation', params });
    expect(gone.cooperations).toEqual([]);
    expect(gone.territory.counts).toEqual({ ...part.territory.counts, cooperations: 1 });
    expect(gone.part).toBe(part.part);
  });
});

describe('a workshop', () => {
  const step = (key: string, to: string, more: Partial<PendingEdit> = {}): PendingEdit => ({
    ...pending({
      name: 'updateWorkshop',
      params: { territoryId: HERE, workshopId: 'w' },
      body: { step: to },
    }),
    key,
    ...more,
  });
  const workshop = makeWorkshop({ id: 'w', territoryId: HERE, version: 4, step: 'actors' });
  const shownOf = (...outbox: PendingEdit[]) =>
    workshopsOf({
      ...initialState,
      territoryId: HERE,
      outbox,
      workshops: { ...initialState.workshops, value: { items: [workshop] } },
    })?.map(({ version, step: at }) => [version, at]);

  it('keeps the answer of the server: changes that it includes are not applied twice', () => {
    const taken = [
      step('k1', 'links', { status: 'confirmed', version: 3 }),
      step('k2', 'actors', { status: 'confirmed', version: 4 }),
    ];
    expect(shownOf(...taken)).toEqual([[4, 'actors']]);
    expect(shownOf(...taken, step('k3', 'links'))).toEqual([[5, 'links']]);
  });

  it('is a step further where it was not read since', () => {
    expect(shownOf(step('k', 'links', { status: 'confirmed', version: 5 }))).toEqual([[5, 'links']]);
    expect(shownOf(step('k', 'links', { status: 'confirmed' }))).toEqual([[5, 'links']]);
  });
});
