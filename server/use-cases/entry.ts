import type {
  EntryActor,
  EntryLine,
  EntryPlan,
  EntryPreview,
  EntryStep,
} from '../../model/contract/entry.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Reference } from '../../model/contract/reference.ts';
import type { System } from '../../model/elements/system.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { readEntry } from '../../model/entry/read-entry.ts';
import type { SaidLine } from '../../model/entry/read-line.ts';
import { sceneOfMap } from '../../model/entry/scene-of-map.ts';
import { NotFoundError, StalePlanError, UnknownReferenceError } from '../../model/errors.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { fold } from '../../model/words/fold-text.ts';
import { noteEntry } from '../../model/writes/note-entry.ts';
import type { Actor } from '../access/authorize.ts';
import { authorizedPlan } from './authorized-plan.ts';
import { commitAnswering } from './commit-answering.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { newId } from './new-id.ts';

/** Previews the effect of a line on a territory as somebody sees it, after lines that stand. Nothing is written. */
export function previewEntry(
  system: System,
  reference: Reference,
  line: Omit<EntryLine, 'previous'> & { readonly previous: readonly SaidLine[] },
  language: Language,
): EntryPreview {
  const scene = sceneOfMap(mapReading(system), reference, line.language ?? language);
  return readEntry(line, scene);
}

/** Writes a plan that was shown, as one change with the answer that it gives; refuses it whole where what it names is not as it was. */
export async function writeEntry(
  deps: WriteDeps,
  {
    territoryId,
    system,
    reference,
    plan,
    answersTo,
    person,
    visibility,
  }: EntryPlan & {
    readonly territoryId: string;
    readonly system: System;
    readonly reference: Reference;
    readonly person: Actor;
    readonly visibility: Visibility;
  },
  context: WriteContext,
): Promise<Committed> {
  try {
    return await commitAnswering(
      deps,
      authorizedPlan(noteEntry(territoryId, plan, newId), person),
      { answersTo, person, visibility, act: { kind: 'entry' } },
      context,
      // Not where the same request was answered before: what it added is there now.
      { read: async () => undefined, check: () => requireKnown(system, reference, plan) },
    );
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof UnknownReferenceError) throw new StalePlanError();
    throw error;
  }
}

/** Refuses hidden ids like missing ones, and new names that exist by now. */
function requireKnown(system: System, reference: Reference, plan: readonly EntryStep[]): void {
  const map = mapReading(system);
  const actors = [...map.actors, ...map.reserve];
  const actorIds = new Set(actors.map(({ id }) => id));
  const names = new Set(actors.map(({ name }) => fold(name)));
  const isKnown = (who: EntryActor): boolean => !('id' in who) || actorIds.has(who.id);
  for (const step of plan) if (!holds(step, { map, reference, isKnown, names })) throw new StalePlanError();
}

interface Known {
  readonly map: ReturnType<typeof mapReading>;
  readonly reference: Reference;
  readonly isKnown: (who: EntryActor) => boolean;
  readonly names: ReadonlySet<string>;
}

const named = ({
  actors,
  insteadOf,
}: {
  readonly actors: readonly EntryActor[];
  readonly insteadOf?: EntryActor | undefined;
}) => (insteadOf === undefined ? actors : [...actors, insteadOf]);

function holds(step: EntryStep, { map, reference, isKnown, names }: Known): boolean {
  switch (step.does) {
    case 'add-actor':
      return step.actor.id === undefined ? !names.has(fold(step.actor.name)) : isKnown({ id: step.actor.id });
    case 'link':
      return step.actors.every(isKnown) && [...(step.from ?? []), ...(step.to ?? [])].every(isKnown);
    case 'carry':
      return named(step).every(isKnown) && map.commitments.some(({ id }) => id === step.commitmentId);
    case 'need':
    case 'offer':
      return named(step).every(isKnown) && reference.resources.some(({ id }) => id === step.resourceId);
    case 'change':
      return (
        map.cooperations.some(({ id }) => id === step.cooperationId) &&
        [...(step.swap ?? []), ...(step.party === undefined ? [] : [step.party]), ...(step.from ?? [])].every(
          isKnown,
        )
      );
    case 'commitment':
      return true;
  }
}
