import type { ImportPreview, ImportSettings } from '../../../model/contract/import.ts';

/** Input of a step, and its callback for choices. */
export interface StepInput {
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly change: (settings: ImportSettings) => void;
}

/** Returns settings with the uses of some columns. */
export function withUses(
  settings: ImportSettings,
  table: number,
  uses: ReadonlyArray<{ readonly column: number; readonly use: string }>,
): ImportSettings {
  const others = (settings.tables ?? []).filter((one) => one.table !== table);
  const own = settings.tables?.find((one) => one.table === table);
  const columns = (own?.columns ?? []).filter(({ column }) => !uses.some((use) => use.column === column));
  return { ...settings, tables: [...others, { ...own, table, columns: [...columns, ...uses] }] };
}

/** Returns settings with the choice for some possible duplicates. */
export function withChoices(
  settings: ImportSettings,
  choices: NonNullable<ImportSettings['duplicates']>,
): ImportSettings {
  const isSaid = ({ table, row }: { table: number; row: number }): boolean =>
    choices.some((choice) => choice.table === table && choice.row === row);
  return {
    ...settings,
    duplicates: [...(settings.duplicates ?? []).filter((one) => !isSaid(one)), ...choices],
  };
}
