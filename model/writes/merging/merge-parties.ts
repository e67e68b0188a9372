import { DIRECTED_NATURES, type Nature } from '../../contract/vocabulary.ts';
import type { Attachments } from '../../elements/attachments.ts';
import {
  declarationId,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  propertiesOf,
  relationshipKey,
} from '../../elements/elements.ts';

/** Lists the parties of a cooperation with their properties. */
export function partiesOf(
  state: Elements,
  attachments: Attachments,
  cooperationId: string,
): Map<string, Properties> {
  const keys = (attachments.get(nodeKey('Cooperation', cooperationId)) ?? []).filter((key) =>
    key.startsWith('PARTY_TO:'),
  );
  return new Map(keys.map((key) => [parseKey(key).id, state.get(key) ?? {}]));
}

/**
 * Merges two parties of one cooperation, with the agreement of either. The role is the remaining one's,
 * unless the direction needs the other's. If the two alone made the direction, one end is now missing: the
 * nature becomes unspecified.
 */
export function mergeParties(
  cooperation: Properties,
  [kept, gone]: readonly [Properties, Properties],
  others: readonly Properties[],
): { readonly party: Properties; readonly nature: unknown } {
  const rolesWith = (role: unknown) => [...others.map((other) => other.role), role];
  const directed = (DIRECTED_NATURES as ReadonlySet<unknown>).has(cooperation.nature as Nature);
  const fits = (role: unknown) => !directed || ['from', 'to'].every((end) => rolesWith(role).includes(end));
  const role = [kept.role, gone.role].find(fits);
  return {
    party: propertiesOf({
      role: role ?? 'member',
      agreedBy: kept.agreedBy ?? gone.agreedBy,
      agreedOn: kept.agreedOn ?? gone.agreedOn,
    }),
    nature: role === undefined ? 'unspecified' : cooperation.nature,
  };
}

const LONGEST_VOICE = 120;

/**
 * Moves a declaration to the remaining actor. If that one has one of the same day and speaker, the moved one
 * gets the removed actor's name as speaker, so that both are kept.
 */
export function movedDeclaration(
  isTaken: (key: string) => boolean,
  declaration: Properties,
  keptId: string,
  goneName: string,
): [string, Properties] {
  const { cooperationId, on, voice } = declaration;
  const own = typeof voice === 'string' ? voice : undefined;
  const keyOf = (value: string | undefined) =>
    nodeKey('Declaration', declarationId(String(cooperationId), keptId, String(on), value));
  const named = own === undefined ? goneName : `${own}, ${goneName}`;
  for (let attempt = 0; ; attempt += 1) {
    const end = attempt < 2 ? '' : ` (${attempt})`;
    const candidate = attempt === 0 ? own : `${named.slice(0, LONGEST_VOICE - end.length)}${end}`;
    if (isTaken(keyOf(candidate))) continue;
    return [keyOf(candidate), propertiesOf({ ...declaration, actorId: keptId, voice: candidate })];
  }
}

export const partyKey = (actorId: string, cooperationId: string): string =>
  relationshipKey('PARTY_TO', actorId, cooperationId);
