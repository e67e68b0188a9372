import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory } from '../../../model/contract/comparison.ts';
import { labelText, t } from '../../messages/translate.ts';
import { vocabulary } from '../../messages/vocabulary.ts';

/** Returns the name of a rule, in the screen's language. */
export const ruleName = (rule: string): string =>
  labelText(vocabulary()?.gaps.find((entry) => entry.rule === rule)?.title) || rule;

/** Shows the number of gaps of each rule in the territories shown; rules without any are left out. */
export function gapTable(
  shown: readonly ComparedTerritory[],
  territories: readonly ComparedTerritory[],
): TemplateResult {
  const countOf = ({ gaps }: ComparedTerritory, rule: string): number =>
    gaps.find((gap) => gap.rule === rule)?.count ?? 0;
  const rules = [...new Set(territories.flatMap(({ gaps }) => gaps.map(({ rule }) => rule)))];
  const most = Math.max(1, ...territories.flatMap(({ gaps }) => gaps.map(({ count }) => count)));
  const depth = (count: number): number => (count === 0 ? 0 : Math.ceil((count / most) * 4));
  return html`<section><h3>${t('across.gaps')}</h3><p class="soft">${t('across.gapsLead')}</p>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('across.gaps')}><table class="plain-table">
      <thead><tr><th scope="col">${t('across.rule')}</th>${shown.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
      <tbody>${rules.map(
        (rule) =>
          html`<tr><th scope="row">${ruleName(rule)}</th>${shown.map((territory) => {
            const count = countOf(territory, rule);
            return html`<td class="number depth-${depth(count)}">${count}</td>`;
          })}</tr>`,
      )}</tbody></table></div></section>`;
}
