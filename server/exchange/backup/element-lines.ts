import {
  isNodeKind,
  nodeKey,
  type Properties,
  propertiesOf,
  propertyNames,
  RELATIONSHIP_ENDS,
  type RelationshipKind,
  relationshipKey,
  relationshipType,
} from '../../../model/elements/elements.ts';
import type { BackupLink, BackupNode } from '../../backups/backup-lines.ts';

/** Relationships of the model, by type and ends as a backup names them. */
const KIND_OF: ReadonlyMap<string, RelationshipKind> = new Map(
  (Object.keys(RELATIONSHIP_ENDS) as RelationshipKind[]).map((kind) => [
    [relationshipType(kind), ...RELATIONSHIP_ENDS[kind]].join(' '),
    kind,
  ]),
);

/** Nodes that carry the id of what they are attached to: the type of the link, and the property. */
const OWNERS: Readonly<Record<string, readonly { readonly type: string; readonly by: string }[]>> = {
  Declaration: [{ type: 'ON', by: 'cooperationId' }],
  GapAnswer: [{ type: 'ON', by: 'territoryId' }],
  Land: [{ type: 'OF', by: 'territoryId' }],
  Workshop: [{ type: 'HELD_IN', by: 'territoryId' }],
  Fiche: [
    { type: 'WRITTEN_IN', by: 'territoryId' },
    { type: 'TELLS', by: 'cooperationId' },
  ],
};

/** Returns the relationship of the model that a link of a backup is; undefined for all others. */
export const relationshipOf = (
  node: Pick<BackupNode, 'kind'>,
  link: BackupLink,
): RelationshipKind | undefined => KIND_OF.get([link.type, node.kind, link.kind].join(' '));

/** Returns the id of what a node is attached to, by the property that its element names it with. */
export function ownerOf({ kind, links }: BackupNode, by: string): string | undefined {
  const type = OWNERS[kind]?.find((owner) => owner.by === by)?.type;
  return links.find((link) => link.type === type)?.id;
}

/** Returns the elements that a line of a backup holds: its node, if the model has it, and what starts at it. */
export function elementsOfLine(node: BackupNode): [string, Properties][] {
  const own = isNodeKind(node.kind)
    ? [[nodeKey(node.kind, node.id), pick(node.kind, { ...node.properties, ...ownersOf(node) })] as const]
    : [];
  const ties = node.links.flatMap((link) => {
    const kind = relationshipOf(node, link);
    return kind === undefined
      ? []
      : [[relationshipKey(kind, node.id, link.id), pick(kind, link.properties ?? {})] as const];
  });
  return [...own, ...ties].map(([key, properties]) => [key, properties]);
}

const ownersOf = (node: BackupNode): Record<string, string> =>
  Object.fromEntries(
    (OWNERS[node.kind] ?? []).flatMap(({ by }) => {
      const id = ownerOf(node, by);
      return id === undefined ? [] : [[by, id]];
    }),
  );

const pick = (kind: string, properties: Readonly<Record<string, unknown>>): Properties =>
  propertiesOf(Object.fromEntries(propertyNames(kind).map((name) => [name, properties[name]])));
