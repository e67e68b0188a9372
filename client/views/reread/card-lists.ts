import { html, type TemplateResult } from 'lit';
import { CarrierRole } from '../../../model/contract/vocabulary.ts';
import type { Card } from '../../../model/contract/workshop.ts';
import { t } from '../../messages/translate.ts';
import { labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { correctButton, formButtons, paperAnswer, type Reread } from './card-parts.ts';

/** What the organisation carries: its role in each, or none any more. */
export function commitments(one: Reread): TemplateResult {
  const list = one.card.commitments;
  const all = list.map(({ commitmentId, role }) => ({ commitmentId, role }));
  return html`<section><h2>${t('screen.commitments.title')}</h2>
    ${list.length === 0 ? html`<p class="soft">${t('reread.noCommitments')}</p>` : null}
    <ul class="cards" role="list">${list.map(({ commitmentId, text, role }) => {
      const part = `commitment-${commitmentId}`;
      const save = (event: SubmitEvent): void => {
        event.preventDefault();
        const said = new FormData(event.target as HTMLFormElement).get('role');
        const others = all.filter((other) => other.commitmentId !== commitmentId);
        const next = CarrierRole.options.find((option) => option === said);
        one.say({
          screen: 'commitments',
          carried: next === undefined ? others : [...others, { commitmentId, role: next }],
        });
      };
      return html`<li class="said-card"><div class="card-head"><h3>${text}</h3>${correctButton(one, part, text)}</div>
        <p>${labelOf('carrierRoles', role)}</p>
        ${
          one.open === part
            ? html`<form class="seat-form" @submit=${save}><div class="taps" role="radiogroup" aria-label=${t('screen.role')}>
              ${CarrierRole.options.map((option) => choice('role', option, labelOf('carrierRoles', option), option === role))}
              ${choice('role', '', t('reread.notCarried'), false)}</div>${formButtons(one)}</form>`
            : null
        }${paperAnswer()}</li>`;
    })}</ul></section>`;
}

const choice = (name: string, value: string, label: string, checked: boolean): TemplateResult =>
  html`<label class="tap"><input type="radio" name=${name} value=${value} .checked=${checked} /><span>${label}</span></label>`;

/** What it looks for and offers: in other words, or not any more. */
export const resources = (one: Reread): TemplateResult =>
  html`<section><h2>${t('screen.needs.title')}</h2>
    ${one.card.needs.length + one.card.offers.length === 0 ? html`<p class="soft">${t('reread.noNeeds')}</p>` : null}
    <ul class="cards" role="list">${(['needs', 'offers'] as const).map((kind) => one.card[kind].map((said) => resource(one, kind, said)))}</ul></section>`;

function resource(
  one: Reread,
  kind: 'needs' | 'offers',
  { resourceId, themeId, note }: Card['needs'][number],
): TemplateResult {
  const part = `${kind}-${resourceId}`;
  const name = t('shell.labelled', t(`screen.${kind}`), labelOf('resources', resourceId));
  const { needs, offers } = one.card;
  const say = (next: Card['needs'][number] | null): void => {
    const others = (list: Card['needs']) => list.filter((other) => other.resourceId !== resourceId);
    const said = [...others(one.card[kind]), ...(next === null ? [] : [next])];
    one.say({ screen: 'needs', needs, offers, [kind]: said });
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (field: string) => String(data.get(field) ?? '').trim();
    say({
      resourceId,
      ...(text('note') === '' ? {} : { note: text('note') }),
      ...(text('theme') === '' ? {} : { themeId: text('theme') }),
    });
  };
  return html`<li class="said-card"><div class="card-head"><h3>${name}</h3>${correctButton(one, part, name)}</div>
    <p>${[note ?? '', labelOf('themes', themeId)].filter((words) => words !== '').join(' · ')}</p>
    ${
      one.open === part
        ? html`<form class="seat-form" @submit=${save}><div class="field"><label for=${`card-${part}`}>${t('reread.which')}</label>
          <input id=${`card-${part}`} name="note" maxlength="1000" .value=${note ?? ''} /></div>
          <div class="field"><label for=${`card-${part}-theme`}>${t('screen.about')}</label><select id=${`card-${part}-theme`} name="theme">
            <option value="">${t('screen.anyTheme')}</option>${optionsOf('themes').map(({ value, label }) => html`<option value=${value} .selected=${value === themeId}>${label}</option>`)}</select></div>
          ${formButtons(one)}<button type="button" class="button" @click=${() => say(null)}>${t('reread.remove')}</button></form>`
        : null
    }${paperAnswer()}</li>`;
}
