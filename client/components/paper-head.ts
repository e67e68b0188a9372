import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { isSample } from '../../model/contract/territory.ts';
import { longDay } from '../messages/format.ts';
import { t } from '../messages/translate.ts';
import { icon } from './icon.ts';

/** Shows territory and day above the title of a printed sheet. */
export function paperHead({ territory, day }: Pick<TerritoryMap, 'territory' | 'day'>): TemplateResult {
  const kind = territory.fictional ? t('paper.fictional') : isSample(territory) ? t('notice.sample') : '';
  return html`<p class="paper-head"><b>${territory.name}</b>${kind === '' ? null : html` · ${kind}`}<span>${t('notice.day', longDay(day))} · Maillage</span></p>`;
}

export const printButton = (): TemplateResult =>
  html`<button class="button compact print" @click=${() => window.print()}>${icon('print')} ${t('paper.print')}</button>`;
