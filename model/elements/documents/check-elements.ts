import { endsOf } from '../attachments.ts';
import { endsBefore } from '../day.ts';
import {
  declarationId,
  type Elements,
  gapAnswerId,
  nodeKey,
  type Properties,
  parseKey,
} from '../elements.ts';
import { hasItsDirection } from '../model-rules.ts';
import { ElementIndex } from '../past/element-index.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import { type DocumentIssue, issueAt } from './territory-document.ts';

/** Finds faults that no single element shows: missing ends, cooperations of one party, inconsistent keys. */
export function checkElements(territoryIds: readonly string[], elements: Elements): DocumentIssue[] {
  const index = new ElementIndex(elements);
  const territories = new Set(territoryIds);
  const missing = territoryIds
    .filter((id) => !elements.has(nodeKey('Territory', id)))
    .map((id) => issueAt(['territoryIds', id], 'not among the elements'));
  return [...missing, ...[...elements].flatMap(([key, properties]) => issuesOf(key, properties))];

  function issuesOf(key: string, properties: Properties): DocumentIssue[] {
    const gone = endsOf(key, properties).filter((end) => !elements.has(end) && !mayBeElsewhere(key, end));
    if (gone.length > 0) return gone.map((end) => issueAt(['elements', key], 'an end is missing', end));
    const broken = ruleBroken(key, properties);
    return broken === undefined ? [] : [issueAt(['elements', key, ...broken.path], broken.message)];
  }

  function ruleBroken(
    key: string,
    properties: Properties,
  ): { path: readonly string[]; message: string } | undefined {
    const { kind, id, toId = '' } = parseKey(key);
    switch (kind) {
      case 'Territory':
        return territories.has(id) ? undefined : { path: [], message: 'not among territoryIds' };
      case 'PART_OF':
      case 'PEER_OF':
        if (id === toId) return { path: [], message: 'related to itself' };
        return territories.has(id) || (kind === 'PEER_OF' && territories.has(toId))
          ? undefined
          : { path: [], message: 'an end is missing' };
      case 'ACTS_IN': {
        const { landId } = properties;
        const land = elements.get(nodeKey('Land', String(landId)));
        return landId === undefined || land?.territoryId === toId
          ? undefined
          : { path: ['landId'], message: 'an end is missing' };
      }
      case 'MEMBER_OF':
        return id === toId ? { path: [], message: 'related to itself' } : undefined;
      case 'Commitment':
        return commitmentRule(id, properties);
      case 'Cooperation':
        return cooperationRule(id, properties);
      case 'Declaration': {
        const { cooperationId, actorId, on, voice } = properties;
        const own = declarationId(
          String(cooperationId),
          String(actorId),
          String(on),
          voice as string | undefined,
        );
        return id === own ? undefined : { path: [], message: 'a key that says something else' };
      }
      case 'GapAnswer': {
        const own = gapAnswerId(String(properties.territoryId), String(properties.key));
        return id === own ? undefined : { path: [], message: 'a key that says something else' };
      }
      default:
        return undefined;
    }
  }

  function commitmentRule(id: string, { origin, decidedOn, dueOn }: Properties) {
    const owners = index.from('FOR', id).length;
    if (owners !== 1 && !(owners === 0 && origin === 'charter'))
      return { path: [], message: 'a commitment is for one territory' };
    return inOrder(decidedOn, dueOn) ? undefined : { path: ['dueOn'], message: 'the end comes first' };
  }

  function cooperationRule(id: string, { nature, startedOn, endedOn }: Properties) {
    const parties = index.to('PARTY_TO', id).map(({ properties }) => ({ role: properties.role }));
    if (parties.length < FEWEST_PARTIES) return { path: [], message: 'fewer than two parties' };
    if (!hasItsDirection({ nature, parties })) return { path: [], message: 'a from and a to are needed' };
    return inOrder(startedOn, endedOn) ? undefined : { path: ['endedOn'], message: 'the end comes first' };
  }
}

const inOrder = (first: unknown, last: unknown): boolean =>
  typeof first !== 'string' || typeof last !== 'string' || !endsBefore(last, first);

/** The vocabulary is the Maillage's own; peers, and what is served of others, are named by their ids alone. */
function mayBeElsewhere(key: string, end: string): boolean {
  const [kind = ''] = end.split(':');
  if (kind === 'Theme' || kind === 'Resource') return true;
  if (kind === 'Territory') return /^(PART_OF|PEER_OF):/.test(key);
  return kind === 'Commitment' && /^(SERVES|REFINES):/.test(key);
}
