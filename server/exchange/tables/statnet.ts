import { readFileSync } from 'node:fs';
import { textsIn } from '../../texts/texts.ts';
import type { Exported } from '../exported.ts';
import { provenanceOf } from '../provenance.ts';
import type { Manner } from './cells.ts';
import { rowsOf, zipTables } from './csv.ts';
import { codebook, readme } from './readme.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';

/** Scripts of the file; the build finds them by these literal addresses. */
const SCRIPTS = {
  'load-statnet.R': readFileSync(new URL('load-statnet.R', import.meta.url), 'utf8'),
  'covariates.R': readFileSync(new URL('covariates.R', import.meta.url), 'utf8'),
  'mrqap.R': readFileSync(new URL('mrqap.R', import.meta.url), 'utf8'),
  'ergm.R': readFileSync(new URL('ergm.R', import.meta.url), 'utf8'),
};

/**
 * Files for statnet, in R: actors on the map, pairs linked at τ, carriers, and measures, as raw CSV with a codebook. A
 * script makes a `network` of them, with every column as an attribute. Others test what makes a link likelier.
 */
export const statnet = {
  write(exported: Exported, { reference, language }: Omit<Manner, 'raw'>): Buffer {
    const manner: Manner = { reference, language, raw: true, guarded: true };
    const says = textsIn(language).statnet;
    const tables = tablesOf(exported, (id) => HELD.includes(id)).map(onMapAlone);
    return zipTables(
      [
        ...tables.map((one) => [one.id, rowsOf(one, manner)] as const),
        [
          'readme',
          [...readme(provenanceOf(exported, reference, language), manner), [says.scripts, says.use]],
        ],
        ['codebook', codebook(tables, manner)],
      ],
      manner,
      SCRIPTS,
    );
  },
} as const;

const HELD: readonly string[] = ['actors', 'linked-pairs', 'carriers', 'measures'];

/** A vertex is who may be linked: those in the reserve and elsewhere are not. */
const onMapAlone = (one: Table): Table =>
  one.id === 'actors' ? { ...one, rows: one.rows.filter(({ place }) => place === 'map') } : one;
