import { beforeAll, describe, expect, it } from 'vitest';
import { initialState } from '../../client/state/app-state.ts';
import type { Edit, PendingEdit } from '../../client/state/outbox/outbox.ts';
import { bringForesight, withPending } from '../../client/state/outbox/show-pending.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { acting, DAY, HERE, mapOf, sceneOf, together } from '../support/element-scene.ts';

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

beforeAll(bringForesight);

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

  it('what loses an end of its direction with who is deleted is to be said again', () => {
    const parties = [
      { actorId: 'a', role: 'from' as const },
      { actorId: 'b', role: 'to' as const },
      member('c'),
    ];
    const scene = sceneOf(a, b, c, together('x', parties, { nature: 'funds' }));
    const map = shownWith(scene, { name: 'deleteActor', params: { actorId: 'a' } });
    expect(map.cooperations).toMatchObject([{ id: 'x', nature: 'unspecified' }]);
  });

  it('whoever leaves as the last to be waited for leaves an intention', () => {
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
