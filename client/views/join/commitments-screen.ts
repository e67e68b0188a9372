import { html, type TemplateResult } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';
import { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { randomId } from '../../api/random-id.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { carriedBy, firstInPerimeter, openCommitments } from '../../state/index.ts';
import { type Asked, isChecked } from './asked.ts';
import { changeDraft, withEntry } from './draft.ts';

/** Ce que nous portons: the open commitments of the territory, and what is in nobody's words yet. */
export function commitmentsScreen({ speaker, map, workshop }: Asked): TemplateResult {
  const { id, actorId, drafts } = speaker;
  const carried = carriedBy(map, actorId, drafts);
  const mine = new Set(drafts.commitments.added.map((one) => one.id));
  const open = firstInPerimeter(
    openCommitments(map).filter((commitment) => !mine.has(commitment.id)),
    workshop,
    ({ themes }) => ({ themes }),
  );
  const nothing = carried.size === 0 && drafts.commitments.added.length === 0;
  const carry = (commitmentId: string, role: CarrierRole | null) =>
    changeDraft(id, 'commitments', (draft) => ({
      ...draft,
      none: false,
      carried: withEntry(draft.carried, commitmentId, role),
    }));
  return html`<p class="soft">${t('screen.commitmentsLead')}</p>
    <ul class="cards" role="list">${open.map((commitment) => card(commitment, carried.get(commitment.id), carry))}</ul>
    ${added(speaker)}
    <label class="tap box"><input type="checkbox" .checked=${nothing && drafts.commitments.none} ?disabled=${!nothing}
      @change=${(event: Event) =>
        changeDraft(id, 'commitments', (draft) => ({
          ...draft,
          none: isChecked(event),
        }))} /><span>${t('screen.commitmentsNone')}</span></label>`;
}

function card(
  { id, code, text }: Commitment,
  role: CarrierRole | undefined,
  carry: (commitmentId: string, role: CarrierRole | null) => void,
): TemplateResult {
  return html`<li class="said-card"><label class="tap plain"><input type="checkbox" .checked=${role !== undefined}
      @change=${(event: Event) => carry(id, isChecked(event) ? 'contributor' : null)} />
      <span>${code === undefined ? null : html`<span class="soft">${code}</span> `}${text}</span></label>
    ${role === undefined ? null : roleChoice(`role-${id}`, role, (next) => carry(id, next))}</li>`;
}

const roleChoice = (name: string, role: CarrierRole, choose: (role: CarrierRole) => void): TemplateResult =>
  html`<div class="taps in-row" role="radiogroup" aria-label=${t('screen.role')}>${CarrierRole.options.map(
    (option) => html`<label class="tap"><input type="radio" name=${name} .checked=${option === role}
      @change=${() => choose(option)} /><span>${labelOf('carrierRoles', option)}</span></label>`,
  )}</div>`;

function added({ id, drafts }: Asked['speaker']): TemplateResult {
  const change = (list: typeof drafts.commitments.added) =>
    changeDraft(id, 'commitments', (draft) => ({ ...draft, none: false, added: list }));
  const list = drafts.commitments.added;
  const add = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLElement).querySelector('textarea');
    const text = field?.value.trim() ?? '';
    if (field === null || text === '') return;
    change([...list, { id: randomId(), text, role: 'contributor' }]);
    field.value = '';
  };
  return html`<ul class="cards" role="list">${list.map(
    (one) => html`<li class="said-card"><p>${one.text}</p>
      ${roleChoice(`role-${one.id}`, one.role, (role) => change(list.map((other) => (other.id === one.id ? { ...one, role } : other))))}
      <button type="button" class="button" @click=${() => change(list.filter((other) => other.id !== one.id))}>${icon('close')} ${t('shell.remove')}</button></li>`,
  )}</ul>
  <form class="seat-form add-form" @submit=${add}><div class="field"><label for="said-commitment">${t('screen.commitmentNew')}</label>
    <textarea id="said-commitment" rows="2" maxlength="2000"></textarea></div>
    <button class="button">${icon('plus')} ${t('shell.add')}</button></form>`;
}
