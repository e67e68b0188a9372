import { html, type TemplateResult } from 'lit';
import type { Measure } from '../../../model/contract/measures.ts';
import type { AskedMeasure } from '../../../model/contract/on-demand-measures.ts';
import { labelText, t } from '../../messages/translate.ts';

/** Explains a measure on request: meaning, formula, source. */
export const measureHow = ({ plain, formula, reference }: Measure | AskedMeasure): TemplateResult =>
  html`<details class="how"><summary>${t('measures.how')}</summary>
    <p>${labelText(plain)}</p>
    <dl><dt>${t('measures.formula')}</dt><dd>${labelText(formula)}</dd><dt>${t('measures.reference')}</dt><dd lang="en">${reference}</dd></dl>
  </details>`;
