import { DIRECTED_NATURES } from '../contract/vocabulary.ts';
import { BrokenRuleError, TooFewPartiesError } from '../errors.ts';
import { append } from '../grouped.ts';
import { sourcesOf } from './attachments.ts';
import { endsBefore } from './day.ts';
import { applyEdits, mergeEdits } from './element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from './elements.ts';
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

/** Returns true if a cooperation of a directed nature has both ends. */
export function hasItsDirection(cooperation: {
  readonly nature: unknown;
  readonly parties: ReadonlyArray<{ readonly role: unknown }>;
}): boolean {
  const roles = cooperation.parties.map(({ role }) => role);
  const isDirected = (DIRECTED_NATURES as ReadonlySet<unknown>).has(cooperation.nature);
  return !isDirected || (roles.includes('from') && roles.includes('to'));
}

/**
 * Edits cooperations that lose an end of their direction when an actor is deleted or withdraws: with enough
 * parties left they stay, and their nature becomes unspecified.
 */
export function withoutLostDirections(state: Elements, edits: Edits): Edits {
  const left = new Set<string>();
  for (const [key, next] of edits) {
    const { kind, toId = '' } = parseKey(key);
    if (next === null && kind === 'PARTY_TO') left.add(toId);
  }
  if (left.size === 0) return edits;
  const next = applyEdits(state, edits);
  const parties = new Map<string, Properties[]>();
  for (const [key, party] of next) {
    const { kind, toId = '' } = parseKey(key);
    if (kind === 'PARTY_TO' && left.has(toId)) append(parties, toId, party);
  }
  return mergeEdits(
    edits,
    new Map([...parties].flatMap(([id, ownParties]) => loosened(next, id, ownParties))),
  );
}

function loosened(next: Elements, id: string, ownParties: readonly Properties[]): [string, Properties][] {
  const key = nodeKey('Cooperation', id);
  const cooperation = next.get(key);
  const parties = ownParties.map(({ role }) => ({ role }));
  return cooperation === undefined || hasItsDirection({ nature: cooperation.nature, parties })
    ? []
    : [[key, { ...cooperation, nature: 'unspecified' }]];
}

/** Refuses a commitment that is due before it was decided. */
export function checkCommitment(elements: Elements, commitmentId: string): void {
  const commitment = elements.get(nodeKey('Commitment', commitmentId));
  if (commitment !== undefined) checkOrder(commitment, 'decidedOn', 'dueOn');
}

function checkOrder(properties: Properties, first: string, last: string): void {
  const [from, to] = [properties[first], properties[last]];
  if (typeof from === 'string' && typeof to === 'string' && endsBefore(to, from))
    throw new BrokenRuleError('DATES_REVERSED', last);
}
