import { html, type TemplateResult } from 'lit';
import type { ImportName, ImportSettings, NameChoice } from '../../../model/contract/import.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { candidateWords } from './candidate-words.ts';
import type { StepInput } from './step-input.ts';

type Choice = NonNullable<ImportSettings['names']>[number];

/** Shows the choices for unknown names in links: one for all lines with a name. */
export function nameList({ preview, settings, change }: StepInput): TemplateResult | null {
  const { names, nameCount } = preview;
  if (names.length === 0) return null;
  const choose = (choices: readonly Choice[]): void => {
    const isSaid = ({ name }: Choice): boolean => choices.some((choice) => choice.name === name);
    change({ ...settings, names: [...(settings.names ?? []).filter((one) => !isSaid(one)), ...choices] });
  };
  const added = names.filter(isPlainlyNew);
  const asked = names.filter((one) => !isPlainlyNew(one));
  const all = (choicesOf: (asked: ImportName) => Choice[]): void => choose(asked.flatMap(choicesOf));
  return html`<section aria-labelledby="bring-names">
    <h3 id="bring-names">${asked.length === 0 ? t('bring.namesAdded', nameCount) : t('bring.names', nameCount - added.length)}</h3>
    <p class="soft">${t('bring.namesLead')}</p>
    ${
      asked.length > 1
        ? html`<div class="buttons">
          ${asked.some(({ candidates }) => candidates.length > 0) ? html`<button class="button compact" @click=${() => all(asFirst)}>${t('bring.namesAllSame')}</button>` : null}
          <button class="button compact" @click=${() => all(({ name }) => [{ name, choice: 'new' }])}>${t('bring.namesAllNew')}</button>
          <button class="button compact" @click=${() => all(({ name }) => [{ name, choice: 'omit' }])}>${t('bring.namesAllLeft')}</button></div>`
        : null
    }
    ${family({ preview, settings, change })}
    ${listOf(asked, choose)}
    ${added.length === 0 ? null : html`<details><summary>${asked.length === 0 ? t('bring.namesSee') : t('bring.namesAdded', added.length)}</summary>${listOf(added, choose)}</details>`}
    ${nameCount > names.length ? html`<p class="soft">${t('bring.more', nameCount - names.length)}</p>` : null}
    </section>`;
}

/** Detects a name like no other: the links of a matrix name each of its actors so, and nothing is to be asked. */
const isPlainlyNew = ({ candidates, choice, likely }: ImportName): boolean =>
  candidates.length === 0 && (choice ?? likely?.choice) === 'new';

const listOf = (names: readonly ImportName[], choose: (choices: readonly Choice[]) => void): TemplateResult =>
  html`<ul class="bring-duplicates" role="list">${names.map((name) => one(name, choose))}</ul>`;

/** Shows the family of added actors. */
const family = ({
  settings,
  change,
}: StepInput): TemplateResult => html`<div class="bring-families"><label>${t('bring.defaultFamily')}
  <select class="input" @change=${(event: Event) => {
    const { defaultFamily: _, ...rest } = settings;
    const parsed = Family.safeParse((event.target as HTMLSelectElement).value);
    change(parsed.success ? { ...rest, defaultFamily: parsed.data } : rest);
  }}>
    <option value="" .selected=${settings.defaultFamily === undefined}>${t('shell.none')}</option>
    ${optionsOf('families').map(({ value, label }) => html`<option value=${value} .selected=${value === settings.defaultFamily}>${label}</option>`)}
  </select></label></div>`;

const asFirst = ({ name, candidates: [first] }: ImportName): Choice[] =>
  first === undefined ? [] : [{ name, choice: 'skip', actorId: first.actorId }];

function one(asked: ImportName, choose: (choices: readonly Choice[]) => void): TemplateResult {
  const { name, row, count, candidates, likely } = asked;
  const { choice, actorId } =
    asked.choice === null ? { choice: likely?.choice ?? null, actorId: likely?.actorId } : asked;
  const options: readonly (readonly [NameChoice, string | undefined, string])[] = [
    ...candidates.map(
      (candidate) => ['skip', candidate.actorId, t('bring.nameIs', candidateWords(candidate))] as const,
    ),
    ['new', undefined, t('bring.nameNew')],
    ['omit', undefined, t('bring.nameLeft', count)],
  ];
  const isChosen = (does: NameChoice, id: string | undefined): boolean =>
    does === choice && (id === undefined || id === actorId);
  return html`<li class=${choice === null ? 'open' : ''}><label>${name} <span class="soft small">${t('bring.row', row)}</span>
    <select class="input" aria-label=${t('bring.choiceOf', name)} @change=${(event: Event) => {
      const [does, id] = options[Number((event.target as HTMLSelectElement).value)] ?? [];
      if (does !== undefined) choose([{ name, choice: does, ...(id === undefined ? {} : { actorId: id }) }]);
    }}>
      ${choice === null ? html`<option value="" selected disabled>${t('bring.toChoose')}</option>` : null}
      ${options.map(([does, id, label], i) => html`<option value=${i} .selected=${isChosen(does, id)}>${label}</option>`)}
    </select></label></li>`;
}
