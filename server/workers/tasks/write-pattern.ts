import { buffer } from 'node:stream/consumers';
import type { PatternAnswer } from '../../../model/contract/patterns.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { patternCsv } from '../../exchange/patterns/pattern-csv.ts';
import { patternTable } from '../../exchange/patterns/pattern-table.ts';
import { patternXlsx } from '../../exchange/patterns/pattern-xlsx.ts';
import type { TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly answer: PatternAnswer;
  readonly language: Language;
  readonly format: 'csv' | 'xlsx';
}

/** Writes the answer to a library question as a table. */
export async function run(
  { answer, language, format }: Asked,
  { reference }: TaskSurroundings,
): Promise<Uint8Array> {
  const table = patternTable(answer, reference, language);
  return format === 'csv'
    ? Buffer.from(patternCsv.write(table, language))
    : buffer(await patternXlsx.write(table, answer, language));
}
