import type { Identity } from '../../model/contract/access.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { System } from '../../model/elements/system.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { NotFoundError } from '../../model/errors.ts';
import { ForbiddenError } from '../errors.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';
import { drawnSystem } from './compose-map.ts';

/** Refuses a person who rereads for one organisation and requests the page of another. */
export function requireOwnPage(person: Identity | null, actorId: string): void {
  if (person?.role === 'rereader' && person.actorId !== actorId) throw new ForbiddenError('page.read');
}

/** Makes the page of one organisation of a system, as everyone may see it: the same for every reader. */
export async function readOrganisationPage(
  executor: Executor,
  system: System,
  asked: { readonly actorId: string; readonly language: Language; readonly asHtml: boolean },
  signal: AbortSignal,
) {
  const { reading } = system;
  // Uses the public facts: positions must not depend on hidden actors.
  const { facts } = await drawnSystem(executor, new System(publicFacts(system.facts), reading));
  const made = await workersOf(executor).run(
    'organisation-page',
    { ...asked, day: reading.day },
    { facts, signal },
  );
  if (made === null) throw new NotFoundError('MEMBERSHIP', asked.actorId);
  return made;
}
