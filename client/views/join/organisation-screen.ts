import { html, type TemplateResult } from 'lit';
import { Scale } from '../../../model/contract/vocabulary.ts';
import { t } from '../../messages/translate.ts';
import { kindsOf, labelOf } from '../../messages/vocabulary.ts';
import type { OrganisationField } from '../../state/index.ts';
import { type Asked, textOf } from './asked.ts';
import { changeDraft, withEntry } from './draft.ts';

/** Mon organisation: what it is, at what scale, what it is there for. */
export function organisationScreen({ speaker, actor }: Asked): TemplateResult {
  const { id, drafts, family } = speaker;
  const value = (field: OrganisationField): string => drafts.organisation[field] ?? actor?.[field] ?? '';
  const say = (field: OrganisationField, text: string) =>
    changeDraft(id, 'organisation', (draft) => withEntry(draft, field, text));
  const kinds = kindsOf(family);
  const own = value('kind') !== '' && !kinds.some((kind) => kind.value === value('kind'));
  return html`<div class="seat-form">
    <div class="field"><label for="said-kind">${t('screen.kind')}</label>
      <select id="said-kind" @change=${(event: Event) => say('kind', textOf(event))}>
        <option value="" .selected=${value('kind') === ''}>${t('shell.unknown')}</option>
        ${own ? html`<option value=${value('kind')} .selected=${true}>${value('kind')}</option>` : null}
        ${kinds.map((kind) => html`<option value=${kind.value} .selected=${kind.value === value('kind')}>${kind.label}</option>`)}
      </select></div>
    <div class="field"><label for="said-mission">${t('screen.mission')}</label>
      <textarea id="said-mission" rows="4" maxlength="4000" .value=${value('mission')}
        @input=${(event: Event) => say('mission', textOf(event))}></textarea></div>
    <fieldset class="field"><legend class="label">${t('screen.scale')}</legend>
      <div class="taps two-wide">${Scale.options.map(
        (
          scale,
        ) => html`<label class="tap"><input type="radio" name="said-scale" .checked=${value('scale') === scale}
          @change=${() => say('scale', scale)} /><span>${labelOf('scales', scale)}</span></label>`,
      )}</div></fieldset>
    <div class="field"><label for="said-url">${t('screen.url')}</label>
      <input id="said-url" type="url" inputmode="url" autocapitalize="none" maxlength="400" .value=${value('url')}
        @input=${(event: Event) => say('url', textOf(event))} /></div>
  </div>`;
}
