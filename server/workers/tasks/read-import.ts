import { serialize } from 'node:v8';
import type { ImportSettings } from '../../../model/contract/import.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { IsoDay } from '../../../model/elements/day.ts';
import { importVocabulary } from '../../../model/writes/import/import-vocabulary.ts';
import { type ReadImport, readImport } from '../../../model/writes/import/plan-import.ts';
import type { ImportFile } from '../../../model/writes/import/table.ts';
import { withShownCells } from '../../../model/writes/import/tables-shown.ts';
import { readFile } from '../../exchange/read/read-file.ts';
import { type NamesInFile, namesInFile } from '../import-names.ts';
import type { TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly settings: ImportSettings;
  readonly language: Language;
  readonly territoryId: string;
  readonly today: IsoDay;
}

/** Shared value `read`: a parsed file and its lines. */
export interface FileRead {
  readonly file: ImportFile;
  readonly read: ReadImport;
}

/** A file that was read: for the thread that compares it, nobody else looks into it. */
interface Read {
  readonly read: Uint8Array;
  /** Names and ids in its lines. */
  readonly named: NamesInFile;
}

/** Reads a file, and what the choices make of its lines. Nothing of the territory is looked at yet. */
export async function run(
  { bytes, name, settings, language, territoryId, today }: Asked,
  { reference, tell }: TaskSurroundings,
): Promise<Read> {
  const file = await readFile(bytes, name, (done, total) => tell(done, 2 * total));
  const vocabulary = importVocabulary(reference);
  const read = await readImport(file.tables, settings, { vocabulary, language, today }, (done, total) =>
    tell(total + done, 2 * total),
  );
  return {
    read: serialize({ file: withShownCells(file), read } satisfies FileRead),
    named: namesInFile(read, settings, territoryId),
  };
}
