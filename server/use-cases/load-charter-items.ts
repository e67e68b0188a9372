import type { Reference } from '../../model/contract/reference.ts';
import { sameProperties } from '../../model/elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, propertiesOf } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { ElementReader } from '../store/elements.ts';
import type { Executor } from '../store/execute.ts';
import { type Committed, commitWrite, type WriteDeps } from './commit-write.ts';

/**
 * Returns true if the stored items of the Charter differ from the reference. At nearly every start they are
 * equal: reading them takes one statement, rewriting them takes seconds of planning.
 */
export const charterDiffers = (executor: Executor, items: Reference['charterItems']): Promise<boolean> =>
  executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await reader.read(
      'bareCommitments',
      items.map(({ id }) => id),
    );
    return changedItems(reader.state, items).size > 0;
  });

/**
 * Makes the Charter's items those of the reference: new ones are created, edited ones are reworded in one Change that
 * every map sees. An item that is no longer listed stays, since commitments may refine it.
 */
export function loadCharterItems(deps: WriteDeps, items: Reference['charterItems']): Promise<Committed> {
  const ids = items.map(({ id }) => id);
  return commitWrite(deps, {
    type: 'charter.loaded',
    subjectId: 'charter',
    context: { requestHash: JSON.stringify(items.map(({ id, text }) => [id, text])) },
    scope: scopeOf({ commitmentIds: ids }),
    read: (reader) => reader.read('commitments', ids),
    plan: (state) => changedItems(state, items),
  });
}

function changedItems(state: Elements, items: Reference['charterItems']): Edits {
  const edits = new Map<string, ReturnType<typeof propertiesOf>>();
  for (const { id, themes: _themes, carriers: _carriers, label: _label, version, ...item } of items) {
    const key = nodeKey('Commitment', id);
    const present = state.get(key);
    const next = propertiesOf({ ...item, version: present?.version ?? version });
    if (!sameProperties(present, next)) edits.set(key, next);
  }
  return edits;
}
