import { html, type TemplateResult } from 'lit';
import type { MeasureReading, NetworkMeasures } from '../../../model/contract/measures.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { familyMark } from '../../components/family-mark.ts';
import { wordHelp } from '../../components/word-help.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { brokerageTable } from './brokerage-table.ts';
import { figureText, UNDEFINED } from './figure-text.ts';

type Block = NetworkMeasures['blocks'][number];

/** Shows the links within and between families, and brokers. */
export function blocksPart(map: TerritoryMap, measures: MeasureReading, figures: boolean): TemplateResult {
  return html`<section><div class="explained"><h3>${t('measures.blocksTitle')}</h3>${wordHelp('density')}</div>
      <p class="soft">${t('measures.blocksLead')}</p>${matrix(measures.network.blocks)}</section>
    <section><div class="explained"><h3>${t('measures.eiTitle')}</h3>${wordHelp('eiIndex')}</div>${inAndOut(measures.network.eiIndex, figures)}</section>
    <section><div class="explained"><h3>${t('measures.brokerageTitle')}</h3>${wordHelp('brokerage')}</div>${brokerageTable(map, measures)}</section>`;
}

function inAndOut(ei: NetworkMeasures['eiIndex'], figures: boolean): TemplateResult {
  return html`<p>${t('measures.ei', ei.external, ei.internal)}
    ${ei.expectedExternal === null ? null : t('measures.eiExpected', formatNumber(Math.round(ei.expectedExternal)))}</p>
    ${figures ? html`<p class="figure">${t('measures.eiValue', figureText(ei.value), figureText(ei.expected))}</p>` : null}`;
}

function matrix(blocks: readonly Block[]): TemplateResult {
  const at = (a: Family, b: Family) =>
    blocks.find((block) => (block.a === a && block.b === b) || (block.a === b && block.b === a));
  // A family that is in no pair is not on this map.
  const present = Family.options.filter((family) =>
    blocks.some(({ a, b, pairs }) => pairs > 0 && (a === family || b === family)),
  );
  return html`<div class="matrix-scroll" tabindex="0" role="region" aria-label=${t('measures.blocksCaption')}><table class="matrix">
    <caption class="visually-hidden">${t('measures.blocksCaption')}</caption>
    <thead><tr><td></td>${present.map((family) => html`<th scope="col"><span class="matrix-head">${familyMark(family)}<span>${familyShort(family)}</span></span></th>`)}</tr></thead>
    <tbody>${present.map(
      (
        family,
      ) => html`<tr><th scope="row"><span class="matrix-side">${familyMark(family)}<span>${familyShort(family)}</span></span></th>
        ${present.map((other) => html`<td>${cell(at(family, other))}</td>`)}</tr>`,
    )}</tbody></table></div>`;
}

function cell(block: Block | undefined): TemplateResult {
  if (block === undefined || block.density === null)
    return html`<span class="cell-none"><span aria-hidden="true">${UNDEFINED}</span><span class="visually-hidden">${t('measures.noPairs')}</span></span>`;
  const percent = Math.round(block.density * 100);
  return html`<span class="cell depth-${depth(block.density)}"><b>${t('questions.percent', String(percent))}</b>
    <span>${t('measures.block', block.links, block.pairs)}</span></span>`;
}

/** Returns the depth of a colour by density, in distinguishable steps; none for zero. */
const depth = (density: number): number =>
  density === 0 ? 0 : density < 0.1 ? 1 : density < 0.25 ? 2 : density < 0.5 ? 3 : 4;
