import { z } from 'zod';
import { AccessLink, Person } from '../../../model/contract/access.ts';
import { Brief } from '../../../model/contract/brief.ts';
import { Change, ElementStates } from '../../../model/contract/change.ts';
import { Id, Version } from '../../../model/contract/primitives.ts';
import { Snapshot } from '../../../model/contract/snapshot.ts';
import { Vote } from '../../../model/contract/vote.ts';
import { Contribution, Participant, Workshop } from '../../../model/contract/workshop.ts';
import { ELEMENT_SHAPES, isDocumentKind } from '../../../model/elements/documents/element-shapes.ts';
import { isNodeKind, type Properties, parseKey } from '../../../model/elements/elements.ts';
import { FEWEST_PARTIES } from '../../../model/elements/removals.ts';
import type { BackupNode } from '../../backups/backup-lines.ts';
import { BackupRefusedError } from './backup-refused-error.ts';
import { elementsOfLine } from './element-lines.ts';
import { nodesOf } from './read-backup.ts';

/** A value that no Maillage writes, and where it stands. */
interface Fault {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** Lengths at which a refusal quotes what it found. */
const QUOTED = { value: 60, id: 80 };
/** Kinds that are named after what they are of. */
const NAMED_BY_CONTENT = ['Declaration', 'GapAnswer'];

/** Properties of a document's elements that a document leaves out. */
const OWN_PROPERTIES: Readonly<Record<string, z.ZodType>> = {
  version: Version,
  private: z.boolean(),
  workshopId: Id,
  speaker: z.string().max(200),
};

/** Makes a schema for text that holds JSON of a shape. */
const jsonOf = (shape: z.ZodType) =>
  z.string().refine((text) => {
    try {
      return shape.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  });

/** States of elements as a change keeps them: of this or an earlier version, so that kinds are not checked. */
const StatesText = jsonOf(ElementStates);

/** Properties of nodes that are no elements of a document, by kind. Other properties stored as JSON text are left out. */
const STORED_SHAPES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  Workshop: Workshop.omit({ sentences: true }).shape,
  Participant: Participant.shape,
  Contribution: Contribution.omit({ answers: true }).shape,
  Vote: Vote.omit({ choices: true }).shape,
  Fiche: { ...Brief.omit({ publishedTo: true }).shape, publishedTo: z.array(Id) },
  Snapshot: { ...Snapshot.shape, territories: jsonOf(Snapshot.shape.territories), territoryIds: z.array(Id) },
  SnapshotContent: { text: jsonOf(z.looseObject({ document: z.looseObject({}) })) },
  Change: { ...Change.omit({ revision: true }).shape, before: StatesText, after: StatesText },
  Person: Person.omit({ territoryIds: true }).shape,
  AccessLink: AccessLink.omit({ territoryIds: true, state: true }).shape,
};

/**
 * Reads the values of a checked backup with the schemas by which they are written.
 *
 * @param isOlder Whether the backup comes before the latest schema: a property may then be missing.
 * @throws BackupRefusedError that names the first impossible value and its line.
 */
export async function checkValues(file: string, isOlder: boolean): Promise<void> {
  // The first line is the header.
  let line = 1;
  const around = new Surroundings();
  for await (const node of nodesOf(file)) {
    line += 1;
    around.take(node);
    const fault = faultOf(node, around, isOlder);
    if (fault === undefined) continue;
    const { kind, id, field, value } = fault;
    throw new BackupRefusedError('BACKUP_IMPOSSIBLE', {
      ...{ line, kind, field },
      id: quoted(id, QUOTED.id),
      value: quoted(value === undefined ? '–' : String(value), QUOTED.value),
    });
  }
}

const quoted = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

/** Relationships that a node is part of without naming them: their lines come before its own. */
class Surroundings {
  readonly #declarers = new Map<string, string>();
  readonly #parties = new Map<string, number>();

  take({ kind, id, links }: BackupNode): void {
    if (kind !== 'Actor') return;
    for (const link of links) {
      if (link.type === 'DECLARED') this.#declarers.set(link.id, id);
      if (link.type === 'PARTY_TO') this.#parties.set(link.id, this.partiesOf(link.id) + 1);
    }
  }

  declarerOf(declarationId: string): string | undefined {
    return this.#declarers.get(declarationId);
  }

  partiesOf(cooperationId: string): number {
    return this.#parties.get(cooperationId) ?? 0;
  }
}

function faultOf(node: BackupNode, around: Surroundings, isOlder: boolean): Fault | undefined {
  const { kind, id } = node;
  if (!NAMED_BY_CONTENT.includes(kind) && isDocumentKind(kind) && !Id.safeParse(id).success)
    return { kind, id, field: 'id', value: id };
  const parties = around.partiesOf(id);
  if (kind === 'Cooperation' && parties < FEWEST_PARTIES)
    return { kind, id, field: 'parties', value: parties };
  if (kind === 'Commitment' && node.properties.origin !== 'charter' && !hasLink(node, 'FOR'))
    return { kind, id, field: 'territoryId', value: undefined };
  const declarer = kind === 'Declaration' ? around.declarerOf(id) : undefined;
  for (const [key, properties] of elementsOfLine(node)) {
    const own = isNodeKind(parseKey(key).kind) && declarer !== undefined;
    const fault = faultOfElement(key, own ? { ...properties, actorId: declarer } : properties, isOlder);
    if (fault !== undefined) return fault;
  }
  return faultOfRevision(node) ?? faultIn(STORED_SHAPES[kind] ?? {}, node.properties, { kind, id });
}

/** Finds a number of a territory's history that is none. */
function faultOfRevision({ kind, id, links }: BackupNode): Fault | undefined {
  const revisions = links
    .filter(({ type }) => type === 'CHANGED')
    .map(({ properties }) => properties?.revision);
  const wrong = revisions.find((revision) => !Change.shape.revision.safeParse(revision).success);
  return revisions.includes(wrong) ? { kind, id, field: 'revision', value: wrong } : undefined;
}

const hasLink = ({ links }: BackupNode, type: string): boolean => links.some((link) => link.type === type);

function faultOfElement(key: string, properties: Properties, isOlder: boolean): Fault | undefined {
  const { kind } = parseKey(key);
  if (!isDocumentKind(kind)) return undefined;
  const id = key.slice(kind.length + 1);
  const entries = Object.entries(properties);
  const told = Object.fromEntries(entries.filter(([name]) => !Object.hasOwn(OWN_PROPERTIES, name)));
  const read = ELEMENT_SHAPES[kind].safeParse(told);
  const issue = read.error?.issues.find(
    ({ path: [name] }) => !isOlder || properties[String(name)] !== undefined,
  );
  if (issue === undefined) return faultIn(OWN_PROPERTIES, properties, { kind, id });
  const field = String(issue.path[0] ?? '');
  return { kind, id, field, value: properties[field] };
}

/** Finds a property whose value its schema refuses. */
function faultIn(
  shapes: Readonly<Record<string, z.ZodType>>,
  properties: Readonly<Record<string, unknown>>,
  of: Pick<Fault, 'kind' | 'id'>,
): Fault | undefined {
  const found = Object.entries(properties).find(
    ([name, value]) => Object.hasOwn(shapes, name) && shapes[name]?.safeParse(value).success === false,
  );
  return found && { ...of, field: found[0], value: found[1] };
}
