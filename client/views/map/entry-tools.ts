import { html, type TemplateResult } from 'lit';
import { redo, undo } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, lastUnsent, nextRedo, nextUndo } from '../../state/index.ts';
import { openList } from './dialogs.ts';

/** Beside the line: a list to paste, and what was done last, taken back or done again. */
export const entryTools = ({
  outbox,
  undo: history,
}: Pick<AppState, 'outbox' | 'undo'>): TemplateResult => html`
  <button class="quiet" aria-label=${t('entry.paste')} title=${t('entry.paste')} @click=${() => void openList('')}>${icon('list')}</button>
  <button class="quiet" ?disabled=${nextUndo(history) === null && lastUnsent(outbox) === undefined} @click=${() => void undo()}>
    ${icon('undo')}<span class="undo-word">${t('undo.undo')}</span> <kbd aria-hidden="true">Ctrl Z</kbd></button>
  ${
    nextRedo(history) === null
      ? null
      : html`<button class="quiet" @click=${() => void redo()} aria-label=${t('undo.redo')} title=${t('undo.redo')}>${icon('redo')}</button>`
  }
`;
