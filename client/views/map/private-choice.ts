import { html, type TemplateResult } from 'lit';
import { notify, patch } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { problemText, t } from '../../messages/translate.ts';
import { type Conflict, can } from '../../state/index.ts';

/** Shows who may see an actor or cooperation, for facilitators only. */
export function privateChoice(
  noun: Extract<Conflict['noun'], 'actor' | 'cooperation'>,
  known: { readonly id: string; readonly version: number; readonly private?: boolean | undefined },
): TemplateResult | null {
  if (!can('private.write')) return null;
  const isPrivate = known.private === true;
  const choose = async (value: 'everyone' | 'facilitators'): Promise<void> => {
    const written = await patch(noun, known, { private: value === 'facilitators' ? true : null });
    if (!written.ok && written.problem.status !== 412) notify(problemText(written.problem), 'refused');
  };
  return html`<div class="private"><span class="label">${t('private.label')}</span>
    ${choice(
      t('private.label'),
      isPrivate ? 'facilitators' : 'everyone',
      [
        ['everyone', t('private.everyone')],
        ['facilitators', t('private.facilitators')],
      ],
      (value) => void choose(value),
    )}</div>`;
}

/** Shows a note on private elements, against projecting them by mistake. */
export const privateNote = (known: { readonly private?: boolean | undefined }): TemplateResult | null =>
  known.private === true ? html`<p class="private-note">${t('private.note')}</p>` : null;
