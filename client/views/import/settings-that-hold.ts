import type { ImportSettings } from '../../../model/contract/import.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';

/** What was said of columns, words and names, which holds for a corrected file too; what was said of its lines does not. */
export const settingsThatHold = ({
  tables,
  values,
  defaultFamily,
  addMissingParties,
  names,
  unsaidIntensity,
}: ImportSettings): ImportSettings =>
  withoutAbsent({ tables, values, defaultFamily, addMissingParties, names, unsaidIntensity });
