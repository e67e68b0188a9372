import { html, type TemplateResult } from 'lit';
import type { ServingProcess } from '../../../model/contract/administration.ts';
import { formatNumber, longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { bytesText, spanText } from './quantities.ts';

/** What serves: whoever answers is the first. */
export const processList = (processes: readonly ServingProcess[], at: string): TemplateResult => html`
  <ul class="service-processes" role="list">${processes.map((process, i) => item(process, at, i === 0 && processes.length > 1))}</ul>
  <p class="soft small">${t('service.delayHint')}</p>`;

function item(process: ServingProcess, at: string, answers: boolean): TemplateResult {
  const { host, pid, maillage, node, startedAt, following, delayMs, memory } = process;
  const detail = [`Maillage ${maillage}`, `Node ${node}`, ...(answers ? [t('service.self')] : [])].join(
    ' · ',
  );
  const { resident, heapUsed, heapLimit } = memory;
  return html`<li><p><strong>${t('service.number', host, pid)}</strong> <span class="soft small">${detail}</span></p>
    <dl class="service-facts">
      ${fact(t('service.uptime'), spanText(Date.parse(at) - Date.parse(startedAt)), longMoment(startedAt))}
      ${fact(t('service.following'), formatNumber(following))}
      ${fact(t('service.delay'), t('service.milliseconds', formatNumber(Math.round(delayMs))))}
      ${fact(t('service.memory'), bytesText(resident), t('service.heap', bytesText(heapUsed), bytesText(heapLimit)))}
    </dl></li>`;
}

/** A figure under its name, with what explains it. */
export const fact = (term: string, value: string, detail?: string): TemplateResult =>
  html`<div><dt>${term}</dt><dd>${value}</dd>${detail === undefined ? null : html`<dd class="soft small">${detail}</dd>`}</div>`;
