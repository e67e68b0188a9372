import { html, type TemplateResult } from 'lit';
import { familyMark } from '../../components/family-mark.ts';
import { spacedSiren } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import type { Completion, Proposal } from '../../state/entry/index.ts';
import { optionId } from './entry-choices.ts';

/** What the line may go on with (ARIA listbox): the field keeps the focus, `active` is the option Enter takes; asked, each has a key. */
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

/** A verb says its nature beside it, or what else it notes. */
function detailOf({ kind, id, siren }: Proposal): string {
  if (siren !== undefined) return `${t(`entry.kind.${kind}`)} · ${t('similar.siren', spacedSiren(siren))}`;
  if (kind !== 'verb') return t(`entry.kind.${kind}`);
  return id === 'carry' || id === 'need' || id === 'offer' ? t(`entry.does.${id}`) : id;
}
