import { html, type TemplateResult } from 'lit';
import { fieldLabel } from '../../messages/field-label.ts';
import { t } from '../../messages/translate.ts';
import { UNDERSTANDING_FIELDS } from '../../state/index.ts';
import { type Asked, textOf } from './asked.ts';
import { changeDraft, withEntry } from './draft.ts';

/** Nous connaître: what we know to do, may decide, are bound by, expect. */
export function understandingScreen({ speaker, actor }: Asked): TemplateResult {
  return html`<p class="soft">${t('screen.understandingLead')}</p><div class="seat-form">${UNDERSTANDING_FIELDS.map(
    (field) => html`<div class="field"><label for=${`said-${field}`}>${fieldLabel(field)}</label>
      <textarea id=${`said-${field}`} rows="3" maxlength="4000" .value=${speaker.drafts.understanding[field] ?? actor?.[field] ?? ''}
        @input=${(event: Event) =>
          changeDraft(speaker.id, 'understanding', (draft) =>
            withEntry(draft, field, textOf(event)),
          )}></textarea></div>`,
  )}</div>`;
}
