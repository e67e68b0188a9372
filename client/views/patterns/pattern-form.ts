import { html, type TemplateResult } from 'lit';
import type { Pattern, PatternParameter } from '../../../model/contract/patterns.ts';
import { setPattern } from '../../actions/index.ts';
import { byName } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type Option, optionsOf, vocabulary } from '../../messages/vocabulary.ts';
import { type AppState, indexMap, isAskedHere } from '../../state/index.ts';

/** Shows the parameters of a question; each choice runs it again, and is in the address. */
export function patternForm({ parameters, across }: Pattern, state: AppState): TemplateResult {
  const { pattern } = state;
  const choose = (id: string, value: string) =>
    setPattern({ ...pattern, chosen: { ...pattern.chosen, [id]: value } });
  return html`<form class="pattern-form no-print" aria-label=${t('patterns.form')} @submit=${(event: Event) => event.preventDefault()}>
    ${parameters.map((parameter) => field(parameter, state, choose))}
    ${where(across, state)}</form>`;
}

/**
 * Shows the territories of a question. A cohort is marked by `=`, so that no name collides with another
 * choice.
 */
function where(across: boolean, { pattern, cohorts: known }: AppState): TemplateResult {
  const { everywhere, cohort, id, chosen } = pattern;
  const names = known.value?.items.map((one) => one.cohort) ?? [];
  const cohorts = [...new Set([...names, ...(cohort === undefined ? [] : [cohort])])].sort();
  const choose = (value: string) =>
    setPattern({
      ...{ id, chosen, everywhere: value === 'all' },
      ...(value.startsWith('=') ? { cohort: value.slice(1) } : {}),
    });
  return html`<label class="field"><span>${t('patterns.where')}</span><select
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${across ? null : html`<option value="here" ?selected=${isAskedHere(pattern)}>${t('patterns.here')}</option>`}
      <option value="all" ?selected=${everywhere}>${t('patterns.everywhere')}</option>
      ${cohorts.map((one) => html`<option value=${`=${one}`} ?selected=${one === cohort}>${t('patterns.cohort', one)}</option>`)}
    </select></label>`;
}

function field(
  parameter: PatternParameter,
  state: AppState,
  choose: (id: string, value: string) => void,
): TemplateResult {
  const { id, type, label, required, min, max } = parameter;
  const value = state.pattern.chosen[id] ?? String(parameter.default ?? '');
  const changed = (event: Event) => choose(id, (event.target as HTMLInputElement).value);
  if (type === 'number')
    return html`<label class="field"><span>${labelText(label)}</span><input type="number" inputmode="numeric"
      min=${min ?? 0} max=${max ?? 1000} step="1" .value=${value} @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (input.reportValidity() && input.value !== '') changed(event);
      }}></label>`;
  const options = optionsFor(parameter, state);
  const first = parameter.default !== undefined ? null : t(required ? 'patterns.choose' : 'patterns.any');
  return html`<label class="field"><span>${labelText(label)}</span><select @change=${changed}>
    ${first === null ? null : html`<option value="" ?selected=${value === ''}>${first}</option>`}
    ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
  </select></label>`;
}

function optionsFor({ type, choices }: PatternParameter, { map }: AppState): Option[] {
  if (type === 'family') return optionsOf('families');
  if (type === 'theme') return optionsOf('themes');
  if (type === 'nature')
    return (vocabulary()?.natures ?? [])
      .filter(({ directed }) => directed)
      .map(({ id, label }) => ({ value: id, label: labelText(label) }));
  if (choices !== undefined) return choices.map(({ id, label }) => ({ value: id, label: labelText(label) }));
  if (map.value === null) return [];
  if (type === 'actor')
    return [...map.value.actors].sort(byName).map(({ id, name }) => ({ value: id, label: name }));
  const index = indexMap(map.value);
  return map.value.cooperations
    .map(({ id, parties }) => ({
      value: id,
      label: parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId).join(' – '),
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
