import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';

type Refused = ConstructorParameters<typeof ImportRefusedError>[0];

/** Signatures of files from programs that no reader here supports. */
const BEGINNINGS: ReadonlyArray<readonly [RegExp, Refused]> = [
  // The VNA of NetDraw.
  [/^\s*\*node (?:data|properties)\b/i, 'IMPORT_UCINET'],
  [/^\s*<map\s/, 'IMPORT_MIND_MAP'],
  [/^%PDF-/, 'IMPORT_PDF'],
  // gzip, in which R keeps its own files too; 7z; RAR.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first two bytes of gzip
  [/^(?:\u001f\u008b|7z\u00bc\u00af|Rar!)/, 'IMPORT_COMPRESSED'],
];

/** Parts by which such archives are recognised. */
const PARTS: ReadonlyArray<readonly [RegExp, Refused]> = [
  [/^ppt\/presentation\.xml$/, 'IMPORT_DOCUMENT'],
  [/^(?:.*\/)?cysession\.xml$|^(?:Project|Workspace)(?:_\d+)?_xml$/i, 'IMPORT_SESSION'],
  [/^content\.json$/, 'IMPORT_MIND_MAP'],
];

/** Refuses a text that another program made for itself, with what to do in that program. */
export const refuseText = (bytes: Uint8Array): void =>
  refuse(
    [
      Buffer.from(bytes.subarray(0, 200))
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    ],
    BEGINNINGS,
  );

/** Refuses an archive of an unsupported program, by the names of its parts. */
export const refuseArchive = (names: readonly string[]): void => refuse(names, PARTS);

function refuse(lines: readonly string[], signs: typeof BEGINNINGS): void {
  const found = signs.find(([sign]) => lines.some((one) => sign.test(one)));
  if (found !== undefined) throw new ImportRefusedError(found[1]);
}
