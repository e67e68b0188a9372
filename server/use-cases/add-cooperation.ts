import type { NewCooperation } from '../contract/cooperation.ts';
import { applyEdits, mergeEdits } from '../domain/element-edits.ts';
import { nodeKey, relationshipKey } from '../domain/elements.ts';
import { checkCooperation } from '../domain/model-rules.ts';
import { newCooperationElements } from '../domain/new-elements.ts';
import { intentionEdits } from '../domain/party-edits.ts';
import { scopeOf } from '../domain/touched.ts';
import { BrokenRuleError } from '../errors.ts';
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
