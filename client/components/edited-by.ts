import { html, type TemplateResult } from 'lit';
import type { EditedField } from '../../model/contract/editing.ts';
import { listOfNames } from '../messages/format.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';

/** Names the people who edit something elsewhere; null if nobody does. It blocks nobody. */
export function editedBy(
  isMeant: (field: EditedField) => boolean,
  words: 'live.edits' | 'live.editsSheet' = 'live.edits',
): TemplateResult | null {
  const names = store
    .get()
    .editings.filter(({ field }) => isMeant(field))
    .map(({ name }) => name ?? t('live.someone'));
  if (names.length === 0) return null;
  return html`<span class="edited-by">${t(words, listOfNames(names), names.length)}</span>`;
}
