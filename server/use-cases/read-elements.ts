import { type Elements, type Properties, parseKey } from '../../model/elements/elements.ts';
import type { ElementReader } from '../store/elements.ts';

type Part = Parameters<ElementReader['read']>[0];

/** Reads the present state of these elements, whatever their kinds: by the nodes they belong to. */
export async function readElements(reader: ElementReader, elements: Elements): Promise<void> {
  const parts = new Map<Part, Set<string>>();
  for (const [key, properties] of elements) {
    const [part, id] = partOf(key, properties);
    parts.set(part, (parts.get(part) ?? new Set()).add(id));
  }
  await Promise.all([...parts].map(([part, ids]) => reader.read(part, [...ids])));
}

function partOf(key: string, { cooperationId, territoryId }: Properties): [Part, string] {
  const { kind, id, toId = '' } = parseKey(key);
  switch (kind) {
    case 'Territory':
    case 'PART_OF':
    case 'PEER_OF':
      return ['territories', id];
    case 'Actor':
    case 'ACTS_IN':
      return ['actors', id];
    case 'MEMBER_OF':
    case 'NEEDS':
    case 'OFFERS':
      return ['belongings', id];
    case 'Commitment':
    case 'FOR':
    case 'COMMITMENT_ABOUT':
    case 'REFINES':
      return ['commitments', id];
    case 'CARRIES':
      return ['commitments', toId];
    case 'Cooperation':
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return ['cooperations', id];
    case 'PARTY_TO':
      return ['cooperations', toId];
    case 'Declaration':
      return ['cooperations', String(cooperationId)];
    case 'GapAnswer':
      return ['contents', String(territoryId)];
    case 'Land':
      return ['lands', id];
    case 'Workshop':
      return ['workshops', id];
    case 'Contribution':
      return ['contributions', id];
    case 'Fiche':
      return ['fiches', id];
    case 'BRINGS':
      return ['fiches', toId];
  }
}
