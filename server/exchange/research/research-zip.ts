import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { System } from '../../../model/elements/system.ts';
import { zipTables } from '../tables/csv.ts';
import { researchCodebook, researchReadme } from './research-readme.ts';
import { researchTables } from './research-tables.ts';

/** Numbers before organisations without agreement were left out. */
export interface Before {
  readonly actors: number;
  readonly cooperations: number;
}

interface Writing {
  readonly before: Before;
  readonly choices: ResearchChoices;
  readonly reference: Reference;
  readonly language: Language;
}

/** One zip for research: a readme, a codebook, tables of one and of two modes; plain CSV, for R and Python. */
export const researchZip = {
  write(system: System, { before, choices, reference, language }: Writing): Buffer {
    const tables = researchTables(system, choices);
    return zipTables(
      [
        ['readme', researchReadme(system, { before, choices, tables, language })],
        ['codebook', researchCodebook(tables, reference, language)],
        ...tables.map(({ id, columns, rows }) => [id, [columns, ...rows]] as const),
      ],
      { raw: true, language },
    );
  },
} as const;
