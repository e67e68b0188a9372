import { readFixture, type SampleTerritory } from '../fixtures/read-fixture.ts';
import type { Committed, WriteDeps } from './commit-write.ts';
import { loadElements } from './load-elements.ts';

/** Loads a sample territory in one Change. What is there already stays as it is. */
export async function loadFixture(deps: WriteDeps, name: SampleTerritory): Promise<Committed> {
  const { fixture, elements } = readFixture(name);
  return loadElements(deps, { type: 'territory.loaded', subjectId: fixture.territory.id, elements });
}
