import type { Fault } from './import-faults.ts';
import { readYes } from './import-words.ts';
import { plainKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';
import type { Recognised } from './recognise.ts';

/** A column of actors of which somebody said: it is a commitment, carried by those who are marked in it. */
export const CARRIED = '+commitment';

const LEADS = /^(?:p|pilote|l|lead|leader|c|chef de file|porteur)$/;
const TICKS = /^[✓✔☑•●*]$/;

/** The commitments that columns of a table of actors are, each with those who carry it. */
export function commitmentsOfColumns(
  { index, table, uses, applied }: Recognised,
  faults: Fault[],
  isLeftOut: (table: number, row: number) => boolean,
): ImportLine[] {
  const nameColumn = uses.indexOf('name');
  return applied.flatMap((use, column): ImportLine[] => {
    if (use !== CARRIED) return [];
    const carriers = table.rows.flatMap(({ number: row, cells }): { name: string; isLead: boolean }[] => {
      const [name = '', answer = ''] = [cells[nameColumn], cells[column]];
      if (name === '' || answer === '' || isLeftOut(index, row)) return [];
      const isLead = LEADS.test(plainKey(answer));
      const isMarked = isLead || TICKS.test(answer) || readYes(plainKey(answer));
      if (isMarked === undefined)
        faults.push({ table: index, row, column, code: 'bad_yes', values: { value: answer } });
      return isMarked === true ? [{ name, isLead }] : [];
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
