import type { NewCommitment } from '../../model/contract/commitment.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { checkCommitment } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { newCommitmentElements } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { enterMap } from './enter-map.ts';
import { newId } from './new-id.ts';
import { refuseRepeats } from './refuse-repeats.ts';
import { type Reference, referencesIn, requireNode, requireReferences } from './require.ts';

/** Creates a commitment of a territory, with its carriers; those that wait in the reserve enter the map. */
export function addCommitment(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewCommitment,
  context: WriteContext,
): Promise<Committed> {
  const carrierIds = (input.carriers ?? []).map(({ actorId }) => actorId);
  const refined = input.refines === undefined ? [] : [input.refines];
  return commitWrite(deps, {
    type: 'commitment.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds: carrierIds }),
    creates: nodeKey('Commitment', id),
    read: async (reader) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('actors', carrierIds),
        reader.read('commitments', [id]),
        reader.lookUp({ themeIds: input.themes, commitmentIds: refined }),
      ]);
    },
    plan: (state, reader) => {
      requireNode(state, 'Territory', territoryId);
      refuseRepeats('carriers', carrierIds);
      requireReferences(reader, [
        ...referencesIn('themes', 'Theme', input.themes),
        ...refined.map((refines): Reference => ({ path: 'refines', kind: 'Commitment', id: refines })),
        ...carrierIds.map(
          (actorId, i): Reference => ({ path: `carriers.${i}.actorId`, kind: 'Actor', id: actorId }),
        ),
      ]);
      const edits = mergeEdits(
        newCommitmentElements(id, territoryId, input),
        enterMap(state, territoryId, carrierIds),
      );
      checkCommitment(applyEdits(state, edits), id);
      return edits;
    },
  });
}
