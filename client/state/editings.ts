import type { EditedField, EditingNews } from '../../model/contract/editing.ts';

/** Field edited by others: one a screen. */
export interface Editing {
  readonly screen: string;
  readonly name: string | undefined;
  readonly field: EditedField;
}

/** Updates the fields edited by others with one signal. */
export function withEditing(
  editings: readonly Editing[],
  { screen, name, said }: EditingNews,
): readonly Editing[] {
  const others = editings.filter((one) => one.screen !== screen);
  return said === null ? others : [...others, { screen, name, field: said }];
}

export const sameField = (a: EditedField, b: EditedField): boolean =>
  a.kind === b.kind && a.id === b.id && a.field === b.field;
