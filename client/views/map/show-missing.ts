import { openView, toggleQuestionMarks } from '../../actions/index.ts';
import { store } from '../../state/index.ts';

/** Toggles « Ce qui manque »: its marks on the plain map; elsewhere the full view. */
export function showMissing(): void {
  const { view } = store.get();
  if (view === 'map') toggleQuestionMarks();
  else openView(view === 'missing' ? 'map' : 'missing');
}
