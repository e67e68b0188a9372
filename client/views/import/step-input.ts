import type { ImportPreview, ImportSettings } from '../../../model/contract/import.ts';

/** What a step draws, and how it says what was chosen. */
export interface StepInput {
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly change: (settings: ImportSettings) => void;
}

/** The settings with what is done with some columns of a table. */
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

/** The settings with the choice for some names that may be known. */
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
