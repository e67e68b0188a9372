import type { NewWorkshop, WorkshopPatch } from '../../../model/contract/workshop.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { nodeKey, type Properties, propertiesOf } from '../../../model/elements/elements.ts';
import { removeNode } from '../../../model/elements/removals.ts';
import { scopeOf } from '../../../model/elements/touched.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { patchProperties } from '../../../model/writes/merge-patch.ts';
import type { ElementReader } from '../../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from '../commit-write.ts';
import { newId } from '../new-id.ts';
import { referencesIn, requireNode, requireReferences, requireVersion } from '../require.ts';

/** A workshop by its address. */
export interface WorkshopPlace {
  readonly territoryId: string;
  readonly workshopId: string;
}

const DEFAULTS: Properties = {
  perimeterThemes: [],
  perimeterActors: [],
  acceptance: 'direct',
  status: 'prepared',
  step: 'perimeter',
};

/** Prepares a workshop. */
export function addWorkshop(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewWorkshop,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'workshop.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    creates: nodeKey('Workshop', id),
    read: async (reader) => {
      await Promise.all([
        reader.read('territories', [territoryId]),
        reader.read('workshops', [id]),
        readPerimeter(reader, input),
      ]);
    },
    plan: (state, reader) => {
      requireNode(state, 'Territory', territoryId);
      requirePerimeter(reader, input);
      return new Map([
        [nodeKey('Workshop', id), propertiesOf({ ...DEFAULTS, ...input, territoryId, version: 1 })],
      ]);
    },
  });
}

/** Changes a workshop; its first opening and its closing are dated. */
export function updateWorkshop(
  deps: WriteDeps,
  { territoryId, workshopId }: WorkshopPlace,
  patch: WorkshopPatch,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'workshop.updated',
    subjectId: workshopId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([reader.read('workshops', [workshopId]), readPerimeter(reader, patch)]);
    },
    plan: (state, reader) => {
      const present = requireVersion(state, 'Workshop', workshopId, context);
      requireHere(present, territoryId, workshopId);
      requirePerimeter(reader, patch);
      const next = dated(patchProperties(present, patch, DEFAULTS), new Date());
      return new Map([[nodeKey('Workshop', workshopId), next]]);
    },
  });
}

/** Deletes a workshop with what was sent to it; what was accepted stays on the map. */
export function deleteWorkshop(
  deps: WriteDeps,
  { territoryId, workshopId }: WorkshopPlace,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'workshop.deleted',
    subjectId: workshopId,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await Promise.all([reader.read('workshops', [workshopId]), reader.read('gatherings', [territoryId])]);
    },
    plan: (state) => {
      requireHere(requireVersion(state, 'Workshop', workshopId, context), territoryId, workshopId);
      return removeNode(state, 'Workshop', workshopId);
    },
  });
}

/** Refuses a workshop at the address of a territory that is not its own. */
export function requireHere(workshop: Properties, territoryId: string, workshopId: string): void {
  if (workshop.territoryId !== territoryId) throw new NotFoundError('WORKSHOP', workshopId);
}

function dated({ closedAt, closedOn, ...workshop }: Properties, now: Date): Properties {
  const { status } = workshop;
  const at = now.toISOString();
  return propertiesOf({
    ...workshop,
    openedAt: workshop.openedAt ?? (status === 'prepared' ? undefined : at),
    ...(status === 'closed' && { closedAt: closedAt ?? at, closedOn: closedOn ?? dayInParis(now) }),
  });
}

type Perimeter = Pick<WorkshopPatch, 'perimeterThemes' | 'perimeterActors'>;

async function readPerimeter(
  reader: ElementReader,
  { perimeterThemes, perimeterActors }: Perimeter,
): Promise<void> {
  await Promise.all([
    reader.read('actors', perimeterActors ?? []),
    reader.lookUp({ themeIds: perimeterThemes ?? [] }),
  ]);
}

function requirePerimeter(reader: ElementReader, { perimeterThemes, perimeterActors }: Perimeter): void {
  requireReferences(reader, [
    ...referencesIn('perimeterThemes', 'Theme', perimeterThemes),
    ...referencesIn('perimeterActors', 'Actor', perimeterActors),
  ]);
}
