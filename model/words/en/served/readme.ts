import type { readme as french } from '../../fr/served/readme.ts';

/** Descriptions inside table files: format of cells, meaning of columns. */
export const readme: typeof french = {
  name: 'readme',
  sheet: 'Readme',
  cells: 'Cells',
  raw: 'Raw form, for a program: names of properties and identifiers as they are kept, text as it was typed. Not to be opened in a spreadsheet without care: a text that begins with = would be computed.',
  forReading:
    'For reading and for spreadsheets: an apostrophe stands before a text that would begin with = + - @, so that it stays text.',
  several: (between) => `several values, separated by "${between}".`,
  codebook: ['Table', 'Column', 'Property', 'Holds', 'Values'],
  text: 'text',
  number: 'number',
  day: 'day (YYYY-MM-DD)',
  flag: 'yes or no',
};
