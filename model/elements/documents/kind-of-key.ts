import { Id } from '../../contract/primitives.ts';
import { isNodeKind } from '../elements.ts';
import { type DocumentKind, isDocumentKind } from './element-shapes.ts';

/** Declarations and answers are named after what they are of: what is in them says their key. */
const NAMED_BY_CONTENT: readonly DocumentKind[] = ['Declaration', 'GapAnswer'];

/** The kind of an element by its key; undefined where the key is none of a document. */
export function kindOfKey(key: string): DocumentKind | undefined {
  const colon = key.indexOf(':');
  const kind = key.slice(0, Math.max(colon, 0));
  if (!isDocumentKind(kind)) return undefined;
  const rest = key.slice(colon + 1);
  if (NAMED_BY_CONTENT.includes(kind)) return kind;
  const ids = rest.split('>');
  const isWhole = ids.length === (isNodeKind(kind) ? 1 : 2) && ids.every((id) => Id.safeParse(id).success);
  return isWhole ? kind : undefined;
}
