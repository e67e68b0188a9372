import { unzipSync } from 'fflate';
import type { Progress } from '../../../model/progress.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { ImportFile } from '../../../model/writes/import/table.ts';
import { IMPORT_LIMITS, megabytes } from './limits.ts';
import { readCsv } from './read-csv.ts';

/** Reads several CSV files in one archive, a table each. The archive was measured before. */
export async function readZippedCsv(bytes: Uint8Array, tell: Progress): Promise<ImportFile> {
  const files = Object.entries(unzip(bytes));
  const read: ImportFile[] = [];
  for (const [name, content] of files) if (content.length > 0) read.push(await readCsv(content, name, tell));
  const tables = read.flatMap((file) => file.tables);
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > IMPORT_LIMITS.rows)
    throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
  const [first] = read;
  return {
    format: 'csv',
    ...withoutAbsent({ encoding: first?.encoding, delimiter: first?.delimiter }),
    tables,
  };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let [entries, inflated] = [0, 0];
  try {
    return unzipSync(bytes, {
      // The directory at the end may list a part many times over, and says how much of each is made room for.
      filter: ({ name, originalSize }) => {
        entries += 1;
        inflated += originalSize;
        if (entries > IMPORT_LIMITS.archiveEntries || inflated > IMPORT_LIMITS.inflatedBytes)
          throw new ImportRefusedError('IMPORT_ARCHIVE_TOO_LARGE', {
            max: megabytes(IMPORT_LIMITS.inflatedBytes),
          });
        return /\.csv$/i.test(name);
      },
    });
  } catch (error) {
    throw error instanceof ImportRefusedError ? error : new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
  }
}
