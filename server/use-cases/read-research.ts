import type { z } from 'zod';
import type { ReadingQuery } from '../../model/contract/reading.ts';
import type { Facts } from '../../model/elements/facts.ts';
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
  const consenting = await readConsenting(executor, all.facts);
  return {
    system: new System(researchFacts(all.facts, consenting), all.reading),
    before: { actors: all.actors.size, cooperations: all.cooperations.length },
  };
}

/** Returns the organisations of a territory that agreed to research. */
export async function readConsenting(executor: Executor, facts: Facts): Promise<ReadonlySet<string>> {
  const workshops = await listWorkshops(executor, facts.territory.id);
  const participants = await Promise.all(workshops.map(({ id }) => listParticipants(executor, id)));
  return consentingActors(facts, participants.flat());
}
