import { type Elements, type Properties, parseKey } from '../elements.ts';
import type { NodesShown } from './nodes-shown.ts';

/** Selects the elements that the queries of a territory need; elements attached to others are left out. */
export function elementsOfNodes(elements: Elements, territoryId: string, shown: NodesShown): Elements {
  return new Map([...elements].filter(([key, properties]) => isOf(key, properties, territoryId, shown)));
}

function isOf(
  key: string,
  { territoryId, cooperationId }: Properties,
  here: string,
  { acting, outside, cooperations, commitments }: NodesShown,
): boolean {
  const { kind, id, toId = '' } = parseKey(key);
  switch (kind) {
    case 'Territory':
    case 'PEER_OF':
      return id === here || toId === here;
    // Keep every PART_OF: ancestors of ancestors.
    case 'PART_OF':
      return true;
    case 'Actor':
      return acting.has(id) || outside.has(id);
    // Keeps the memberships of outside actors elsewhere.
    case 'ACTS_IN':
      return toId === here || outside.has(id);
    case 'MEMBER_OF':
      return acting.has(id) && acting.has(toId);
    case 'NEEDS':
    case 'OFFERS':
      return acting.has(id);
    case 'Commitment':
    case 'COMMITMENT_ABOUT':
    case 'REFINES':
      return commitments.has(id);
    // Keeps the territory of commitments served elsewhere.
    case 'FOR':
      return toId === here || commitments.has(id);
    // An item of the Charter has carriers everywhere.
    case 'CARRIES':
      return commitments.has(toId) && (acting.has(id) || outside.has(id));
    case 'Cooperation':
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return cooperations.has(id);
    case 'PARTY_TO':
      return cooperations.has(toId) || acting.has(id);
    case 'Declaration':
      return cooperations.has(String(cooperationId));
    case 'GapAnswer':
    case 'Land':
    case 'Workshop':
    case 'Contribution':
      return territoryId === here;
    case 'Fiche':
    case 'BRINGS':
      return false;
  }
}
