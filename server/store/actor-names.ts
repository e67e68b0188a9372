import { z } from 'zod';
import { Actor } from '../../model/contract/actor.ts';
import { defineQuery, stored } from './define-query.ts';
import type { Executor } from './execute.ts';

const ReadNamesState = defineQuery({
  file: 'actors/read-names-state.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ actors: z.int(), changes: z.int(), revisions: z.int() }),
});

const ActorName = Actor.pick({ id: true, name: true, family: true, kind: true, siren: true }).extend({
  private: z.boolean(),
  territories: z.array(z.object({ id: z.string(), onMap: z.boolean() })),
});

/** An actor by its name, and where it acts. */
export type ActorName = z.infer<typeof ActorName>;

const ListActorNames = defineQuery({
  file: 'actors/list-actor-names.cypher',
  access: 'read',
  params: z.object({ rehearsalId: z.string().nullable() }),
  row: z.object({ actor: stored(ActorName) }),
});

/** Differs whenever a name, or where its actor acts, may differ. Cheap. */
export async function readNamesState(executor: Pick<Executor, 'readOne'>): Promise<string> {
  const state = await executor.readOne(ReadNamesState, {});
  return JSON.stringify(state);
}

/** Lists the names of all actors except those of rehearsals; or of one rehearsal. */
export async function listActorNames(
  executor: Pick<Executor, 'read'>,
  rehearsalId: string | null = null,
): Promise<ActorName[]> {
  return (await executor.read(ListActorNames, { rehearsalId })).map(({ actor }) => actor);
}
