import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Commitment } from '../../../model/contract/commitment.ts';
import { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { randomId } from '../../api/random-id.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { carriedBy, firstInPerimeter, indexMap, openCommitments } from '../../state/index.ts';
import type { Digit } from './digit-row.ts';
import { digitRow } from './digit-row.ts';
import { changeDraft, withEntry } from './draft.ts';
import { box, line } from './paper.ts';
import { type Asked, isChecked, type Question, type Reread, type Sheet, textOf } from './question.ts';
import { rereadForm, rereadItem } from './reread-parts.ts';

/** Lines for commitments in nobody’s words yet, on paper. */
const NEW_COMMITMENTS = 2;

/** Ce que nous portons: the open commitments of the territory, and what is in nobody's words yet. */
export const commitments: Question = {
  none: {
    label: 'screen.commitmentsNone',
    isVain: ({ speaker: { actorId, drafts }, map }) =>
      carriedBy(map, actorId, drafts).size > 0 || drafts.commitments.added.length > 0,
    isOnMap: (map, actorId) =>
      indexMap(map)
        .commitmentsOf(actorId)
        .some(({ status }) => status === 'open'),
  },
  phone: (asked) => [{ body: phone(asked) }],
  finish: takeWording,
  typed,
  printed: (sheet) => [{ body: printed(sheet) }],
  reread,
};

/**
 * Lists the commitments that can be carried, the workshop's subjects first, without the speaker's new ones.
 */
function openTo({ speaker, map, workshop }: Asked): readonly Commitment[] {
  const own = new Set(speaker.drafts.commitments.added.map(({ id }) => id));
  const open = openCommitments(map).filter(({ id }) => !own.has(id));
  return firstInPerimeter(open, workshop, ({ themes }) => ({ themes }));
}

/** Rows are known by it: what comes or goes above takes none from under the hand. */
const idOf = ({ id }: { readonly id: string }): string => id;

const carry = ({ speaker }: Asked, commitmentId: string, role: CarrierRole | null): void =>
  changeDraft(speaker.id, 'commitments', (draft) => ({
    ...draft,
    none: false,
    carried: withEntry(draft.carried, commitmentId, role),
  }));

function phone(asked: Asked): TemplateResult {
  const { speaker, map } = asked;
  const carried = carriedBy(map, speaker.actorId, speaker.drafts);
  const open = openTo(asked);
  return html`<p class="soft">${t(open.length === 0 ? 'screen.commitmentsFirst' : 'screen.commitmentsLead')}</p>
    <ul class="cards" role="list">${repeat(open, idOf, ({ id, code, text }) => {
      const role = carried.get(id);
      return html`<li class="said-card"><label class="tap plain"><input type="checkbox" .checked=${role !== undefined}
          @change=${(event: Event) => carry(asked, id, isChecked(event) ? 'contributor' : null)} />
          <span>${code === undefined ? null : html`<span class="soft">${code}</span> `}${text}</span></label>
        ${role === undefined ? null : roleChoice(`role-${id}`, role, (next) => carry(asked, id, next))}</li>`;
    })}</ul>
    ${added(speaker, open.length)}`;
}

const roleChoice = (name: string, role: CarrierRole, choose: (role: CarrierRole) => void): TemplateResult =>
  html`<div class="taps in-row" role="radiogroup" aria-label=${t('screen.role')}>${CarrierRole.options.map(
    (option) => html`<label class="tap"><input type="radio" name=${name} .checked=${option === role}
      @change=${() => choose(option)} /><span>${labelOf('carrierRoles', option)}</span></label>`,
  )}</div>`;

function added({ id, drafts }: Asked['speaker'], others: number): TemplateResult {
  const change = (list: typeof drafts.commitments.added) =>
    changeDraft(id, 'commitments', (draft) => ({ ...draft, none: false, added: list }));
  const list = drafts.commitments.added;
  const add = (event: Event): void => {
    event.preventDefault();
    takeWording(id);
  };
  const type = (event: Event): void =>
    changeDraft(id, 'commitments', (draft) => ({ ...draft, adding: textOf(event) }));
  return html`<ul class="cards" role="list">${repeat(
    list,
    idOf,
    (one) => html`<li class="said-card"><p>${one.text}</p>
      ${roleChoice(`role-${one.id}`, one.role, (role) => change(list.map((other) => (other.id === one.id ? { ...one, role } : other))))}
      <button type="button" class="button" @click=${() => change(list.filter((other) => other.id !== one.id))}>${icon('close')} ${t('shell.remove')}</button></li>`,
  )}</ul>
  <form class="seat-form add-form" @submit=${add}><div class="field"><label for="said-commitment">${t(others + list.length === 0 ? 'screen.commitmentFirst' : 'screen.commitmentNew')}</label>
    <textarea id="said-commitment" rows="2" maxlength="2000" .value=${drafts.commitments.adding ?? ''} @input=${type}></textarea></div>
    <button class="button">${icon('plus')} ${t('shell.add')}</button></form>`;
}

/** Turns typed text into a commitment, also if the screen is validated without pressing « Ajouter ». */
function takeWording(speakerId: string): void {
  changeDraft(speakerId, 'commitments', (draft) => {
    const text = draft.adding?.trim() ?? '';
    if (text === '') return draft;
    const one = { id: randomId(), text, role: 'contributor' as const };
    return { ...draft, none: false, adding: '', added: [...draft.added, one] };
  });
}

function typed(asked: Asked) {
  const { actorId, drafts } = asked.speaker;
  const carried = carriedBy(asked.map, actorId, drafts);
  const digits: readonly Digit<CarrierRole | 'no'>[] = [
    { digit: 0, label: t('shell.no'), value: 'no' },
    ...CarrierRole.options.map((role, at) => ({
      digit: at + 1,
      label: labelOf('carrierRoles', role),
      value: role,
    })),
  ];
  const known = (id: string): CarrierRole | 'no' | null =>
    carried.get(id) ?? (drafts.commitments.carried[id] === null ? 'no' : null);
  const rows = repeat(openTo(asked), idOf, ({ id, code, text }) => {
    const label = [code, text].filter((part) => part !== undefined).join(' ');
    return html`<li><span>${label}</span>${digitRow(`carried-${id}`, label, digits, known(id), (role) => carry(asked, id, role === 'no' ? null : role))}</li>`;
  });
  return { digits, body: html`<ul class="typing-rows" role="list">${rows}</ul>` };
}

function printed({ map, workshop }: Sheet): TemplateResult {
  const open = firstInPerimeter(openCommitments(map), workshop, ({ themes }) => ({ themes }));
  const roles = CarrierRole.options.map((role) => labelOf('carrierRoles', role));
  const boxes = roles.map(() => html`<td>${box()}</td>`);
  return html`<table class="sheet-table"><thead><tr><th class="wide"><span class="visually-hidden">${t('field.text')}</span></th>${roles.map((role) => html`<th>${role}</th>`)}</tr></thead>
      <tbody>${open.map(({ code, text }) => html`<tr><td class="wide">${code ?? ''} ${text}</td>${boxes}</tr>`)}
      ${Array.from({ length: NEW_COMMITMENTS }, () => html`<tr><td class="wide"><span class="soft">${t('sheets.other')}</span> ${line()}</td>${boxes}</tr>`)}</tbody></table>`;
}

/** Shows the commitments carried: the role in each, or none. */
function reread(one: Reread): TemplateResult {
  const list = one.card.commitments;
  const all = list.map(({ commitmentId, role }) => ({ commitmentId, role }));
  return html`<section><h2>${t('screen.commitments.title')}</h2>
    ${list.length === 0 ? html`<p class="soft">${t('reread.noCommitments')}</p>` : null}
    <ul class="cards" role="list">${repeat(
      list,
      ({ commitmentId }) => commitmentId,
      ({ commitmentId, text, role }) => {
        const part = `commitment-${commitmentId}`;
        const choice = (value: string, label: string) =>
          html`<label class="tap"><input type="radio" name="role" value=${value} .checked=${value === role} /><span>${label}</span></label>`;
        const form = () =>
          rereadForm(
            one,
            part,
            () => html`<div class="taps" role="radiogroup" aria-label=${t('screen.role')}>
            ${CarrierRole.options.map((option) => choice(option, labelOf('carrierRoles', option)))}${choice('', t('reread.notCarried'))}</div>`,
            (field) => {
              const others = all.filter((other) => other.commitmentId !== commitmentId);
              const next = CarrierRole.options.find((option) => option === field('role'));
              const carried = next === undefined ? others : [...others, { commitmentId, role: next }];
              one.say(part, { screen: 'commitments', carried });
            },
          );
        const body = html`<p>${labelOf('carrierRoles', role)}</p>`;
        return rereadItem(one, part, text, body, form);
      },
    )}</ul></section>`;
}
