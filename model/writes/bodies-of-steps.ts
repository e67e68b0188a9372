import type { EntryActor, EntryStep, LinkStep } from '../contract/entry.ts';
import type { PartyRole } from '../contract/vocabulary.ts';

type IdOf = (who: EntryActor) => string;

/** Returns the cooperation that a step of the entry creates. */
export function cooperationOfStep(step: LinkStep, id: string, idOf: IdOf) {
  const { actors, nature, status, from = [], to = [], since, until, note } = step;
  const roleOf = (actorId: string): PartyRole => {
    if (from.some((who) => idOf(who) === actorId)) return 'from';
    return to.some((who) => idOf(who) === actorId) ? 'to' : 'member';
  };
  const ids = [...new Set(actors.map(idOf))];
  return {
    ...{ id, nature, status },
    ...(step.intensity !== undefined && { intensity: step.intensity }),
    parties: ids.map((actorId) => ({ actorId, role: roleOf(actorId) })),
    ...(since !== undefined && { startedOn: since }),
    ...(until !== undefined && { endedOn: until }),
    ...(note !== undefined && { note }),
  };
}

/** Returns the commitment that a step of the entry creates; its actors lead it. */
export const commitmentOfStep = (
  { text, actors, dueOn }: Extract<EntryStep, { does: 'commitment' }>,
  id: string,
  idOf: IdOf,
) => ({
  ...{ id, text },
  ...(dueOn !== undefined && { dueOn }),
  ...(actors !== undefined && {
    carriers: actors.map((who) => ({ actorId: idOf(who), role: 'lead' as const })),
  }),
});
