import { randomBytes } from 'node:crypto';
import { dayInParis } from '../../model/elements/day.ts';
import { missingFrom } from '../../model/elements/element-edits.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { rehearsedElements } from '../../model/writes/rehearsal.ts';
import { readFixture } from '../fixtures/read-fixture.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { readElements } from './read-elements.ts';

/** Every id of the demonstration begins so, and nothing else in its file does. */
const DEMONSTRATION_IDS = /\bval-/g;

/** Makes a copy of the demonstration to practise on, as of today and with ids of its own, in one Change. */
export function beginRehearsal(deps: WriteDeps, context: WriteContext): Promise<Committed> {
  const own = `rehearsal-${randomBytes(5).toString('hex')}`;
  const { fixture, elements } = readFixture('val-d-exemple', (text) =>
    text.replace(DEMONSTRATION_IDS, (start) => `${own}-${start}`),
  );
  const { id } = fixture.territory;
  const made = rehearsedElements(elements, id, dayInParis(new Date()));
  return commitWrite(deps, {
    type: 'territory.loaded',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [id] }),
    read: (reader) => readElements(reader, made),
    plan: (state) => missingFrom(state, made),
  });
}
