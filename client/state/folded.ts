/** Lands that are shown as one symbol on this screen: their ids, or the word for all of them. */
export type Folded = readonly string[];

const ALL = 'toutes';
export const nothingFolded: Folded = [];
export const allFolded: Folded = [ALL];

export const isFolded = (folded: Folded, landId: string): boolean =>
  folded.includes(landId) || folded.includes(ALL);

/** Folds or unfolds one land. */
export function toggledFold(folded: Folded, landId: string, landIds: readonly string[]): Folded {
  const now = landIds.filter((id) => isFolded(folded, id) !== (id === landId));
  return now.length === landIds.length && now.length > 0 ? allFolded : now;
}

/** Formats folded lands for the address bar. */
export const formatFolded = (folded: Folded): string => folded.join(',');
export const parseFolded = (text: string | null): Folded => (text ?? '').split(',').filter((id) => id !== '');
