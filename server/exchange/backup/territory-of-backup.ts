import { type Elements, type Properties, parseKey } from '../../../model/elements/elements.ts';
import { namesOfActor } from '../../../model/writes/erasure/names-of-actor.ts';
import type { BackupNode } from '../../backups/backup-lines.ts';
import { elementsOfLine, ownerOf, relationshipOf } from './element-lines.ts';
import { nodesOf } from './read-backup.ts';

/** Something of a territory that no change carries: a workshop, a snapshot, a brief. */
export interface Uncarried {
  readonly id: string;
  readonly title: string;
  readonly on: string;
}

/** Content of a backup about one territory, and about people and actors erased since. */
export interface BackedTerritory {
  readonly name: string;
  /** Its elements, with the ends of their relationships; more than its own, to be selected. */
  readonly elements: Elements;
  readonly workshops: readonly Uncarried[];
  readonly snapshots: readonly Uncarried[];
  readonly briefs: readonly Uncarried[];
  readonly erased: {
    readonly actorIds: ReadonlySet<string>;
    readonly actorNames: readonly string[];
    readonly accountNames: readonly string[];
  };
}

/** Ids that belong to a territory, as a first reading of the file finds them. */
interface Wanted {
  readonly actors: Set<string>;
  readonly cooperations: Set<string>;
  readonly commitments: Set<string>;
  /** Who declared, by declaration. */
  readonly declarers: Map<string, string>;
}

/** Lists the territories of a backup, by name; they come first in the file. */
export async function territoriesOfBackup(file: string): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string }[] = [];
  for await (const { kind, id, properties } of nodesOf(file)) {
    if (kind !== 'Territory') break;
    found.push({ id, name: String(properties.name ?? id) });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/**
 * Reads one territory of a checked backup, in two passes over the file: only its own elements are held in memory.
 *
 * @param isErased Returns true if an actor or a person was erased since the backup, by its id.
 * @returns Undefined if the backup has no such territory.
 */
export async function readTerritoryOfBackup(
  file: string,
  territoryId: string,
  isErased: (id: string) => boolean,
): Promise<BackedTerritory | undefined> {
  const wanted = await findWanted(file, territoryId);
  if (wanted === undefined) return undefined;
  const elements = new Map<string, Properties>();
  const uncarried = { Workshop: [] as Uncarried[], Snapshot: [] as Uncarried[], Fiche: [] as Uncarried[] };
  const erased = { actorIds: new Set<string>(), actorNames: [] as string[], accountNames: [] as string[] };
  for await (const node of nodesOf(file)) {
    if (node.kind === 'Actor' && isErased(node.id)) {
      erased.actorIds.add(node.id);
      erased.actorNames.push(...namesOfActor(node.properties));
    }
    if (node.kind === 'Person' && isErased(node.id)) erased.accountNames.push(String(node.properties.name));
    if (node.kind === 'Workshop' || node.kind === 'Snapshot' || node.kind === 'Fiche')
      if (isOf(node, territoryId)) uncarried[node.kind].push(uncarriedOf(node));
    if (!isWanted(node, territoryId, wanted)) continue;
    for (const [key, properties] of elementsOfLine(node))
      elements.set(key, withDeclarer(key, properties, wanted));
  }
  return {
    name: String(elements.get(`Territory:${territoryId}`)?.name ?? territoryId),
    elements,
    workshops: uncarried.Workshop,
    snapshots: uncarried.Snapshot,
    briefs: uncarried.Fiche,
    erased,
  };
}

/**
 * Reads from a backup which elements a territory has: its actors, the cooperations they are party to, its
 * commitments.
 */
async function findWanted(file: string, territoryId: string): Promise<Wanted | undefined> {
  const wanted: Wanted = {
    ...{ actors: new Set(), cooperations: new Set(), commitments: new Set() },
    declarers: new Map(),
  };
  let isThere = false;
  for await (const node of nodesOf(file)) {
    if (node.kind === 'Territory' && node.id === territoryId) isThere = true;
    if (node.kind !== 'Territory' && !isThere) return undefined;
    const ties = node.links.map((link) => ({ kind: relationshipOf(node, link), id: link.id }));
    const isHere = ties.some(({ kind, id }) => (kind === 'ACTS_IN' || kind === 'FOR') && id === territoryId);
    if (node.kind === 'Commitment' && isHere) wanted.commitments.add(node.id);
    if (node.kind !== 'Actor' || !isHere) continue;
    wanted.actors.add(node.id);
    for (const { kind, id } of ties) {
      if (kind === 'PARTY_TO') wanted.cooperations.add(id);
      if (kind === 'CARRIES') wanted.commitments.add(id);
    }
  }
  return isThere ? wanted : undefined;
}

/** Returns true if a line holds something of the territory; other parties and carriers too. */
function isWanted(node: BackupNode, territoryId: string, wanted: Wanted): boolean {
  switch (node.kind) {
    case 'Territory':
      return true;
    case 'Actor':
      for (const link of node.links) if (link.type === 'DECLARED') wanted.declarers.set(link.id, node.id);
      return (
        wanted.actors.has(node.id) ||
        node.links.some(
          ({ type, id }) =>
            (type === 'PARTY_TO' && wanted.cooperations.has(id)) ||
            (type === 'CARRIES' && wanted.commitments.has(id)),
        )
      );
    case 'Commitment':
      return wanted.commitments.has(node.id) || node.properties.origin === 'charter';
    case 'Cooperation':
      return wanted.cooperations.has(node.id);
    case 'Declaration':
      return wanted.cooperations.has(ownerOf(node, 'cooperationId') ?? '');
    case 'GapAnswer':
    case 'Land':
      return ownerOf(node, 'territoryId') === territoryId;
    default:
      return false;
  }
}

function withDeclarer(key: string, properties: Properties, { declarers }: Wanted): Properties {
  const { kind, id } = parseKey(key);
  const actorId = kind === 'Declaration' ? declarers.get(id) : undefined;
  return actorId === undefined ? properties : { ...properties, actorId };
}

function isOf(node: BackupNode, territoryId: string): boolean {
  if (node.kind !== 'Snapshot') return ownerOf(node, 'territoryId') === territoryId;
  const { territoryIds } = node.properties;
  return Array.isArray(territoryIds) && territoryIds.includes(territoryId);
}

const uncarriedOf = ({ id, properties }: BackupNode): Uncarried => ({
  id,
  title: String(properties.title ?? id),
  on: String(properties.on ?? properties.takenAt ?? properties.publishedOn ?? '').slice(0, 10),
});
