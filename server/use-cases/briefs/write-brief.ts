import type { BriefPatch, NewBrief } from '../../../model/contract/brief.ts';
import { attachedTo, sourcesOf } from '../../../model/elements/attachments.ts';
import { nodeKey } from '../../../model/elements/elements.ts';
import { removeNode } from '../../../model/elements/removals.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { BrokenRuleError, NotFoundError, UnknownReferenceError } from '../../../model/errors.ts';
import { briefEdits, newBrief } from '../../../model/writes/briefs/brief-edits.ts';
import { requireNode } from '../../../model/writes/require.ts';
import type { ElementReader } from '../../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { newId } from '../new-id.ts';
import { requireVersion } from '../require.ts';

/** Begins the brief of a cooperation in which a party acts here. */
export function addFiche(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewBrief,
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
      return newBrief(state, territoryId, id, input);
    },
  });
}

/** Writes some of a brief. */
export function updateFiche(
  deps: WriteDeps,
  place: BriefPlace,
  patch: BriefPatch,
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
      return briefEdits(state, ficheId, patch);
    },
  });
}

/** Deletes a brief with what it says that each party brings; the cooperation stays. */
export function deleteFiche(deps: WriteDeps, place: BriefPlace, context: WriteContext): Promise<Committed> {
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

/** Reads the cooperation of a brief, and its parties. */
async function readTold(reader: ElementReader, cooperationId: string): Promise<void> {
  await reader.read('cooperations', [cooperationId]);
  const parties = attachedTo(reader.state, 'Cooperation', cooperationId).flatMap((key) => {
    const [, actorId] = /^PARTY_TO:([^>]+)>/.exec(key) ?? [];
    return actorId === undefined ? [] : [actorId];
  });
  await reader.read('actors', parties);
}

/** A brief by its address. */
export interface BriefPlace {
  readonly territoryId: string;
  readonly ficheId: string;
}

/** Refuses to write a brief from a territory that it is not written in: there it is only read. */
export function requireHome(
  brief: { readonly territoryId?: unknown },
  { territoryId, ficheId }: BriefPlace,
): void {
  if (brief.territoryId !== territoryId) throw new NotFoundError('FICHE', ficheId);
}
