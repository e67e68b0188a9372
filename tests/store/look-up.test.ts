import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { newActorElements, newTerritoryElements } from '../../model/writes/new-elements.ts';
import { ElementReader } from '../../server/store/elements.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { loadElements } from '../../server/use-cases/load-fixture.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

it('what is looked up is there or not; nothing of it is read', async () => {
  const [t, here, c] = [randomId('t'), randomId('a'), randomId('c')];
  const elements = new Map([
    ...newTerritoryElements(t, { name: 'Val', level: 'epci' }),
    ...newActorElements(here, t, { name: 'A', family: 'state' }),
  ]);
  await loadElements({ executor }, { type: 'fixture.loaded', subjectId: t, elements });
  await executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    // A valid id with another kind returns nothing.
    const asked = { actorIds: [here, c], cooperationIds: [here, c], commitmentIds: [here] };
    expect(await reader.lookUp(asked)).toEqual(new Set([`Actor:${here}`]));
    expect(reader.has(`Actor:${here}`)).toBe(true);
    expect(reader.has(`Cooperation:${c}`)).toBe(false);
    expect(reader.state.size).toBe(0);
  });
});
