import type { Language } from '../../../model/contract/primitives.ts';
import type { Reading } from '../../../model/elements/system.ts';
import { networkChoices } from '../../../model/readings/measures/sub-network.ts';
import { exportedOf } from '../../exchange/exported.ts';
import { type WantedFile, writeTerritoryFile } from '../../exchange/territory-files.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly wanted: WantedFile;
  readonly reading: Reading;
  readonly language: Language;
}

/** Writes a territory as a file. */
export async function run(
  { wanted, reading, language }: Asked,
  around: TaskSurroundings,
): Promise<Uint8Array> {
  const { reference } = around;
  const exported = exportedOf(systemOf(around, reading), networkChoices(wanted.choices));
  const written = await writeTerritoryFile(exported, wanted, { reference, language });
  return typeof written === 'string' ? Buffer.from(written) : written;
}
