import type { NewCooperation } from '../contract/cooperation.ts';
import { DIRECTED_NATURES, type Nature } from '../contract/vocabulary.ts';
import { NotFoundError } from '../errors.ts';
import { addCooperation } from './add-cooperation.ts';
import type { Plan } from './plan.ts';

/** Input of the proposed cooperation; everything except its id may be omitted. */
export interface Acceptance {
  readonly id: string;
  readonly nature?: Nature | undefined;
  readonly promisedFor?: string | undefined;
}

/** Makes a suggestion a proposed cooperation. */
export const acceptSuggestion = (territoryId: string, key: string, acceptance: Acceptance): Plan =>
  addCooperation(territoryId, proposal(endsOf(key), acceptance));

/** Returns the two actors of a suggestion's key. */
export function endsOf(key: string): [string, string] {
  const [first, second, ...more] = key.split(':');
  if (!first || !second || first === second || more.length > 0) throw new NotFoundError('SUGGESTION', key);
  return [first, second];
}

function proposal(
  [first, second]: readonly [string, string],
  { id, nature = 'unspecified', promisedFor }: Acceptance,
): NewCooperation & { id: string } {
  const directed = DIRECTED_NATURES.has(nature);
  return {
    id,
    nature,
    status: 'proposed',
    intensity: 0,
    ...(promisedFor !== undefined && { promisedFor }),
    parties: [
      { actorId: first, role: directed ? 'from' : 'member' },
      { actorId: second, role: directed ? 'to' : 'member' },
    ],
  };
}
