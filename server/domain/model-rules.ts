import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import { BrokenRuleError, TooFewPartiesError } from '../errors.ts';
import { type Elements, nodeKey, type Properties, relationshipKey } from './elements.ts';
import { sourcesOf } from './hanging.ts';
import { FEWEST_PARTIES } from './removals.ts';

/** Refuses a cooperation of one, a direction without its two ends, an end before the beginning. */
export function checkCooperation(
  elements: Elements,
  cooperationId: string,
  partyIds: readonly string[] = sourcesOf(elements, 'PARTY_TO', cooperationId),
): void {
  const cooperation = elements.get(nodeKey('Cooperation', cooperationId));
  if (cooperation === undefined) return;
  const roles = partyIds.map(
    (actorId) => elements.get(relationshipKey('PARTY_TO', actorId, cooperationId))?.role,
  );
  if (roles.length < FEWEST_PARTIES) throw new TooFewPartiesError(cooperationId);
  const parties = roles.map((role) => ({ role }));
  if (!hasItsDirection({ nature: cooperation.nature, parties }))
    throw new BrokenRuleError('ROLE_MISMATCH', 'parties');
  checkOrder(cooperation, 'startedOn', 'endedOn');
}

/** Says whether a cooperation whose nature has a direction has both its ends. */
export function hasItsDirection(cooperation: {
  readonly nature: unknown;
  readonly parties: ReadonlyArray<{ readonly role: unknown }>;
}): boolean {
  const roles = cooperation.parties.map(({ role }) => role);
  const isDirected = (DIRECTED_NATURES as ReadonlySet<unknown>).has(cooperation.nature);
  return !isDirected || (roles.includes('from') && roles.includes('to'));
}

/** Refuses a commitment that is due before it was decided. */
export function checkCommitment(elements: Elements, commitmentId: string): void {
  const commitment = elements.get(nodeKey('Commitment', commitmentId));
  if (commitment !== undefined) checkOrder(commitment, 'decidedOn', 'dueOn');
}

function checkOrder(properties: Properties, first: string, last: string): void {
  const [from, to] = [properties[first], properties[last]];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    throw new BrokenRuleError('DATES_REVERSED', last);
}
