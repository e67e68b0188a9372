import { html, type TemplateResult } from 'lit';
import type { ComparedTerritory } from '../../../model/contract/comparison.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE } from '../../../model/drawing/appearance.ts';
import { familyMark } from '../../components/family-mark.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';

/** Shows the families of each territory, as shares and counts. */
export function familiesPart(
  territories: readonly ComparedTerritory[],
  theme: 'light' | 'dark',
): TemplateResult {
  const countOf = ({ families }: ComparedTerritory, family: Family): number =>
    families.find((entry) => entry.family === family)?.actors ?? 0;
  const present = Family.options.filter((family) =>
    territories.some((territory) => countOf(territory, family) > 0),
  );
  const bars = territories.flatMap((territory) =>
    present.map((family) => ({
      name: territory.name,
      value: countOf(territory, family),
      part: { name: family, colour: FAMILY_APPEARANCE[family][theme] },
    })),
  );
  return html`<section><h3>${t('across.families')}</h3>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('across.families')}><table class="plain-table">
      <thead><tr><th scope="col">${t('across.territory')}</th>${present.map((family) => html`<th scope="col" class="number"><span class="matrix-head">${familyMark(family)}<span>${familyShort(family)}</span></span></th>`)}</tr></thead>
      <tbody>${territories.map((territory) => html`<tr><th scope="row">${territory.name}</th>${present.map((family) => html`<td class="number">${countOf(territory, family)}</td>`)}</tr>`)}</tbody>
    </table></div>
    <maillage-bar-chart .label=${t('across.familiesChart')} .bars=${bars} .share=${true} .theme=${theme}></maillage-bar-chart></section>`;
}
