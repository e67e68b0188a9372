import { carrierRoles } from './grid/carrier-marks.ts';
import type { Fault } from './import-faults.ts';
import { readYes } from './import-words.ts';
import { plainKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';
import type { Recognised } from './recognise.ts';

/** Use of a column of actors as a commitment, carried by the marked ones. */
export const CARRIED = '+commitment';

/** Plans the commitments in columns of an actor table, each with its carriers. */
export function commitmentsOfColumns(
  { index, table, uses, applied }: Recognised,
  faults: Fault[],
  isLeftOut: (table: number, row: number) => boolean,
): ImportLine[] {
  if (!applied.includes(CARRIED)) return [];
  const nameColumn = uses.indexOf('name');
  const roleOf = carrierRoles(table);
  return applied.flatMap((use, column): ImportLine[] => {
    if (use !== CARRIED) return [];
    const carriers = table.rows.flatMap(({ number: row, cells }): { name: string; isLead: boolean }[] => {
      const [name = '', answer = ''] = [cells[nameColumn], cells[column]];
      if (name === '' || answer === '' || isLeftOut(index, row)) return [];
      const role = roleOf(answer);
      if (role === undefined && readYes(plainKey(answer)) !== false)
        faults.push({ table: index, row, column, code: 'bad_yes', values: { value: answer } });
      return role === undefined || role === 'none' ? [] : [{ name, isLead: role === 'lead' }];
    });
    const values = new Map([['text', table.headings[column] ?? '']]);
    for (const [field, leads] of [
      ['leads', true],
      ['contributors', false],
    ] as const) {
      const named = carriers.filter(({ isLead }) => isLead === leads).map(({ name }) => name);
      if (named.length > 0) values.set(field, named.join(' ; '));
    }
    const columns = new Map([['text', column]]);
    return [{ kind: 'commitments', table: index, row: table.headingRow, values, isOfGraph: false, columns }];
  });
}
