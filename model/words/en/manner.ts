import type { Manner } from '../manner.ts';
import { onDay } from './when.ts';

export const englishManner: Manner = {
  locale: 'en-GB',
  name: 'English',
  colon: ': ',
  semicolon: '; ',
  yes: 'yes',
  no: 'no',
  csv: { delimiter: ',', decimal: '.' },
  quote: (text) => `“${text}”`,
  others: (count) => `${count} ${count > 1 ? 'others' : 'other'}`,
  on: onDay,
  since: (day) => `since ${day}`,
  day: (text) => text,
  time: (text) => text,
  moment: (day, time) => `${day} at ${time}`,
  typeset: (text) => text,
};
