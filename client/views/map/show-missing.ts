import { openView, toggleQuestionMarks } from '../../actions/index.ts';
import { store } from '../../state/index.ts';

/** What « Ce qui manque » does: on the plain map its marks, or none; elsewhere all that is missing, and back. */
export function showMissing(): void {
  const { view } = store.get();
  if (view === 'map') toggleQuestionMarks();
  else openView(view === 'missing' ? 'map' : 'missing');
}
