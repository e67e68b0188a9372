import { looseKey } from '../names/name-book.ts';
import { namesNobody } from '../said/nothing-said.ts';
import type { Table, TableRow } from '../table.ts';

const PILOT =
  /^(.{3,120}?)\s?(?:[–—:,(-])\s?(pilotes?|copilotes?|pilotée? par|animée? par|animation|animateur|animatrice|référente?|chef de file|lead|led by|chaired by|chair)\s?:?\s(.{2,120})$/iu;

/** Reads a line over the members of a group that names its pilot: « Commission Mobilité – pilote : Vélocité ». */
function groupOf(
  { cells }: TableRow,
  name: number,
): { group: string; role: string; pilot: string } | undefined {
  const isLone = cells.every((cell, column) => column === name || cell === '');
  const [, group = '', role = '', pilot = ''] = isLone ? (PILOT.exec(cells[name] ?? '') ?? []) : [];
  return group === '' ? undefined : { group: group.trim(), role, pilot: pilot.replace(/\)$/, '').trim() };
}

/** Makes a table of who is in which group, its pilot first, from titles over the lines of a list of actors. */
export function groupsWithPilot(table: Table, name: number): Table[] {
  if (name < 0 || !table.rows.some((row) => groupOf(row, name) !== undefined)) return [];
  const titles = new Set((table.aside ?? []).map(({ row }) => row));
  const rows: TableRow[] = [];
  let group = '';
  let pilot = '';
  for (const row of table.rows) {
    const { number, cells } = row;
    const found = groupOf(row, name);
    const member = cells[name] ?? '';
    if (found !== undefined) {
      group = found.group;
      pilot = namesNobody(found.pilot) ? '' : found.pilot;
      if (pilot !== '') rows.push({ number, cells: [pilot, group, found.role] });
    } else if (titles.has(number)) group = '';
    else if (group !== '' && member !== '' && looseKey(member) !== looseKey(pilot))
      rows.push({ number, cells: [member, group, ''] });
  }
  const { headingRow, headings } = table;
  const given = { kind: 'cooperations' as const, uses: ['from', 'each', 'note'] };
  return [
    {
      name: headings[name] ?? '',
      headingRow,
      headings: ['from', 'each', 'note'],
      rows,
      given,
      isBeside: true,
    },
  ];
}
