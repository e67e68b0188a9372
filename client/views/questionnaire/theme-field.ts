import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { firstInPerimeter, type Perimeter } from '../../state/index.ts';
import { textOf } from './question.ts';

const EVERYTHING: Perimeter = { perimeterThemes: [], perimeterActors: [] };

/** Shows « Sur quel thème », the workshop's themes first. */
export const themeField = ({
  id,
  name,
  chosen = '',
  first = EVERYTHING,
  choose,
}: {
  readonly id: string;
  readonly name?: string;
  readonly chosen?: string | undefined;
  readonly first?: Perimeter;
  readonly choose?: (themeId: string) => void;
}): TemplateResult =>
  html`<div class="field"><label for=${id}>${t('screen.about')}</label>
    <select id=${id} name=${ifDefined(name)} @change=${(event: Event) => choose?.(textOf(event))}>
      <option value="" .selected=${chosen === ''}>${t('screen.anyTheme')}</option>
      ${firstInPerimeter(optionsOf('themes'), first, ({ value }) => ({ themes: [value] })).map(({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`)}
    </select></div>`;
