import { html, type TemplateResult } from 'lit';
import type { ServingProcess } from '../../../server/contract/administration.ts';
import { formatNumber, longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { bytesText, spanText } from './quantities.ts';

/** A process a row; whoever answers is the first. */
export const processTable = (processes: readonly ServingProcess[], at: string): TemplateResult => html`<div
    class="table-scroll" tabindex="0" role="region" aria-label=${t('service.processes')}>
  <table class="plain-table"><thead><tr>
      <th scope="col">${t('service.process')}</th><th scope="col">${t('service.uptime')}</th>
      <th scope="col" class="number">${t('service.following')}</th>
      <th scope="col" class="number">${t('service.delay')}</th>
      <th scope="col" class="number">${t('service.memory')}</th></tr></thead>
    <tbody>${processes.map((process, i) => row(process, at, i === 0 && processes.length > 1))}</tbody></table></div>
  <p class="soft small">${t('service.delayHint')}</p>`;

function row(process: ServingProcess, at: string, answers: boolean): TemplateResult {
  const { host, pid, maillage, node, startedAt, following, delayMs, memory } = process;
  const detail = [`Maillage ${maillage}`, `Node ${node}`, ...(answers ? [t('service.self')] : [])].join(
    ' · ',
  );
  return html`<tr><th scope="row">${t('service.number', host, pid)}<span class="detail">${detail}</span></th>
    <td>${spanText(Date.parse(at) - Date.parse(startedAt))}<span class="detail">${longMoment(startedAt)}</span></td>
    <td class="number">${formatNumber(following)}</td>
    <td class="number">${t('service.milliseconds', formatNumber(Math.round(delayMs)))}</td>
    <td class="number">${bytesText(memory.resident)}<span class="detail">${t('service.heap', bytesText(memory.heapUsed), bytesText(memory.heapLimit))}</span></td></tr>`;
}
