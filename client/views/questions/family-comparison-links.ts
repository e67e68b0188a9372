import { html, type TemplateResult } from 'lit';
import type { FamilyComparison, TerritoryMap } from '../../../model/contract/reading.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';

/** Shows the links between two sides: number of pairs, nature, form, intensity; then each pair. */
export function familyComparisonLinks(
  reading: FamilyComparison,
  names: readonly [string, string],
  map: TerritoryMap,
): TemplateResult {
  const { observed, pairs } = reading;
  const lead = pairs === 1 ? t('sides.linkOfTwo', observed) : t('sides.links', observed, pairs);
  return html`<p class="lead">${lead}</p>
    ${observed === 0 || pairs === 1 ? null : counts(reading, names)}
    ${linked(reading, map)}`;
}

const counts = (
  { byNature, byFormality, byIntensity }: FamilyComparison,
  [a, b]: readonly [string, string],
): TemplateResult => html`<div class="columns">
  ${count(
    t('sides.nature'),
    byNature.map(({ nature, pairs, fromA, fromB }) => ({
      name: labelOf('natures', nature),
      pairs,
      detail: [
        ...(fromA > 0 ? [t('sides.gives', a, fromA)] : []),
        ...(fromB > 0 ? [t('sides.gives', b, fromB)] : []),
      ].join(', '),
    })),
  )}
  ${count(
    t('sides.formality'),
    byFormality.map(({ formality, pairs }) => ({ name: labelOf('formalities', formality), pairs })),
  )}
  ${count(
    t('sides.intensity'),
    byIntensity.map(({ intensity, pairs }) => ({ name: intensityName(intensity), pairs })),
  )}
</div>`;

const count = (
  title: string,
  lines: readonly { name: string; pairs: number; detail?: string }[],
): TemplateResult =>
  html`<section><h3>${title}</h3><ul class="rows" role="list">${lines.map(
    ({ name, pairs, detail = '' }) => html`<li><span class="row"><b class="pairs">${pairs}</b><span>${name}
      ${detail === '' ? null : html`<span class="detail">${t('sides.givesHint')} · ${detail}</span>`}</span></span></li>`,
  )}</ul></section>`;

function linked({ links }: FamilyComparison, map: TerritoryMap): TemplateResult | null {
  if (links.length === 0) return null;
  const index = indexMap(map);
  const name = (id: string) => index.actors.get(id)?.name ?? id;
  return html`<h3>${t('sides.linked')}</h3><ul class="rows two-columns" role="list">${links.map(
    ({ actorIds: [a, b], intensity, cooperationIds }) => {
      const cooperations = cooperationIds.flatMap((id) => index.cooperations.get(id) ?? []);
      const kinds = cooperations.map(
        ({ nature, formality }) =>
          `${inSentence(labelOf('natures', nature))} (${inSentence(labelOf('formalities', formality))})`,
      );
      return html`<li><span class="row"><span>${t('pair.title', name(a), name(b))}<span class="detail">${[intensityName(intensity), ...new Set(kinds)].join(' · ')}</span></span></span></li>`;
    },
  )}</ul>`;
}
