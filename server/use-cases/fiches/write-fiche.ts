import type { FichePatch, NewFiche } from '../../../model/contract/fiche.ts';
import { nodeKey } from '../../../model/elements/elements.ts';
import { hangingOn, sourcesOf } from '../../../model/elements/hanging.ts';
import { removeNode } from '../../../model/elements/removals.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { BrokenRuleError, UnknownReferenceError } from '../../../model/errors.ts';
import { ficheEdits, newFiche } from '../../../model/writes/fiches/fiche-edits.ts';
import { requireNode } from '../../../model/writes/require.ts';
import type { ElementReader } from '../../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { newId } from '../new-id.ts';
import { requireVersion } from '../require.ts';
import { type FichePlace, requireHome } from './fiche-place.ts';

/** Begins the fiche of a cooperation in which a party acts here. */
export function addFiche(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewFiche,
  context: WriteContext,
): Promise<Committed> {
  const { cooperationId } = input;
  return commitWrite(deps, {
    type: 'fiche.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    creates: nodeKey('Fiche', id),
    read: async (reader) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('fiches', [id]),
        readTold(reader, cooperationId),
      ]);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      if (!state.has(nodeKey('Cooperation', cooperationId)))
        throw new UnknownReferenceError([{ path: 'cooperationId', id: cooperationId }]);
      const parties = sourcesOf(state, 'PARTY_TO', cooperationId);
      if (!parties.some((actorId) => state.has(`ACTS_IN:${actorId}>${territoryId}`)))
        throw new BrokenRuleError('NO_PARTY_HERE', 'cooperationId');
      return newFiche(state, territoryId, id, input);
    },
  });
}

/** Writes some of a fiche. */
export function updateFiche(
  deps: WriteDeps,
  place: FichePlace,
  patch: FichePatch,
  context: WriteContext,
): Promise<Committed> {
  const { territoryId, ficheId } = place;
  return commitWrite(deps, {
    type: 'fiche.updated',
    subjectId: ficheId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await reader.read('fiches', [ficheId]);
      const told = reader.state.get(nodeKey('Fiche', ficheId))?.cooperationId;
      if (typeof told === 'string') await readTold(reader, told);
    },
    plan: (state) => {
      requireHome(requireVersion(state, 'Fiche', ficheId, context), place);
      return ficheEdits(state, ficheId, patch);
    },
  });
}

/** Deletes a fiche with what it says that each party brings; the cooperation stays. */
export function deleteFiche(deps: WriteDeps, place: FichePlace, context: WriteContext): Promise<Committed> {
  const { territoryId, ficheId } = place;
  return commitWrite(deps, {
    type: 'fiche.deleted',
    subjectId: ficheId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: (reader) => reader.read('fiches', [ficheId]),
    plan: (state) => {
      requireHome(requireVersion(state, 'Fiche', ficheId, context), place);
      return removeNode(state, 'Fiche', ficheId);
    },
  });
}

/** The cooperation that a fiche tells, and its parties. */
async function readTold(reader: ElementReader, cooperationId: string): Promise<void> {
  await reader.read('cooperations', [cooperationId]);
  const parties = hangingOn(reader.state, 'Cooperation', cooperationId).flatMap((key) => {
    const [, actorId] = /^PARTY_TO:([^>]+)>/.exec(key) ?? [];
    return actorId === undefined ? [] : [actorId];
  });
  await reader.read('actors', parties);
}
