import { TerritoryLevel } from '../contract/vocabulary.ts';
import { defaulted, type Fields, optional, required } from './field.ts';
import { count, day, fixedWord, flag, line, name, names, text } from './values.ts';

/** Fields of a territory. */
export const TERRITORY_FIELDS = {
  name: required(name(200), {}),
  level: required(fixedWord(TerritoryLevel), {}),
  code: optional(line(20), {}),
  population: optional(count(), {}),
  asOf: optional(day('The day this territory is read at by default'), {}),
  frozen: optional(flag('The map is settled: whoever comes finds a place, nobody else moves'), {}),
  cohorts: defaulted(names(120, 30), { initial: [] }),
  fictional: optional(flag(), {}),
  rehearsal: optional(
    flag('A copy to practise on, to be thrown away: it is in no list, search or export of others'),
    {
      isFixed: true,
    },
  ),
  source: optional(text(2000), { holdsWords: true }),
} as const satisfies Fields;
