import { memoizeByObject } from '../../../once.ts';
import { nameKey } from '../plain-key.ts';
import { withHelpers } from '../prose/commitments-of-text.ts';
import { partsOf } from '../read-value.ts';
import { namesNobody, saysPending } from '../said/nothing-said.ts';
import type { Table, TableRow } from '../table.ts';
import { asksPledge } from './heading-words.ts';
import { filledIn, linesOf } from './lines-aside.ts';

const FEWEST_WORDS = 3;
const MOSTLY = 0.5;

/** Lists the columns that say, in words, what the body of each line commits to: « Engagement 2026 ». */
export const pledgeColumns = memoizeByObject((table: Table): readonly number[] =>
  table.headings.flatMap((heading, column) => {
    if (!asksPledge(heading)) return [];
    const answers = filledIn(table, column).filter((cell) => !namesNobody(cell));
    const inWords = answers.filter((cell) => cell.split(/\s+/).length >= FEWEST_WORDS).length;
    return inWords > 0 && inWords >= answers.length * MOSTLY ? [column] : [];
  }),
);

const PLEDGES =
  /^(?:nous nous engageons|on s['’]engage|je m['’]engage|s['’]engage(?:nt|r)?|engagement) (?:à |de |d['’])|^(?:we (?:commit|pledge) to|we will|we['’]ll) /iu;
const BRACKETS_LAST = / \(([^()]{1,60})\)$/;

/** Removes how a commitment is introduced, and that it waits: « Nous nous engageons à … (à confirmer) ». */
function ownWords(text: string): string {
  const own = text.trim().replace(/\.$/, '').replace(PLEDGES, '');
  return saysPending(BRACKETS_LAST.exec(own)?.[1] ?? '') ? own.replace(BRACKETS_LAST, '') : own;
}

/** Makes a table of the commitments that actors state; each body named in one contributes. */
export function pledgesOf(table: Table, name: number): Table[] {
  const [first] = pledgeColumns(table);
  if (first === undefined || name < 0) return [];
  const known = linesOf(table).flatMap(({ cells }) => cells[name] || []);
  const rows = new Map<string, TableRow>();
  for (const { number, cells } of linesOf(table))
    for (const column of pledgeColumns(table))
      for (const part of partsOf((cells[column] ?? '').replace(/^[-–•*] /gm, ''))) {
        const lead = cells[name] ?? '';
        if (lead === '' || namesNobody(part)) continue;
        const { text, contributors } = withHelpers(ownWords(part), known);
        const key = nameKey(text);
        const before = rows.get(key);
        const [, leads = '', others = ''] = before?.cells ?? [];
        rows.set(key, {
          number: before?.number ?? number,
          cells: [
            before?.cells[0] ?? text.trim(),
            [leads, lead].filter(Boolean).join(' ; '),
            [others, ...contributors].filter(Boolean).join(' ; '),
          ],
        });
      }
  const headings = ['text', 'leads', 'contributors'];
  const given = { kind: 'commitments' as const, uses: headings };
  const { headingRow } = table;
  return rows.size === 0
    ? []
    : [
        {
          ...{ name: table.headings[first] ?? '', headingRow, headings, rows: [...rows.values()] },
          ...{ given, isBeside: true },
        },
      ];
}
