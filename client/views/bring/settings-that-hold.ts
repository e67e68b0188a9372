import type { ImportSettings } from '../../../model/contract/import.ts';

/** What was said of columns and words, which holds for a corrected file too; what was said of its lines does not. */
export const settingsThatHold = ({
  tables,
  values,
  defaultFamily,
  addMissingParties,
}: ImportSettings): ImportSettings => ({
  ...(tables === undefined ? {} : { tables }),
  ...(values === undefined ? {} : { values }),
  ...(defaultFamily === undefined ? {} : { defaultFamily }),
  ...(addMissingParties === undefined ? {} : { addMissingParties }),
});
