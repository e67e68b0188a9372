import type { Identity } from '../../model/contract/access.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import { NotFoundError } from '../../model/errors.ts';
import { ForbiddenError } from '../errors.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';

/** Refuses whoever rereads what one organisation said and asks for the page of another. */
export function requireOwnPage(person: Identity | null, actorId: string): void {
  if (person?.role === 'rereader' && person.actorId !== actorId) throw new ForbiddenError('page.read');
}

/** The page of one organisation of a system, as everyone may see it whoever asks. */
export async function readOrganisationPage(
  executor: Executor,
  { facts, reading }: System,
  asked: { readonly actorId: string; readonly language: Language; readonly asHtml: boolean },
  signal: AbortSignal,
) {
  const made = await workersOf(executor).run(
    'organisation-page',
    { ...asked, day: reading.day },
    { facts, signal },
  );
  if (made === null) throw new NotFoundError('MEMBERSHIP', asked.actorId);
  return made;
}
