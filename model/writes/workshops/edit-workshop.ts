import type { NewWorkshop, WorkshopPatch } from '../../contract/workshop.ts';
import { dayInParis } from '../../elements/day.ts';
import { nodeKey, type Properties, propertiesOf } from '../../elements/elements.ts';
import { removeNode } from '../../elements/removals.ts';
import { scopeOf } from '../../elements/touched.ts';
import { NotFoundError, UnknownReferenceError } from '../../errors.ts';
import { patchProperties } from '../merge-patch.ts';
import type { Named, Plan, Reads, Scene } from '../plan.ts';
import { referencesIn, requireNode, requireReferences } from '../require.ts';

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
export const addWorkshop = (territoryId: string, { id, ...input }: Named<NewWorkshop>): Plan => ({
  type: 'workshop.added',
  subjectId: id,
  scope: scopeOf({ territoryIds: [territoryId] }),
  creates: nodeKey('Workshop', id),
  reads: [
    () => ({
      territories: [territoryId],
      workshops: [id, ...(input.follows === undefined ? [] : [input.follows])],
      ...perimeterOf(input),
    }),
  ],
  changes: (scene) => {
    requireNode(scene.state, 'Territory', territoryId);
    requirePerimeter(scene, input);
    requireFollowed(scene, territoryId, input.follows);
    return new Map([
      [nodeKey('Workshop', id), propertiesOf({ ...DEFAULTS, ...input, territoryId, version: 1 })],
    ]);
  },
});

/** Changes a workshop; its first opening and its closing are dated. */
export const updateWorkshop = ({ territoryId, workshopId }: WorkshopPlace, patch: WorkshopPatch): Plan => ({
  type: 'workshop.updated',
  subjectId: workshopId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  versioned: { kind: 'Workshop', id: workshopId },
  reads: [() => ({ workshops: [workshopId], ...perimeterOf(patch) })],
  changes: (scene) => {
    const present = requireNode(scene.state, 'Workshop', workshopId);
    requireHere(present, territoryId, workshopId);
    requirePerimeter(scene, patch);
    const next = dated(patchProperties(present, patch, DEFAULTS), scene.now);
    return new Map([[nodeKey('Workshop', workshopId), next]]);
  },
});

/** Deletes a workshop with what was sent to it; what was accepted stays on the map. */
export const deleteWorkshop = ({ territoryId, workshopId }: WorkshopPlace): Plan => ({
  type: 'workshop.deleted',
  subjectId: workshopId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  versioned: { kind: 'Workshop', id: workshopId },
  reads: [() => ({ workshops: [workshopId], gatherings: [territoryId] })],
  changes: ({ state }) => {
    requireHere(requireNode(state, 'Workshop', workshopId), territoryId, workshopId);
    return removeNode(state, 'Workshop', workshopId);
  },
});

/** Refuses a workshop at the address of a territory that is not its own. */
export function requireHere(workshop: Properties, territoryId: string, workshopId: string): void {
  if (workshop.territoryId !== territoryId) throw new NotFoundError('WORKSHOP', workshopId);
}

/** Rejects a followed workshop of another territory. */
function requireFollowed({ state }: Scene, territoryId: string, followedId: string | undefined): void {
  if (followedId === undefined) return;
  if (state.get(nodeKey('Workshop', followedId))?.territoryId !== territoryId)
    throw new UnknownReferenceError([{ path: 'follows', id: followedId }]);
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

const perimeterOf = ({ perimeterThemes, perimeterActors }: Perimeter): Reads => ({
  actors: perimeterActors ?? [],
  themeIds: perimeterThemes ?? [],
});

function requirePerimeter(scene: Scene, { perimeterThemes, perimeterActors }: Perimeter): void {
  requireReferences(scene, [
    ...referencesIn('perimeterThemes', 'Theme', perimeterThemes),
    ...referencesIn('perimeterActors', 'Actor', perimeterActors),
  ]);
}
