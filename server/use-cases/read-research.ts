import type { z } from 'zod';
import type { ReadingQuery } from '../../model/contract/reading.ts';
import { System } from '../../model/elements/system.ts';
import { PUBLIC_VISIBILITY } from '../../model/elements/visibility/visibility.ts';
import { consentingActors, researchFacts } from '../../model/readings/research/research-facts.ts';
import type { Before } from '../exchange/research/research-zip.ts';
import type { Executor } from '../store/execute.ts';
import { listParticipants, listWorkshops } from '../store/workshops.ts';
import { readSystem } from './read-system.ts';

/** Reads a territory for research: organisations that agreed, without private data, and the number before. */
export async function readResearch(
  executor: Executor,
  territoryId: string,
  query: z.infer<typeof ReadingQuery>,
): Promise<{ readonly system: System; readonly before: Before }> {
  const all = await readSystem(executor, territoryId, { ...query, ...PUBLIC_VISIBILITY });
  const workshops = await listWorkshops(executor, territoryId);
  const participants = await Promise.all(workshops.map(({ id }) => listParticipants(executor, id)));
  const consenting = consentingActors(all.facts, participants.flat());
  return {
    system: new System(researchFacts(all.facts, consenting), all.reading),
    before: { actors: all.actors.size, cooperations: all.cooperations.length },
  };
}
