import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  newActorElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../model/writes/new-elements.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { listChanges } from '../../server/store/list-changes.ts';
import { loadElements } from '../../server/use-cases/load-fixture.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

describe('loading elements', () => {
  it('imports all at once, in one change; a second run imports only missing elements', async () => {
    const [t, a, b, c] = [randomId('t'), randomId('a'), randomId('a'), randomId('c')];
    const base = new Map([
      ...newTerritoryElements(t, { name: 'Val', level: 'epci' }),
      ...newActorElements(a, t, { name: 'A', family: 'state' }),
      ...newActorElements(b, t, { name: 'B', family: 'business', membership: { onMap: false } }),
    ]);
    const load = (elements: typeof base) =>
      loadElements({ executor }, { type: 'fixture.loaded', subjectId: t, elements });
    expect((await load(base)).revisions).toEqual(new Map([[t, 1]]));
    expect((await load(base)).revisions.size).toBe(0);
    const more = new Map([
      ...base,
      ...newActorElements(a, t, { name: 'Autre nom', family: 'state' }),
      ...newCooperationElements(
        c,
        {
          nature: 'co_produces',
          status: 'active',
          intensity: 2,
          parties: [
            { actorId: a, role: 'member', declaredIntensity: 1 },
            { actorId: b, role: 'member' },
          ],
        },
        '2026-03-12',
      ),
    ]);
    expect((await load(more)).revisions).toEqual(new Map([[t, 2]]));
    const facts = await readFacts(executor, t);
    expect(facts?.actors.map(({ name, membership }) => [name, membership.onMap])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect(facts?.cooperations).toMatchObject([
      { id: c, recordedOn: '2026-03-12', declarations: [{ actorId: a, intensity: 1, on: '2026-03-12' }] },
    ]);
    const changes = await listChanges(executor, t, { limit: 10 });
    expect(changes?.items.map(({ type }) => type)).toEqual(['fixture.loaded', 'fixture.loaded']);
  });

  it('takes hundreds of elements at once', async () => {
    const t = randomId('t');
    const actors = Array.from({ length: 400 }, () => randomId('a'));
    const elements = new Map([
      ...newTerritoryElements(t, { name: 'Grand', level: 'other' }),
      ...actors.flatMap((id) => [...newActorElements(id, t, { name: id, family: 'citizens' })]),
    ]);
    await loadElements({ executor }, { type: 'fixture.loaded', subjectId: t, elements });
    expect((await readFacts(executor, t))?.actors).toHaveLength(400);
  });
});
