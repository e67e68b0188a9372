import { typeset } from '../french.ts';
import type { Manner } from '../manner.ts';
import { onDay, theDay } from './when.ts';

export const frenchManner: Manner = {
  locale: 'fr-FR',
  name: 'Français',
  colon: '\u202f: ',
  semicolon: '\u202f; ',
  yes: 'oui',
  no: 'non',
  // The comma is the sign of decimals there.
  csv: { delimiter: ';', decimal: ',' },
  quote: (text) => `«\u202f${text}\u202f»`,
  others: (count) => `${count} ${count > 1 ? 'autres' : 'autre'}`,
  on: onDay,
  since: (day) => `depuis ${theDay(day)}`,
  // « 1er mars », and plain numbers from there on.
  day: (text) => text.replace(/^1 /, '1er '),
  time: (text) => text.replace(/^0?(\d+):/, '$1 h '),
  moment: (day, time) => `${day} à ${time}`,
  typeset,
};
