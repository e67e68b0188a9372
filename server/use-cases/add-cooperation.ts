import type { NewCooperation } from '../../model/contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import { nodeKey, relationshipKey } from '../../model/elements/elements.ts';
import { checkCooperation } from '../../model/elements/model-rules.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError } from '../../model/errors.ts';
import { newCooperationElements } from '../../model/writes/new-elements.ts';
import { intentionEdits } from '../../model/writes/party-edits.ts';
import type { Transaction } from '../store/execute.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { defaultDay } from './default-day.ts';
import { enterMap } from './enter-map.ts';
import { newId } from './new-id.ts';
import { refuseRepeats } from './refuse-repeats.ts';
import { type Reference, referencesIn, requireNode, requireReferences } from './require.ts';

/** What else must hold for a cooperation to be created, found out in the same transaction. */
export interface Guard {
  read(tx: Transaction): Promise<void>;
  /** Refuses by throwing; not asked where the request was answered before. */
  check(): void;
}

/** Creates a cooperation from a territory; parties that wait in its reserve enter the map. */
export function addCooperation(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewCooperation,
  context: WriteContext,
  guard?: Guard,
): Promise<Committed> {
  const partyIds = input.parties.map(({ actorId }) => actorId);
  return commitWrite(deps, {
    type: 'cooperation.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId], actingActorIds: partyIds }),
    creates: nodeKey('Cooperation', id),
    read: async (reader, tx) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('actors', partyIds),
        reader.read('cooperations', [id]),
        reader.lookUp({ themeIds: input.themes, commitmentIds: input.serves }),
        guard?.read(tx),
      ]);
    },
    plan: (state, reader) => {
      const territory = requireNode(state, 'Territory', territoryId);
      guard?.check();
      refuseRepeats('parties', partyIds);
      requireReferences(reader, [
        ...partyIds.map(
          (actorId, i): Reference => ({ path: `parties.${i}.actorId`, kind: 'Actor', id: actorId }),
        ),
        ...referencesIn('themes', 'Theme', input.themes),
        ...referencesIn('serves', 'Commitment', input.serves),
      ]);
      if (!partyIds.some((actorId) => state.has(relationshipKey('ACTS_IN', actorId, territoryId))))
        throw new BrokenRuleError('NO_PARTY_HERE', 'parties');
      const edits = mergeEdits(
        newCooperationElements(id, input, defaultDay(territory)),
        enterMap(state, territoryId, partyIds),
      );
      const next = applyEdits(state, edits);
      checkCooperation(next, id);
      return mergeEdits(edits, intentionEdits(next, id));
    },
  });
}
