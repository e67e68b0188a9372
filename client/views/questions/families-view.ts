import { html, type TemplateResult } from 'lit';
import type { FamilyCell, FamilyMatrix } from '../../../model/contract/reading.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { loadReadings, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import '../../components/load-state.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { wordHelp } from '../../components/word-help.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { formatAddress } from '../../state/index.ts';
import { cellOf, depthOf, familiesId, verdictOf } from './family-cells.ts';
import { viewOptionSettings } from './view-option-settings.ts';
import { WideReading } from './wide-reading.ts';

/** Families × families: how many pairs are linked, how many one would expect; a cell lights its actors. */
export class FamiliesView extends WideReading {
  protected override render(): TemplateResult {
    const { families, viewOptions } = this.state;
    return html`<div class="panel-body reading-wide">
      ${viewTabs('families')}
      <div class="explained"><h2 tabindex="-1">${t('families.title')}</h2>${wordHelp('expected')}</div>
      ${
        families.value === null
          ? html`<maillage-load-state .loadable=${families} .doing=${t('families.reading')} .retry=${() => void loadReadings(['families'])}></maillage-load-state>`
          : this.#matrix(families.value)
      }
      ${viewOptionSettings(viewOptions)}
    </div>`;
  }

  #matrix(matrix: FamilyMatrix): TemplateResult {
    const present = matrix.families.filter(({ actors }) => actors > 0);
    if (matrix.pairs === 0) return html`<p class="soft">${t('families.empty')}</p>`;
    return html`<p class="soft">${t('families.lead', matrix.observed, matrix.pairs)}</p>
      <div class="matrix-scroll" tabindex="0" role="region" aria-label=${t('families.caption')}><table class="matrix">
        <caption class="visually-hidden">${t('families.caption')}</caption>
        <thead><tr><td></td>${present.map(({ family }) => html`<th scope="col"><span class="matrix-head">${familyMark(family)}<span>${familyShort(family)}</span></span></th>`)}</tr></thead>
        <tbody>${present.map(
          ({ family, actors }) => html`<tr>
          <th scope="row"><span class="matrix-side">${familyMark(family)}<span>${familyShort(family)}<span class="detail">${t('families.actors', actors)}</span></span></span></th>
          ${present.map((column) => html`<td>${this.#cell(cellOf(matrix, family, column.family))}</td>`)}</tr>`,
        )}</tbody>
      </table></div>
      <p class="matrix-key small soft"><span class="swatch depth-1"></span><span class="swatch depth-2"></span><span class="swatch depth-3"></span><span class="swatch depth-4"></span> ${t('families.legendMore')}
        <span class="swatch few"></span> ${t('families.legendFew')}</p>
      <div class="matrix-said" aria-live="polite">${this.#sentences(matrix)}</div>`;
  }

  #cell(cell: FamilyCell | null): TemplateResult {
    if (cell === null || cell.pairs === 0)
      return html`<span class="cell-none" aria-label=${t('families.noPair')}>·</span>`;
    const id = familiesId(cell);
    const { selection } = this.state;
    const chosen =
      selection?.kind === 'families' && (selection.id === id || selection.id === `${cell.b}:${cell.a}`);
    return html`<button class="cell depth-${depthOf(cell.share)} ${verdictOf(cell) === 'few' ? 'few' : ''}" aria-pressed=${chosen} @click=${() => select(chosen ? null : { kind: 'families', id })}>
      <span class="visually-hidden">${cellName(cell)}. ${testText(cell)}</span><b aria-hidden="true">${cell.observed}</b><span>${cell.expected === null ? '' : t('families.expected', around(cell.expected))}</span></button>`;
  }

  #sentences(matrix: FamilyMatrix): TemplateResult {
    const { selection } = this.state;
    const [a, b] = selection?.kind === 'families' ? selection.id.split(':') : [];
    const cell = a === undefined || b === undefined ? null : cellOf(matrix, a as Family, b as Family);
    if (cell === null) return html`<p class="soft">${t('families.choose')}</p>`;
    return html`<h3>${cellName(cell)}</h3>
      <p>${cell.expected === null ? '' : t('families.expectation', around(cell.expected))} ${testText(cell)}</p>
      ${
        cell.a === cell.b
          ? null
          : html`<p><a href=${formatAddress({ ...this.state, view: 'sides', selection: { kind: 'families', id: familiesId(cell) } })}>${t('families.open')}</a></p>`
      }`;
  }
}

const around = (value: number): string => formatNumber(Number(value.toFixed(1)));

const cellName = ({ a, b, observed, pairs }: FamilyCell): string =>
  a === b
    ? t('families.inside', familyShort(a), observed, pairs)
    : t('families.cell', familyShort(a), familyShort(b), observed, pairs);

function testText(cell: FamilyCell): string {
  const verdict = verdictOf(cell);
  if (verdict === 'nobody') return t('families.noPair');
  if (verdict === 'untested') return t('families.tooSmall');
  const share = t('questions.percent', formatNumber(Number(((cell.p ?? 0) * 100).toPrecision(2))));
  if (cell.lessActive !== null) return t('families.lessActive', familyShort(cell.lessActive));
  return t(verdict === 'few' ? 'families.few' : 'families.usual', share);
}

customElements.define('maillage-families', FamiliesView);
