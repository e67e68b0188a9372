import type { z } from 'zod';
import type { NewWorkshop, Workshop, WorkshopPatch } from '../../../model/contract/workshop.ts';
import type { AppState } from '../app-state.ts';
import { merged, patched } from './edit-map.ts';
import type { Edit } from './outbox.ts';

/** The workshops of the territory as they will be once the server has what is pending here; null until read. */
export function workshopsOf({
  workshops,
  outbox,
  territoryId,
}: Pick<AppState, 'workshops' | 'outbox' | 'territoryId'>): readonly Workshop[] | null {
  if (workshops.value === null) return null;
  return outbox
    .filter((edit) => edit.territoryId === territoryId)
    .reduce<readonly Workshop[]>(withEdit, workshops.value.items);
}

function withEdit(list: readonly Workshop[], edit: Edit): readonly Workshop[] {
  const { workshopId } = edit.params;
  switch (edit.name) {
    case 'addWorkshop': {
      const added = newWorkshop(edit);
      return list.some(({ id }) => id === added.id) ? list : [added, ...list];
    }
    case 'updateWorkshop':
      return list.map((workshop) =>
        workshop.id === workshopId
          ? changed(workshop, edit.body as z.output<typeof WorkshopPatch>)
          : workshop,
      );
    case 'deleteWorkshop':
      return list.filter(({ id }) => id !== workshopId);
    default:
      return list;
  }
}

/** A perimeter that is cleared is an empty list, not an absent one. */
const changed = (
  workshop: Workshop,
  { perimeterThemes, perimeterActors, ...patch }: WorkshopPatch,
): Workshop =>
  patched(workshop, {
    ...patch,
    ...(perimeterThemes === undefined ? {} : { perimeterThemes: perimeterThemes ?? [] }),
    ...(perimeterActors === undefined ? {} : { perimeterActors: perimeterActors ?? [] }),
  });

const newWorkshop = ({ body, territoryId }: Edit): Workshop =>
  merged<Workshop>(
    {
      territoryId,
      perimeterThemes: [],
      perimeterActors: [],
      acceptance: 'direct',
      status: 'prepared',
      step: 'perimeter',
      counts: { participants: 0, organisations: 0, pending: 0, reread: 0 },
      version: 1,
    },
    body as NewWorkshop,
  );
