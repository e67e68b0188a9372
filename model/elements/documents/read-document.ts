import { z } from 'zod';
import { Id } from '../../contract/primitives.ts';
import { asSet, type Elements, isNodeKind, type Properties, propertiesOf } from '../elements.ts';
import { checkElements } from './check-elements.ts';
import { type DocumentKind, ELEMENT_SHAPES, isDocumentKind } from './element-shapes.ts';
import {
  DOCUMENT_TYPE,
  DOCUMENT_VERSIONS,
  type DocumentIssue,
  InvalidDocumentError,
  issueAt,
  MOST_ELEMENTS,
  type TerritoryDocument,
} from './territory-document.ts';

/** Declarations and answers are named after what they are of: what is in them says their key. */
const NAMED_BY_CONTENT: readonly DocumentKind[] = ['Declaration', 'GapAnswer'];

/** Returns the kind of an element by its key; undefined if a document cannot contain it. */
function kindOfKey(key: string): DocumentKind | undefined {
  const colon = key.indexOf(':');
  const kind = key.slice(0, Math.max(colon, 0));
  if (!isDocumentKind(kind)) return undefined;
  const rest = key.slice(colon + 1);
  if (NAMED_BY_CONTENT.includes(kind)) return kind;
  const ids = rest.split('>');
  const isWhole = ids.length === (isNodeKind(kind) ? 1 : 2) && ids.every((id) => Id.safeParse(id).success);
  return isWhole ? kind : undefined;
}

/** Nobody mends more than that at a time. */
const MOST_ISSUES = 50;

const Envelope = z.strictObject({
  type: z.literal(DOCUMENT_TYPE),
  version: z.literal(DOCUMENT_VERSIONS),
  territoryIds: z
    .array(Id)
    .min(1)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, 'nothing twice'),
  elements: z.custom<Record<string, unknown>>(isRecord, 'an object of elements'),
});

/**
 * Reads a document from JSON. Unknown content is refused, nothing is repaired, and all faults are reported at
 * once with their paths.
 */
export function readDocument(value: unknown): TerritoryDocument {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) throw new InvalidDocumentError(envelope.error.issues.slice(0, MOST_ISSUES));
  const { version, territoryIds, elements: given } = envelope.data;
  const entries = Object.entries(given);
  if (entries.length > MOST_ELEMENTS)
    throw new InvalidDocumentError([issueAt(['elements'], 'too many elements')]);
  const issues: DocumentIssue[] = [];
  const elements = readElements(entries, issues);
  if (issues.length === 0) issues.push(...checkElements(territoryIds, elements));
  if (issues.length > 0) throw new InvalidDocumentError(issues.slice(0, MOST_ISSUES));
  return { version, territoryIds: asSet(territoryIds), elements };
}

function readElements(entries: ReadonlyArray<readonly [string, unknown]>, issues: DocumentIssue[]): Elements {
  const elements = new Map<string, Properties>();
  for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (issues.length >= MOST_ISSUES) break;
    const kind = kindOfKey(key);
    if (kind === undefined) {
      issues.push(issueAt(['elements', key], 'no element of a territory'));
      continue;
    }
    const read = ELEMENT_SHAPES[kind].safeParse(value);
    if (read.success) elements.set(key, propertiesOf(read.data as Readonly<Record<string, unknown>>));
    else
      issues.push(
        ...read.error.issues.map((issue) => ({ ...issue, path: ['elements', key, ...issue.path] })),
      );
  }
  return elements;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
