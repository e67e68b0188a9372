import type { ImportSettings } from '../../../model/contract/import.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';

/** Returns the choices that stay valid for a corrected file: columns, words and names, not lines. */
export const settingsThatHold = ({
  tables,
  values,
  defaultFamily,
  addMissingParties,
  names,
  unsaidIntensity,
}: ImportSettings): ImportSettings =>
  withoutAbsent({ tables, values, defaultFamily, addMissingParties, names, unsaidIntensity });
