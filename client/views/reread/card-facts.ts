import { html, type TemplateResult } from 'lit';
import { Scale } from '../../../model/contract/vocabulary.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, kindName, kindsOf, labelOf } from '../../messages/vocabulary.ts';
import { UNDERSTANDING_FIELDS } from '../../state/index.ts';
import { correctButton, formButtons, paperAnswer, type Reread } from './card-parts.ts';

const FACTS = ['kind', 'scale', 'mission', 'url'] as const;

/** What the card says of the organisation itself, in its two screens. */
export const facts = (one: Reread): TemplateResult =>
  html`${screen(one, 'organisation')}${screen(one, 'understanding')}`;

type Part = 'organisation' | 'understanding';
const fieldsOf = (part: Part) => (part === 'organisation' ? FACTS : UNDERSTANDING_FIELDS);
type Field = (typeof FACTS)[number] | (typeof UNDERSTANDING_FIELDS)[number];

const labelFor = (field: Field): string =>
  field === 'kind' || field === 'scale' || field === 'mission' || field === 'url'
    ? t(`screen.${field}`)
    : fieldLabel(field);

function screen(one: Reread, part: Part): TemplateResult {
  const { actor } = one.card;
  const title = t(`screen.${part}.title`);
  if (one.open === part) return html`<section><h2>${title}</h2>${form(one, part)}</section>`;
  const words = (field: Field): string =>
    field === 'kind'
      ? kindName(actor.family, actor.kind)
      : field === 'scale'
        ? labelOf('scales', actor.scale)
        : (actor[field] ?? '');
  return html`<section><div class="card-head"><h2>${title}</h2>${correctButton(one, part, title)}</div>
    ${part === 'organisation' ? html`<p class="soft">${familyShort(actor.family)}</p>` : null}
    <dl class="card-facts">${fieldsOf(part).map(
      (field) =>
        html`<div><dt>${labelFor(field)}</dt><dd>${words(field) || html`<span class="soft">${t('reread.nothing')}</span>`}</dd></div>`,
    )}</dl>${paperAnswer()}</section>`;
}

function form(one: Reread, part: Part): TemplateResult {
  const { actor } = one.card;
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const changed = fieldsOf(part).flatMap((field): [string, string | null][] => {
      const text = String(data.get(field) ?? '').trim();
      return text === (actor[field] ?? '') ? [] : [[field, text === '' ? null : text]];
    });
    one.say({ screen: part, ...Object.fromEntries(changed) });
  };
  return html`<form class="seat-form" @submit=${save}>${fieldsOf(part).map((field) => html`<div class="field"><label for=${`card-${field}`}>${labelFor(field)}</label>${input(one, field)}</div>`)}${formButtons(one)}</form>`;
}

function input({ card: { actor } }: Reread, field: Field): TemplateResult {
  const id = `card-${field}`;
  const value = actor[field] ?? '';
  if (field === 'url')
    return html`<input id=${id} name=${field} type="url" maxlength="500" .value=${value} />`;
  if (field !== 'kind' && field !== 'scale')
    return html`<textarea id=${id} name=${field} rows="3" maxlength="4000" .value=${value}></textarea>`;
  const options =
    field === 'kind'
      ? kindsOf(actor.family)
      : Scale.options.map((scale) => ({ value: scale, label: labelOf('scales', scale) }));
  const own = value !== '' && !options.some((option) => option.value === value);
  return html`<select id=${id} name=${field}><option value="">${t('shell.unknown')}</option>
    ${[...(own ? [{ value, label: value }] : []), ...options].map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}</select>`;
}
