import { ImportKind } from '../../../contract/import.ts';
import { IMPORT_FIELDS } from '../import-fields.ts';
import { plainKey } from '../plain-key.ts';

const headingsOf = (kind: ImportKind): ReadonlyMap<string, string> =>
  new Map(
    IMPORT_FIELDS[kind]
      .flatMap(({ id, headings, label }) =>
        [id, ...Object.values(label), ...headings].map((heading): [string, string] => [
          plainKey(heading),
          id,
        ]),
      )
      .reverse(),
  );

const KNOWN = new Map<ImportKind, ReadonlyMap<string, string>>();

export function knownOf(kind: ImportKind): ReadonlyMap<string, string> {
  const known = KNOWN.get(kind) ?? headingsOf(kind);
  KNOWN.set(kind, known);
  return known;
}

/** Returns true if a heading is known literally, in a table of some kind. */
export const isKnownHeading = (heading: string): boolean =>
  ImportKind.options.some((kind) => knownOf(kind).has(plainKey(heading)));
