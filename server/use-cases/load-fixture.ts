import { createHash } from 'node:crypto';
import { missingFrom } from '../../model/elements/element-edits.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { scopeOfDifference } from '../../model/elements/touched.ts';
import { readFixture, type SampleTerritory } from '../fixtures/read-fixture.ts';
import { type Committed, commitWrite, type WriteDeps } from './commit-write.ts';
import { readElements } from './read-elements.ts';

/** Loads a sample territory in one Change. Existing elements stay as they are. */
export async function loadFixture(deps: WriteDeps, name: SampleTerritory): Promise<Committed> {
  const { fixture, elements } = readFixture(name);
  return loadElements(deps, { type: 'territory.loaded', subjectId: fixture.territory.id, elements });
}

/** Elements to bring in at once: a fixture, the contents of a place. */
interface Load {
  /** How the Change is called: `fixture.loaded`. */
  readonly type: string;
  readonly subjectId: string;
  readonly elements: Elements;
  readonly by?: string | undefined;
}

/** Adds missing elements in one Change; existing ones stay as they are. */
export function loadElements(deps: WriteDeps, { type, subjectId, elements, by }: Load): Promise<Committed> {
  const requestHash = createHash('sha256')
    .update(JSON.stringify([...elements]))
    .digest('hex');
  const { territoryIds } = scopeOfDifference({ before: {}, after: Object.fromEntries(elements) });
  return commitWrite(deps, {
    type,
    subjectId,
    context: { requestHash, by },
    scope: { ...scopeOfDifference({ before: {}, after: {} }), territoryIds },
    read: (reader) => readElements(reader, elements),
    plan: (state) => missingFrom(state, elements),
  });
}
