import { html, type TemplateResult } from 'lit';
import type { Administration } from '../../../model/contract/administration.ts';
import { longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { spanText } from './quantities.ts';

/** Shows for each place off the machine which backup was copied there last. */
export function copyLines({ at, backups: { copies } }: Administration): TemplateResult {
  if (copies.length === 0) return html`<p class="soft">${t('service.copiesOff')}</p>`;
  return html`${copies.map(
    ({ where, copiedAt }) =>
      html`<p>${
        copiedAt === undefined
          ? t('service.copyNone', where)
          : t('service.copied', where, spanText(Date.parse(at) - Date.parse(copiedAt)), longMoment(copiedAt))
      }</p>`,
  )}`;
}
