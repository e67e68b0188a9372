import { type ReadFixture, readFixture, type SampleTerritory } from '../../server/fixtures/read-fixture.ts';
import type { Executor } from '../../server/store/execute.ts';
import { loadElements } from '../../server/use-cases/load-fixture.ts';
import { randomId } from './test-app.ts';

/** A sample territory under ids of its own; `own` turns the ids in a text into the copy's, `shared` back. */
export interface Copy extends ReadFixture {
  readonly territoryId: string;
  own(text: string): string;
  shared(text: string): string;
}

// Every id of the demonstration begins with `val-`, and nothing else in its file holds these four characters.
const DEMONSTRATION_IDS = /\bval-/g;
// A real sample gets new ids only for the territory, its cooperations and organisations: official
// institutions are shared by all.
const REAL_IDS = /\b(?:org|loos|malaunay|mene)-(?=[a-z-]+\b)/g;

/** Loads a copy of a sample territory that no other test touches. */
export async function copySample(executor: Executor, name: SampleTerritory): Promise<Copy> {
  const prefix = randomId('copy');
  const own = (text: string) =>
    text.replace(name === 'val-d-exemple' ? DEMONSTRATION_IDS : REAL_IDS, (start) => `${prefix}-${start}`);
  const shared = (text: string) => text.replaceAll(`${prefix}-`, '');
  const { fixture, elements } = readFixture(name, own);
  const territoryId = fixture.territory.id;
  await loadElements({ executor }, { type: 'territory.loaded', subjectId: territoryId, elements });
  return { territoryId, fixture, elements, own, shared };
}
