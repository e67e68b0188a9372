import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  type AnsweredBy,
  ASKED_FIELDS,
  type AskedField,
  type FieldQuestion,
  longestAnswer,
} from '../../../model/contract/asked-questions.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { type PlainKey, t } from '../../messages/translate.ts';
import { familyShort, kindsOf, type Option, optionsOf } from '../../messages/vocabulary.ts';
import { openCommitments } from '../../state/index.ts';
import { changeDraft, withEntry } from './draft.ts';
import { worded } from './field-words.ts';
import { line, written } from './paper.ts';
import { type Asked, type Question, type Reread, type Sheet, textOf } from './question.ts';
import { correctButton, paperAnswer, rereadForm } from './reread-parts.ts';

/** Fields that are asked for in words of their own, the others by their name. */
const PROMPTS: Partial<Record<AskedField, PlainKey>> = {
  kind: 'screen.kind',
  scale: 'screen.scale',
  mission: 'screen.mission',
  url: 'screen.url',
};
const LEADS: Partial<Record<FieldQuestion, PlainKey>> = { understanding: 'screen.understandingLead' };

type By = [field: AskedField, by: AnsweredBy];
const fieldsOf = (screen: FieldQuestion): By[] => Object.entries(ASKED_FIELDS[screen]) as By[];
const isOnPaper = ([, by]: By): boolean => by !== 'address';
const isChoice = (by: AnsweredBy): by is Exclude<AnsweredBy, 'sentence' | 'text' | 'address'> =>
  by === 'kind' || typeof by === 'object';

const promptOf = (field: AskedField): string => {
  const own = PROMPTS[field];
  return own === undefined ? fieldLabel(field) : t(own);
};

/** Lists the options, including an existing typed value. */
function optionsFor(
  by: Extract<AnsweredBy, object> | 'kind',
  family: Family,
  value: string,
): readonly Option[] {
  const options = by === 'kind' ? kindsOf(family) : optionsOf(by.choice);
  const own = value !== '' && options.every((option) => option.value !== value);
  return own ? [{ value, label: value }, ...options] : options;
}

interface Input {
  readonly by: AnsweredBy;
  readonly family: Family;
  readonly value: string;
  readonly id?: string;
  readonly name?: string;
  readonly css?: string;
  readonly rows: number;
  readonly say?: (text: string) => void;
}

function input({ by, family, value, id, name, css, rows, say }: Input): TemplateResult {
  const told = (event: Event): void => say?.(textOf(event));
  if (isChoice(by))
    return html`<select id=${ifDefined(id)} name=${ifDefined(name)} class=${ifDefined(css)} @change=${told}>
      <option value="" .selected=${value === ''}>${t('shell.unknown')}</option>
      ${optionsFor(by, family, value).map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}</select>`;
  const longest = longestAnswer(by);
  if (rows > 1)
    return html`<textarea id=${ifDefined(id)} name=${ifDefined(name)} class=${ifDefined(css)} rows=${rows} maxlength=${longest} .value=${value} @input=${told}></textarea>`;
  return html`<input id=${ifDefined(id)} name=${ifDefined(name)} class=${ifDefined(css)} type=${by === 'address' ? 'url' : 'text'}
    autocapitalize=${by === 'address' ? 'none' : 'sentences'} maxlength=${longest} .value=${value} @input=${told} />`;
}

/** Makes the questions about the organisation itself, one field each. */
export const fieldsQuestion = (screen: FieldQuestion): Question => ({
  phone: (asked) => [{ body: phone(screen, asked) }],
  typed: (asked) => ({
    body: html`${fieldsOf(screen)
      .filter(isOnPaper)
      .map(
        ([field, by]) =>
          html`<label class="typing-field"><span>${promptOf(field)}</span>${input({ ...draftOf(screen, asked, field), by, css: 'input', rows: by === 'text' ? 2 : 1 })}</label>`,
      )}`,
  }),
  printed: (sheet) => [{ body: printed(screen, sheet) }],
  reread: (card) => reread(screen, card),
});

function draftOf(
  screen: FieldQuestion,
  { speaker, actor }: Asked,
  field: AskedField,
): Pick<Input, 'family' | 'value' | 'say'> {
  const draft: Partial<Record<AskedField, string>> = speaker.drafts[screen] ?? {};
  return {
    family: speaker.family,
    value: draft[field] ?? actor?.[field] ?? '',
    say: (text) => changeDraft(speaker.id, screen, (typed = {}) => withEntry(typed, field, text)),
  };
}

function phone(screen: FieldQuestion, asked: Asked): TemplateResult {
  const lead = LEADS[screen];
  return html`${lead === undefined ? null : html`<p class="soft">${t(lead)}</p>`}<div class="seat-form">${fieldsOf(
    screen,
  ).map(([field, by]) => {
    const draft = draftOf(screen, asked, field);
    if (typeof by === 'object')
      return html`<fieldset class="field"><legend class="label">${promptOf(field)}</legend>
        <div class="taps two-wide">${optionsOf(by.choice).map(
          ({
            value,
            label,
          }) => html`<label class="tap"><input type="radio" name=${`said-${field}`} .checked=${draft.value === value}
            @change=${() => draft.say?.(value)} /><span>${label}</span></label>`,
        )}</div></fieldset>`;
    const id = `said-${field}`;
    return html`<div class="field"><label for=${id}>${promptOf(field)}</label>${input({ ...draft, by, id, rows: by === 'address' ? 1 : 3 })}</div>`;
  })}</div>`;
}

/** Counts the lines to write on, as far as the commitments below leave room. */
const linesFor = ({ map }: Sheet): number => {
  const { length } = openCommitments(map);
  return length > 14 ? 1 : length > 8 ? 2 : 3;
};

function printed(screen: FieldQuestion, sheet: Sheet): TemplateResult {
  const { actor } = sheet;
  const asked = fieldsOf(screen).filter(isOnPaper);
  const choices = asked.filter(([, by]) => isChoice(by));
  const known = (field: AskedField): string =>
    actor === undefined ? '' : worded(field, actor[field], actor.family);
  return html`${
    choices.length === 0
      ? null
      : html`<p class="sheet-who">${choices.map(([field]) => html`<span>${promptOf(field)}</span>${known(field) === '' ? line() : html`<span>${known(field)}</span>`} `)}</p>`
  }${asked.flatMap(([field, by]) => (isChoice(by) ? [] : [written(promptOf(field), actor?.[field], by === 'text' ? linesFor(sheet) : 1)]))}`;
}

function reread(screen: FieldQuestion, one: Reread): TemplateResult {
  const { actor } = one.card;
  const title = t(`screen.${screen}.title`);
  const opened = one.open.get(screen);
  if (opened !== undefined)
    return html`<section><h2>${title}</h2>${form(screen, one, opened.actor)}</section>`;
  return html`<section><div class="card-head"><h2>${title}</h2>${correctButton(one, screen, title)}</div>
    ${screen === 'organisation' ? html`<p class="soft">${familyShort(actor.family)}</p>` : null}
    <dl class="card-facts">${fieldsOf(screen).map(
      ([field]) =>
        html`<div><dt>${promptOf(field)}</dt><dd>${worded(field, actor[field], actor.family) || html`<span class="soft">${t('reread.nothing')}</span>`}</dd></div>`,
    )}</dl>${paperAnswer()}</section>`;
}

/** Shows a correction form; only changes from its opening state are sent. */
function form(screen: FieldQuestion, one: Reread, actor: Reread['card']['actor']): TemplateResult {
  const inputs = () =>
    fieldsOf(screen).map(([field, by]) => {
      const id = `card-${field}`;
      const { family } = actor;
      const asked = {
        by,
        family,
        value: actor[field] ?? '',
        id,
        name: field,
        rows: by === 'address' ? 1 : 3,
      };
      return html`<div class="field"><label for=${id}>${promptOf(field)}</label>${input(asked)}</div>`;
    });
  return rereadForm(
    one,
    screen,
    () => html`${inputs()}`,
    (typed) => {
      const changed = fieldsOf(screen).flatMap(([field]): [string, string | null][] => {
        const text = typed(field);
        return text === (actor[field] ?? '') ? [] : [[field, text === '' ? null : text]];
      });
      one.say(screen, { screen, ...Object.fromEntries(changed) });
    },
  );
}
