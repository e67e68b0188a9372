import type { Language } from '../../../model/contract/primitives.ts';
import type { ResearchChoices, ResearchPreview } from '../../../model/contract/research.ts';
import type { System } from '../../../model/elements/system.ts';
import {
  type Recognised,
  recognised,
  recognisedByRows,
} from '../../../model/readings/research/recognised.ts';
import { researchLimits } from './research-limits.ts';
import { codesOfActors } from './research-readme.ts';
import { type ResearchTable, researchLists } from './research-tables.ts';

/** Changes that proposals make; each reduces what identifies an organisation. */
const PROPOSALS = {
  families: { families: 'coarse' },
  scale: { scale: 'left_out' },
  degrees: { degrees: 'cut' },
  all: { families: 'coarse', scale: 'left_out', degrees: 'cut' },
  counts: { setting: 'counts' },
} as const satisfies Record<string, Partial<ResearchChoices>>;
type Change = keyof typeof PROPOSALS;

/** With more organisations, each proposal would take seconds to be counted; they are chosen and counted one by one. */
const MOST_WEIGHED = 1000;

/**
 * Previews the disclosure risk, computed on the tables of the file: how many organisations are unique, and
 * which reductions lower that number. Cut links are drawn at random, here and in each file.
 */
export function researchPreview(
  system: System,
  choices: ResearchChoices,
  language: Language,
): ResearchPreview {
  const tables = researchLists(system, choices);
  return {
    choices,
    organisations: system.actors.size,
    ...knownIn(tables, choices),
    withheld: choices.setting === 'counts' ? withheldIn(tables) : null,
    proposals: Object.entries(PROPOSALS).flatMap(([change, less]) => {
      const proposed = { ...choices, ...less };
      const isOther = Object.keys(less).some(
        (name) => proposed[name as keyof ResearchChoices] !== choices[name as keyof ResearchChoices],
      );
      if (!isOther || choices.setting === 'counts') return [];
      // Totals of counts reveal nothing.
      if (system.actors.size > MOST_WEIGHED && change !== 'counts') return [];
      return [
        {
          change: change as Change,
          choices: proposed,
          ...knownIn(researchLists(system, proposed), proposed),
        },
      ];
    }),
    limits: researchLimits(choices, language),
  };
}

function knownIn(tables: readonly ResearchTable[], { k }: ResearchChoices) {
  const own = tables.find(({ id }) => id === 'actors');
  const byOwnTable: Recognised = own === undefined ? { unique: 0, underK: 0 } : recognisedByRows(own, k);
  return { ...recognised(tables, codesOfActors(tables), k), byOwnTable };
}

function withheldIn(tables: readonly ResearchTable[]): NonNullable<ResearchPreview['withheld']> {
  const rowsOf = (id: string) => tables.find((table) => table.id === id)?.rows ?? [];
  const blank = (id: string): number => rowsOf(id).filter((row) => row.at(-1) === null).length;
  return {
    organisations: blank('organisations'),
    links: blank('links-between-families'),
    of: { organisations: rowsOf('organisations').length, links: rowsOf('links-between-families').length },
  };
}
