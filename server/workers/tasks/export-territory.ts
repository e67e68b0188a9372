import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { Reading, System } from '../../../model/elements/system.ts';
import { cypherScript } from '../../exchange/cypher-script/cypher-script.ts';
import { exportedOf } from '../../exchange/exported.ts';
import { gexf } from '../../exchange/graphs/gexf.ts';
import { graphOf } from '../../exchange/graphs/graph-of.ts';
import { graphml } from '../../exchange/graphs/graphml.ts';
import { pajek } from '../../exchange/graphs/pajek.ts';
import { provenanceOf } from '../../exchange/provenance.ts';
import { type Before, researchZip } from '../../exchange/research/research-zip.ts';
import { csv } from '../../exchange/tables/csv.ts';
import { matrices } from '../../exchange/tables/matrices.ts';
import { statnet } from '../../exchange/tables/statnet.ts';
import { xlsx } from '../../exchange/tables/xlsx.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Which file of a territory is wanted. */
export type Wanted =
  | { readonly format: 'csv' | 'xlsx'; readonly raw: boolean }
  | { readonly format: 'graphml' | 'gexf'; readonly mode: 'one' | 'two' }
  | { readonly format: 'cypher' | 'pajek' | 'matrices' | 'statnet' }
  | { readonly format: 'research'; readonly before: Before; readonly choices: ResearchChoices };

interface Asked {
  readonly wanted: Wanted;
  readonly reading: Reading;
  readonly language: Language;
}

/** Writes a territory as a file. */
export async function run(asked: Asked, around: TaskSurroundings): Promise<Uint8Array> {
  const written = await write(systemOf(around, asked.reading), asked, around);
  return typeof written === 'string' ? Buffer.from(written) : written;
}

function write(
  system: System,
  { wanted, language }: Asked,
  { reference }: TaskSurroundings,
): string | Buffer | Promise<Buffer> {
  if (wanted.format === 'research') return researchZip.write(system, { ...wanted, reference, language });
  const exported = exportedOf(system);
  const provenance = () => provenanceOf(exported, reference, language);
  switch (wanted.format) {
    case 'csv':
      return csv.write(exported, { language, raw: wanted.raw, reference });
    case 'xlsx':
      return xlsx.write(exported, { language, raw: wanted.raw, reference });
    case 'graphml':
      return graphml.write(graphOf(exported, wanted.mode), provenance());
    case 'gexf':
      return gexf.write(graphOf(exported, wanted.mode), provenance(), exported.map.day);
    case 'pajek':
      return pajek.write(exported, provenance());
    case 'matrices':
      return matrices.write(exported, { reference, language });
    case 'statnet':
      return statnet.write(exported, { reference, language });
    case 'cypher':
      return cypherScript.write(system.facts, provenance());
  }
}
