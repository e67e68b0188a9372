import { html, type TemplateResult } from 'lit';
import { familyMark } from '../../components/family-mark.ts';
import { spacedSiren } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import type { Completion, Proposal } from '../../state/entry/index.ts';
import { optionId } from './entry-choices.ts';

/**
 * Shows the completions (ARIA listbox): the field keeps the focus, Enter takes the `active` option; answers
 * to a question have a key each.
 */
export function entryList(
  { proposals }: Completion,
  active: number,
  take: (proposal: Proposal) => void,
  byDigit: boolean,
): TemplateResult {
  return html`<ul class="combo-list" role="listbox" id="entry-proposals" aria-label=${t('entry.proposals')}>
    ${proposals.map(
      (
        proposal,
        index,
      ) => html`<li class="combo-option" role="option" id=${optionId(index)} aria-selected=${index === active}
        @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => take(proposal)}>
        ${byDigit && index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : null}
        ${proposal.family === undefined ? null : familyMark(proposal.family)}<span>${proposal.label}</span>
        <span class="soft">${detailOf(proposal)}</span>
      </li>`,
    )}
  </ul>`;
}

/** Returns the nature or effect of a verb, shown next to it. */
function detailOf({ kind, id, siren }: Proposal): string {
  if (siren !== undefined) return `${t(`entry.kind.${kind}`)} · ${t('similar.siren', spacedSiren(siren))}`;
  if (kind !== 'verb') return t(`entry.kind.${kind}`);
  return id === 'carry' || id === 'need' || id === 'offer' ? t(`entry.does.${id}`) : id;
}
