import type { Manner } from '../manner.ts';

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
  dated: { on: 'on', within: 'in', since: 'since', sinceWithin: 'since' },
  day: (text) => text,
  time: (text) => text,
  moment: (day, time) => `${day} at ${time}`,
  typeset: (text) => text,
};
