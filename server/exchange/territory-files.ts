import type { Language } from '../../model/contract/primitives.ts';
import type { Reference } from '../../model/contract/reference.ts';
import type { FileChoices, TerritoryFileName } from '../../model/contract/territory-files.ts';
import { cypherScript } from './cypher-script/cypher-script.ts';
import type { Exported } from './exported.ts';
import { gexf } from './graphs/gexf.ts';
import { graphOf } from './graphs/graph-of.ts';
import { graphml } from './graphs/graphml.ts';
import { pajek } from './graphs/pajek.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { csv } from './tables/csv.ts';
import { matrices } from './tables/matrices.ts';
import { statnet } from './tables/statnet.ts';
import { xlsx } from './tables/xlsx.ts';

interface Manner {
  readonly reference: Reference;
  readonly language: Language;
}

type Written = string | Buffer | Promise<Buffer>;
type Writer<N extends TerritoryFileName> = (
  exported: Exported,
  manner: Manner,
  choices: FileChoices<N>,
) => Written;

const about = (exported: Exported, { reference, language }: Manner): Provenance =>
  provenanceOf(exported, reference, language);

/** Writer of each file in the contract. */
const WRITERS: { readonly [N in TerritoryFileName]: Writer<N> } = {
  exportCsv: (exported, manner, { raw = false }) => csv.write(exported, { ...manner, raw }),
  exportXlsx: (exported, manner, { raw = false }) => xlsx.write(exported, { ...manner, raw }),
  exportGraphml: (exported, manner, { mode = 'one' }) =>
    graphml.write(graphOf(exported, mode), about(exported, manner)),
  exportGexf: (exported, manner, { mode = 'one' }) =>
    gexf.write(graphOf(exported, mode), about(exported, manner), exported.map.day),
  exportPajek: (exported, manner) => pajek.write(exported, about(exported, manner)),
  exportMatrices: (exported, manner) => matrices.write(exported, manner),
  exportStatnet: (exported, manner) => statnet.write(exported, manner),
  exportCypher: (exported, manner) => cypherScript.write(exported.facts, about(exported, manner)),
};

/** Which file is wanted, with its choices. */
export interface WantedFile<N extends TerritoryFileName = TerritoryFileName> {
  readonly name: N;
  readonly choices: FileChoices<N>;
}

/** Writes an export of a territory in the wanted format, with its choices. */
export const writeTerritoryFile = <N extends TerritoryFileName>(
  exported: Exported,
  { name, choices }: WantedFile<N>,
  manner: Manner,
): Written => WRITERS[name](exported, manner, choices);
