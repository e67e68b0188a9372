import type { ImportSettings } from '../../../model/contract/import.ts';

/** What was said of columns, words and names, which holds for a corrected file too; what was said of its lines does not. */
export const settingsThatHold = ({
  tables,
  values,
  defaultFamily,
  addMissingParties,
  names,
  unsaidIntensity,
}: ImportSettings): ImportSettings => ({
  ...(tables === undefined ? {} : { tables }),
  ...(values === undefined ? {} : { values }),
  ...(defaultFamily === undefined ? {} : { defaultFamily }),
  ...(addMissingParties === undefined ? {} : { addMissingParties }),
  ...(names === undefined ? {} : { names }),
  ...(unsaidIntensity === undefined ? {} : { unsaidIntensity }),
});
